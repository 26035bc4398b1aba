package dev.guanka.process;

import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Sends a share of the clean submissions to a reviewer; which ones hangs on the id alone. */
@Component
class Sampling {

  private static final int HUNDRED_PERCENT = 10_000;

  private final double percent;

  Sampling(@Value("${guanka.review.sample-percent:0}") double percent) {
    this.percent = percent;
  }

  boolean picks(UUID submission) {
    return Math.floorMod(submission.hashCode(), HUNDRED_PERCENT) < percent * HUNDRED_PERCENT / 100;
  }
}
