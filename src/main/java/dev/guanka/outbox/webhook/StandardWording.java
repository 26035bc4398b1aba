package dev.guanka.outbox.webhook;

import dev.guanka.store.Events.Event;
import dev.guanka.store.WebhookLeases.Lease;
import dev.guanka.submission.webhook.Format;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells every event as the feed has it, signed as Standard Webhooks say. */
@Component
class StandardWording implements Wording {

  @Override
  public Format format() {
    return Format.STANDARD;
  }

  @Override
  public Optional<Outgoing> of(Event event, Lease lease, Instant now) {
    String body = event.json();
    return Optional.of(
        new Outgoing(
            "POST",
            lease.webhook().url(),
            Signature.headers(lease.secret().get(), event.id().toString(), now, body),
            "application/json",
            body,
            Set.of()));
  }
}
