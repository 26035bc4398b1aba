package dev.guanka.intake.limits;

import java.time.Duration;

/**
 * What came of asking a bucket.
 *
 * @param granted whether there was one
 * @param left how many are left
 * @param untilFull when all of it is back
 * @param untilNext when there is one again; nothing where one was granted
 */
public record Taken(
    Quota quota, boolean granted, long left, Duration untilFull, Duration untilNext) {

  /** Whole seconds, rounded up, so that who waits that long gets in. */
  public static long seconds(Duration wait) {
    return Math.max(1, (wait.toMillis() + 999) / 1000);
  }
}
