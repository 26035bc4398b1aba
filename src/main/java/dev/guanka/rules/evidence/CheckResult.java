package dev.guanka.rules.evidence;

import dev.guanka.rules.Text;

/**
 * What one automatic check says of one document; none is final alone.
 *
 * @param check stable name of the check
 */
public record CheckResult(Check check, Result result, Text message) {

  /** The checks, by the names that clients read, in the order in which they are shown. */
  public enum Check {
    DOCUMENT_TEXT,
    TYPED_FIELDS,
    FILING_NUMBER,
    HOLDER,
    PROVIDER,
    CAPABILITY,
    PRODUCT_NAME,
    APP_ID,
    VALIDITY,
    LINK,
    DUPLICATE,
    REFUSED_BEFORE
  }

  /** UNKNOWN: a person looks. */
  public enum Result {
    PASS,
    FAIL,
    UNKNOWN
  }
}
