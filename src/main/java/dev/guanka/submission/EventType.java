package dev.guanka.submission;

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
  RULES_PUBLISHED("rules.published");

  private final String wireName;

  EventType(String wireName) {
    this.wireName = wireName;
  }

  /** The name that subscribers read. */
  public String wireName() {
    return wireName;
  }
}
