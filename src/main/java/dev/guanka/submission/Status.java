package dev.guanka.submission;

import java.util.EnumSet;
import java.util.Set;

/** Where a submission stands. */
public enum Status {
  RECEIVED,
  SCANNING,
  ON_HOLD,
  CHECKING,
  AWAITING_EVIDENCE,
  EVIDENCE_REVIEW,
  IN_REVIEW,
  AWAITING_ANSWER,
  REJECTED,
  DISPUTE_REVIEW,
  APPROVED,
  WITHDRAWN,
  EXPIRED;

  /** The one place that says what may follow what; staying is always allowed. */
  public Set<Status> next() {
    Set<Status> steps =
        switch (this) {
          case RECEIVED -> EnumSet.of(SCANNING);
          case SCANNING -> EnumSet.of(CHECKING, ON_HOLD);
          case ON_HOLD -> EnumSet.of(SCANNING, IN_REVIEW);
          case CHECKING -> EnumSet.of(APPROVED, AWAITING_EVIDENCE, IN_REVIEW, REJECTED);
          case AWAITING_EVIDENCE -> EnumSet.of(EVIDENCE_REVIEW, SCANNING, EXPIRED);
          case EVIDENCE_REVIEW -> EnumSet.of(AWAITING_EVIDENCE, IN_REVIEW, APPROVED, REJECTED);
          case IN_REVIEW -> EnumSet.of(APPROVED, REJECTED, AWAITING_ANSWER, AWAITING_EVIDENCE);
          case AWAITING_ANSWER -> EnumSet.of(IN_REVIEW, SCANNING, EXPIRED);
          case REJECTED -> EnumSet.of(SCANNING, DISPUTE_REVIEW, EXPIRED);
          case DISPUTE_REVIEW -> EnumSet.of(REJECTED, CHECKING);
          case APPROVED, WITHDRAWN, EXPIRED -> EnumSet.noneOf(Status.class);
        };
    if (!isFinal()) {
      steps.add(WITHDRAWN);
    }
    return steps;
  }

  public boolean mayBecome(Status next) {
    return next == this || next().contains(next);
  }

  public boolean isFinal() {
    return this == APPROVED || this == WITHDRAWN || this == EXPIRED;
  }

  /** Whether the app's one place for a submission under review is taken by it. */
  public boolean isOpen() {
    return !isFinal() && this != REJECTED;
  }

  /** Whether the submitter may hand in a new revision now. */
  public boolean takesRevision() {
    return this == REJECTED || this == AWAITING_EVIDENCE || this == AWAITING_ANSWER;
  }

  /** The number that WeChat-style clients read. */
  public int wechatStatus() {
    return switch (this) {
      case APPROVED -> 0;
      case REJECTED, EXPIRED -> 1;
      case RECEIVED, SCANNING, CHECKING, EVIDENCE_REVIEW, IN_REVIEW, DISPUTE_REVIEW -> 2;
      case WITHDRAWN -> 3;
      case AWAITING_EVIDENCE, AWAITING_ANSWER, ON_HOLD -> 4;
    };
  }
}
