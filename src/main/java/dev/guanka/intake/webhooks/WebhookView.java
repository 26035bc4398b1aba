package dev.guanka.intake.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.guanka.process.WebhookDesk;
import dev.guanka.submission.webhook.Webhook;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A subscriber as clients read it.
 *
 * @param cursor the last event that is done with
 * @param failures how often the next event was tried in vain
 * @param nextTryAt when it is tried again, where it fails now
 * @param secret told once, when the webhook is made
 */
@Schema(name = "Webhook")
record WebhookView(
    UUID id,
    String url,
    List<String> eventTypes,
    Webhook.Status status,
    @Schema(nullable = true) Webhook.PauseReason pausedBecause,
    String cursor,
    int failures,
    @Schema(nullable = true) Instant failingSince,
    @Schema(nullable = true) Instant nextTryAt,
    String createdBy,
    Instant createdAt,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Only in the answer to POST", example = "whsec_…", nullable = true)
        String secret) {

  static WebhookView of(WebhookDesk.Added added) {
    return of(added.webhook(), added.secret());
  }

  static WebhookView of(Webhook webhook) {
    return of(webhook, null);
  }

  private static WebhookView of(Webhook webhook, String secret) {
    boolean waits = webhook.attempts() > 0 && webhook.status() == Webhook.Status.ACTIVE;
    return new WebhookView(
        webhook.id(),
        webhook.url(),
        webhook.eventTypes(),
        webhook.status(),
        webhook.pausedBecause(),
        Long.toString(webhook.cursor()),
        webhook.attempts(),
        webhook.failingSince(),
        waits ? webhook.nextAt() : null,
        webhook.createdBy(),
        webhook.createdAt(),
        secret);
  }
}
