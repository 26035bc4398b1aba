package dev.guanka.submission;

/**
 * What a grant rests on, since only the first is settled by the rules and every other is a person's
 * decision with a reason.
 */
public enum GrantBasis {
  DOCUMENTS,
  FILING_PENDING,
  LOCAL_EXEMPTION,
  OPEN_MODEL,
  RESELLER,
  FOREIGN_PROVIDER,
  JUDGEMENT;

  /** Whether a person must say why. */
  public boolean needsReason() {
    return this != DOCUMENTS;
  }
}
