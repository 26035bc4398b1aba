package dev.guanka.intake.submissions;

import dev.guanka.rules.Lang;
import dev.guanka.submission.Decision;
import dev.guanka.submission.Reason;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A decision in the caller's language.
 *
 * @param by {@code RULES} or a reviewer's user id
 */
@Schema(name = "Decision")
public record DecisionView(
    UUID id,
    int revision,
    String outcome,
    String by,
    Instant at,
    @Schema(nullable = true) String rulePackVersion,
    List<Why> reasons,
    List<RemedyView> remedies,
    @Schema(nullable = true) String comment,
    @Schema(nullable = true) UUID overrides) {

  /** One reason with its place; {@code finding} is the report's, or null. */
  @Schema(name = "Reason")
  public record Why(
      @Schema(nullable = true) String finding,
      @Schema(nullable = true) String capability,
      String text,
      Where place) {}

  /** Where it is seen: code, page, declaration or document. */
  @Schema(name = "Place")
  public record Where(
      String kind,
      String at,
      @Schema(nullable = true) String excerpt,
      @Schema(nullable = true) String attachment) {}

  static DecisionView of(Decision decision, List<RemedyView> remedies, Lang lang) {
    return new DecisionView(
        decision.id(),
        decision.revision(),
        decision.outcome().name(),
        decision.by(),
        decision.at(),
        decision.packVersion(),
        decision.reasons().stream().map(reason -> why(reason, lang)).toList(),
        remedies,
        decision.comment(),
        decision.overrides());
  }

  private static Why why(Reason reason, Lang lang) {
    Reason.Place place = reason.place();
    String text = lang == Lang.EN ? reason.text().en() : reason.text().zh();
    return new Why(
        reason.finding(),
        reason.capability(),
        text,
        new Where(place.kind().name(), place.at(), place.excerpt(), place.attachment()));
  }
}
