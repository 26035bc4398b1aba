package dev.guanka.intake.submissions;

import dev.guanka.intake.evidence.PaperView;
import dev.guanka.rules.Lang;
import dev.guanka.rules.Report;
import dev.guanka.rules.Text;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** One way out in the caller's language. */
@Schema(name = "Remedy")
public record RemedyView(
    String option,
    @Schema(nullable = true) String capability,
    String title,
    List<String> steps,
    List<Papers> documents,
    List<String> locations) {

  /** Papers of which any one will do. */
  @Schema(name = "DocumentSet")
  public record Papers(List<PaperView> anyOf) {}

  static RemedyView of(Report.Remedy remedy, Lang lang) {
    return new RemedyView(
        remedy.option().name(),
        remedy.capability(),
        remedy.title().in(lang),
        in(remedy.steps(), lang),
        remedy.documents().stream().map(set -> papers(set, lang)).toList(),
        remedy.locations());
  }

  private static Papers papers(Report.DocumentSet set, Lang lang) {
    return new Papers(set.anyOf().stream().map(document -> PaperView.of(document, lang)).toList());
  }

  private static List<String> in(List<Text> texts, Lang lang) {
    return texts.stream().map(text -> text.in(lang)).toList();
  }
}
