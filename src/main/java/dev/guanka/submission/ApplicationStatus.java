package dev.guanka.submission;

/** Where a category application stands. */
public enum ApplicationStatus {
  AWAITING_EVIDENCE,
  EVIDENCE_REVIEW,
  GRANTED,
  CLARIFIED,
  REFUSED,
  EXPIRED;

  public boolean isOpen() {
    return this == AWAITING_EVIDENCE || this == EVIDENCE_REVIEW;
  }
}
