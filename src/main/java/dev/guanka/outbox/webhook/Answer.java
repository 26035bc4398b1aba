package dev.guanka.outbox.webhook;

import dev.guanka.submission.webhook.Fault;
import java.time.Duration;

/**
 * What came back from a subscriber.
 *
 * @param status the HTTP status, or null where none came
 * @param fault why it counts as not delivered, or null
 * @param retryAfter how long the receiver asked to be left alone, or null
 * @param tookMs how long it took
 */
record Answer(Integer status, Fault fault, Duration retryAfter, int tookMs) {

  private static final int GONE = 410;

  boolean isDelivered() {
    return fault == null;
  }

  boolean isGone() {
    return status != null && status == GONE;
  }
}
