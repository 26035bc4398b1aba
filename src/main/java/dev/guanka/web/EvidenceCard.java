package dev.guanka.web;

import dev.guanka.rules.Text;
import dev.guanka.submission.Evidence;
import java.util.List;
import java.util.Map;

/**
 * One document as a page shows it.
 *
 * @param fields what was said of it, by field name
 * @param verdict the reviewer's field and reason, or empty
 */
public record EvidenceCard(
    Evidence evidence,
    Map<String, String> fields,
    List<Check> checks,
    Map<String, String> verdict) {

  /** One automatic check. */
  public record Check(String check, String result, Text message) {}
}
