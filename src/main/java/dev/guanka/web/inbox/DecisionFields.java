package dev.guanka.web.inbox;

import dev.guanka.submission.ReviewDetails;
import dev.guanka.submission.ReviewDetails.EvidenceVerdict;
import dev.guanka.submission.ReviewDetails.FindingVerdict;
import dev.guanka.submission.ReviewDetails.GrantTerms;
import dev.guanka.submission.ReviewDetails.Judgement;
import dev.guanka.submission.ReviewDetails.NewFinding;
import dev.guanka.submission.ReviewDetails.Verdict;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/**
 * Reads what a reviewer filled in beside the outcome; what is left empty says nothing.
 *
 * @param screens names of the kept screenshots, one for each row of what was seen, or null
 */
record DecisionFields(MultiValueMap<String, String> fields, List<String> screens) {

  ReviewDetails details() {
    return new ReviewDetails(findings(), newFindings(), evidence(), grant());
  }

  private List<FindingVerdict> findings() {
    return named("verdict.")
        .map(id -> new FindingVerdict(id, Verdict.valueOf(text("verdict." + id))))
        .toList();
  }

  private List<NewFinding> newFindings() {
    List<String> pages = fields.getOrDefault("page", List.of());
    return IntStream.range(0, pages.size())
        .mapToObj(i -> new NewFinding(at("capability", i), at("page", i), at("seen", i), screen(i)))
        .filter(found -> found.page() != null || found.text() != null)
        .toList();
  }

  private List<EvidenceVerdict> evidence() {
    return named("judgement.")
        .map(
            id ->
                new EvidenceVerdict(
                    UUID.fromString(id),
                    Judgement.valueOf(text("judgement." + id)),
                    text("field." + id),
                    text("reason." + id)))
        .toList();
  }

  private GrantTerms grant() {
    GrantTerms terms = new GrantTerms(until(), text("grant.condition"));
    return terms.until() == null && terms.condition() == null ? null : terms;
  }

  private LocalDate until() {
    String day = text("grant.until");
    try {
      return day == null ? null : LocalDate.parse(day);
    } catch (DateTimeParseException malformed) {
      throw new IllegalArgumentException(malformed);
    }
  }

  /** The ids of the filled fields of one kind. */
  private Stream<String> named(String kind) {
    return fields.keySet().stream()
        .filter(name -> name.startsWith(kind) && text(name) != null)
        .map(name -> name.substring(kind.length()));
  }

  private String text(String name) {
    return filled(fields.getFirst(name));
  }

  private String at(String name, int index) {
    List<String> values = fields.getOrDefault(name, List.of());
    return index < values.size() ? filled(values.get(index)) : null;
  }

  /** The one that came with the form, else the one that an earlier draft kept. */
  private String screen(int index) {
    String kept = index < screens.size() ? screens.get(index) : null;
    return kept == null ? at("kept", index) : kept;
  }

  private static String filled(String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
