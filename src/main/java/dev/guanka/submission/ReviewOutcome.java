package dev.guanka.submission;

/** What a person can answer to a task; the diagram says which of them a task offers. */
public enum ReviewOutcome {
  APPROVE,
  REJECT,
  REQUEST_EVIDENCE,
  ASK,
  UPHOLD,
  OVERTURN,
  RESCAN,
  REVIEW
}
