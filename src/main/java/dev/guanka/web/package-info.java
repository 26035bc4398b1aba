/** The pages for people. */
package dev.guanka.web;
