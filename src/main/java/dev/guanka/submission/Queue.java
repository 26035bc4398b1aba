package dev.guanka.submission;

/** The reviewers' desks. */
public enum Queue {
  REVIEW,
  EVIDENCE,
  DISPUTE
}
