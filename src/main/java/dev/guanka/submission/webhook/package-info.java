/** Subscribers to events, and which addresses may be one. */
package dev.guanka.submission.webhook;
