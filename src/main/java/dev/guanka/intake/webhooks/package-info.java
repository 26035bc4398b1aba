/** Subscribers to events over HTTP: adding, looking, replaying. */
package dev.guanka.intake.webhooks;
