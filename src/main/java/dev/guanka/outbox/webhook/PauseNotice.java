package dev.guanka.outbox.webhook;

import dev.guanka.store.Events;
import dev.guanka.submission.EventType;
import dev.guanka.submission.webhook.Webhook;
import dev.guanka.submission.webhook.Webhook.PauseReason;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says in feed and stream that a subscriber hears nothing any more, since it cannot be told. */
@Component
class PauseNotice {

  private static final Logger LOG = LoggerFactory.getLogger(PauseNotice.class);

  private final Events events;

  PauseNotice(Events events) {
    this.events = events;
  }

  void give(Webhook webhook, PauseReason reason) {
    LOG.warn("Webhook {} is paused: {}", webhook.id(), reason);
    events.tell(
        EventType.WEBHOOK_PAUSED,
        null,
        null,
        webhook.organisation(),
        Map.of(
            "webhookId", webhook.id(),
            "reason", reason,
            "cursor", Long.toString(webhook.cursor())));
  }
}
