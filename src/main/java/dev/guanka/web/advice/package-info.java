/** The page that says which documents a case needs. */
package dev.guanka.web.advice;
