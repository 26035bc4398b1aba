package dev.guanka.submission.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * One try to tell a subscriber of an event.
 *
 * @param httpStatus what was answered, or null where nothing was
 * @param fault why it failed, or null where it is delivered
 */
public record Delivery(
    long id,
    UUID eventId,
    long seq,
    String type,
    int attempt,
    Instant at,
    int tookMs,
    Integer httpStatus,
    Fault fault) {}
