package dev.guanka.rules.evidence;

import dev.guanka.rules.Text;

/**
 * What one automatic check says of one document; none is final alone.
 *
 * @param check stable name of the check
 */
public record CheckResult(Check check, Result result, Text message) {

  /** The checks, by the names that clients read. */
  public enum Check {
    FILING_NUMBER,
    HOLDER,
    PROVIDER,
    CAPABILITY,
    VALIDITY,
    LINK
  }

  /** UNKNOWN: a person looks. */
  public enum Result {
    PASS,
    FAIL,
    UNKNOWN
  }
}
