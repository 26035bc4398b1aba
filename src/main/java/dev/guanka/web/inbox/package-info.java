/** The reviewers' queue and their desks. */
package dev.guanka.web.inbox;
