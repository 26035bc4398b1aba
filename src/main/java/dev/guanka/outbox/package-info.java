/** Relays stored events to whoever follows them; the only room with outgoing HTTP. */
package dev.guanka.outbox;
