package dev.guanka.submission;

import java.time.Instant;
import java.util.UUID;

/** Something said about a submission: a question, an answer, a dispute. */
public record Message(
    UUID id,
    UUID submissionId,
    int revision,
    Kind kind,
    String findingRef,
    String fingerprint,
    String body,
    String author,
    Instant at) {

  /** Who says what to whom. */
  public enum Kind {
    REVIEWER_QUESTION,
    ANSWER,
    SUBMITTER_QUESTION,
    DISPUTE
  }
}
