package dev.guanka.rules.evidence;

/**
 * A document as supplied: what was said of it, and what was read in it.
 *
 * @param reading null where there is no document or it was not read
 */
public record SuppliedPaper(EvidenceItem item, Reading reading) {

  /** What was said, its gaps filled from the document. */
  public EvidenceItem effective() {
    return reading == null ? item : item.filledFrom(reading);
  }
}
