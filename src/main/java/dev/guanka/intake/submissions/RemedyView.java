package dev.guanka.intake.submissions;

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
  public record Papers(List<Paper> anyOf) {}

  /** One paper: what it is, who issues it, what it must show. */
  @Schema(name = "Document")
  public record Paper(
      String kind,
      String name,
      String issuer,
      List<String> mustShow,
      String source,
      String confidence) {

    public static Paper of(Report.Document document, Lang lang) {
      return new Paper(
          document.kind(),
          document.name().in(lang),
          document.issuer().in(lang),
          in(document.mustShow(), lang),
          document.source(),
          document.confidence());
    }
  }

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
    return new Papers(set.anyOf().stream().map(document -> Paper.of(document, lang)).toList());
  }

  private static List<String> in(List<Text> texts, Lang lang) {
    return texts.stream().map(text -> text.in(lang)).toList();
  }
}
