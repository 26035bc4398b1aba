package dev.guanka.outbox.webhook;

import dev.guanka.store.Events.Event;
import dev.guanka.store.WebhookLeases.Lease;
import dev.guanka.submission.webhook.Format;
import java.time.Instant;
import java.util.Optional;

/** Says an event in the words of one format. */
interface Wording {

  Format format();

  /** The request that tells of an event; empty where the format has no word for it. */
  Optional<Outgoing> of(Event event, Lease lease, Instant now);

  /** What a new subscriber must answer before it is told anything; empty where nothing is asked. */
  default Optional<Outgoing> greeting(Event event, Lease lease, Instant now) {
    return Optional.empty();
  }

  /** Is told that a greeting was answered, or that none was needed. */
  default void greeted(Lease lease) {}
}
