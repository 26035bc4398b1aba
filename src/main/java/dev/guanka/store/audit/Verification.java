package dev.guanka.store.audit;

/**
 * What walking the whole log found.
 *
 * @param head the last good row: keep it outside of the database
 * @param broken the first bad row, or null where the log is intact
 */
public record Verification(Head head, BrokenRow broken) {

  public boolean isIntact() {
    return broken == null;
  }
}
