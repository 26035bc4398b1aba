package dev.guanka.outbox.webhook;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to leave a failing subscriber alone: doubling, so that it can recover, and jittered, so
 * that many do not come back at once.
 *
 * @param first after the first failure
 * @param longest after many
 * @param chance from 0 to 1, a fifth of which is added to all but the first
 */
record Backoff(Duration first, Duration longest, DoubleSupplier chance) {

  private static final int MOST_DOUBLINGS = 30;
  private static final double JITTER = 0.2;

  /**
   * @param failures how often the event has failed, at least once
   * @param asked what the receiver asked for, or null
   */
  Duration after(int failures, Duration asked) {
    int doublings = Math.min(failures - 1, MOST_DOUBLINGS);
    long doubled = Math.min(first.toMillis() << doublings, longest.toMillis());
    double jitter = doublings == 0 ? 0 : JITTER * chance.getAsDouble();
    Duration delay = Duration.ofMillis((long) (doubled * (1 + jitter)));
    return asked == null || asked.compareTo(delay) < 0 ? delay : shorter(asked, longest);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
