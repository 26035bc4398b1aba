package dev.guanka.rules;

/** The first open step of a report: rejection before evidence before a human's review. */
public enum Verdict {
  PASS,
  NEEDS_EVIDENCE,
  REJECT,
  MANUAL
}
