/** Tells subscribers of events over HTTP: signed, in order for each, at least once. */
package dev.guanka.outbox.webhook;
