package dev.guanka.submission.webhook;

/** Why a delivery failed. */
public enum Fault {
  TARGET_REFUSED,
  UNKNOWN_HOST,
  NO_CONNECTION,
  TLS,
  TIMEOUT,
  STATUS,
  BAD_ANSWER
}
