package dev.guanka.web;

import dev.guanka.rules.Text;
import dev.guanka.rules.evidence.Found;
import dev.guanka.rules.evidence.Reading;
import dev.guanka.submission.Evidence;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One document as a page shows it.
 *
 * @param fields what was said of it, by field name
 * @param verdict the reviewer's field and reason, or empty
 * @param reading what was read in it, or null
 */
public record EvidenceCard(
    Evidence evidence,
    Map<String, String> fields,
    List<Check> checks,
    Map<String, String> verdict,
    Reading reading) {

  /** One automatic check. */
  public record Check(String check, String result, Text message) {}

  /** A place in a document, the value apart from what stands around it. */
  public record Excerpt(
      String field, int page, int line, String before, String marked, String after) {

    static Excerpt of(Found found) {
      String text = found.excerpt();
      return new Excerpt(
          found.field(),
          found.page(),
          found.line(),
          text.substring(0, found.from()),
          text.substring(found.from(), found.to()),
          text.substring(found.to()));
    }
  }

  /** Whether a field was left empty and filled from the document. */
  public boolean isFilled(String field) {
    return reading != null && reading.filled().contains(field);
  }

  /** Where the value of a field stands in the document; what contradicts it is there too. */
  public List<Excerpt> excerptsOf(String field) {
    return found().filter(one -> one.field().equals(field)).distinct().map(Excerpt::of).toList();
  }

  /** What was read that no field speaks of. */
  public List<Excerpt> others() {
    return found().filter(one -> !fields.containsKey(one.field())).map(Excerpt::of).toList();
  }

  private Stream<Found> found() {
    return reading == null ? Stream.empty() : reading.found().stream();
  }
}
