package dev.guanka.submission;

import java.util.List;
import java.util.UUID;

/** What a task asks of a person, whichever desk it lies on. */
public enum Work {
  REVIEW,
  EVIDENCE,
  DISPUTE;

  static final List<ReviewOutcome> OF_A_DISPUTE =
      List.of(ReviewOutcome.UPHOLD, ReviewOutcome.OVERTURN);

  /**
   * @param application the category application that the task belongs to, or null
   * @param outcomes what the diagram offers as an answer
   */
  public static Work of(UUID application, List<ReviewOutcome> outcomes) {
    if (application != null) {
      return EVIDENCE;
    }
    return outcomes.stream().anyMatch(OF_A_DISPUTE::contains) ? DISPUTE : REVIEW;
  }
}
