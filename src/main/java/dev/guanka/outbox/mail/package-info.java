/** Tells people by e-mail what they have to know, where a mail server is configured. */
package dev.guanka.outbox.mail;
