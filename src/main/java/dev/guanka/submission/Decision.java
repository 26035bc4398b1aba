package dev.guanka.submission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The outcome of one round, never changed; a later one overrides it.
 *
 * @param by {@code RULES} or a reviewer's user id
 * @param remedies JSON array of the report's remedies
 */
public record Decision(
    UUID id,
    UUID submissionId,
    int revision,
    Outcome outcome,
    String by,
    String packVersion,
    List<Reason> reasons,
    String remedies,
    String comment,
    UUID overrides,
    Instant at) {

  /** What {@code by} says where no person decided. */
  public static final String BY_RULES = "RULES";

  /** What a round can end with. */
  public enum Outcome {
    APPROVED,
    REJECTED
  }
}
