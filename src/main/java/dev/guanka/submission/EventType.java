package dev.guanka.submission;

import java.util.Optional;
import java.util.stream.Stream;

/** What can be followed from outside. */
public enum EventType {
  RECEIVED("submission.received"),
  SCANNED("submission.scanned"),
  HELD("submission.held"),
  EVIDENCE_REQUESTED("submission.evidence-requested"),
  EVIDENCE_SUPPLIED("submission.evidence-supplied"),
  QUESTION_ASKED("submission.question-asked"),
  IN_REVIEW("submission.in-review"),
  APPROVED("submission.approved"),
  REJECTED("submission.rejected"),
  RESUBMITTED("submission.resubmitted"),
  DISPUTED("submission.disputed"),
  WITHDRAWN("submission.withdrawn"),
  EXPIRED("submission.expired"),
  CATEGORY_GRANTED("category.granted"),
  CATEGORY_REFUSED("category.refused"),
  CATEGORY_EXPIRING("category.expiring"),
  RULES_PUBLISHED("rules.published"),
  WEBHOOK_PAUSED("webhook.paused");

  private final String wireName;

  EventType(String wireName) {
    this.wireName = wireName;
  }

  /** The type of a name that subscribers write. */
  public static Optional<EventType> of(String wireName) {
    return Stream.of(values()).filter(type -> type.wireName.equals(wireName)).findFirst();
  }

  /** The name that subscribers read. */
  public String wireName() {
    return wireName;
  }
}
