package dev.guanka.intake.webhooks;

import dev.guanka.submission.webhook.Delivery;
import dev.guanka.submission.webhook.Fault;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** One try to tell a subscriber of one event. */
@Schema(name = "WebhookDelivery")
record DeliveryView(
    UUID eventId,
    String cursor,
    String type,
    int attempt,
    Instant at,
    int tookMs,
    boolean delivered,
    @Schema(nullable = true) Integer httpStatus,
    @Schema(nullable = true) Fault fault) {

  static DeliveryView of(Delivery delivery) {
    return new DeliveryView(
        delivery.eventId(),
        Long.toString(delivery.seq()),
        delivery.type(),
        delivery.attempt(),
        delivery.at(),
        delivery.tookMs(),
        delivery.fault() == null,
        delivery.httpStatus(),
        delivery.fault());
  }
}
