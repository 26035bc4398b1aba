package dev.guanka.intake.evidence;

import dev.guanka.rules.Lang;
import dev.guanka.rules.Report;
import dev.guanka.rules.Text;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** One paper: what it is, who issues it, what it must show, and how sure the source is. */
@Schema(name = "Document")
public record PaperView(
    String kind,
    String name,
    String issuer,
    @Schema(nullable = true) From issuerFrom,
    List<String> mustShow,
    List<String> verifiedBy,
    @Schema(nullable = true) String takes,
    @Schema(nullable = true) String costs,
    List<String> notes,
    String source,
    String date,
    String confidence) {

  /** Where the issuer's text comes from, where that is not the document's own source. */
  @Schema(name = "Sourced")
  public record From(String source, String date, String confidence) {

    static From of(Report.Sourced sourced) {
      return sourced == null
          ? null
          : new From(sourced.source(), sourced.date(), sourced.confidence());
    }
  }

  public static PaperView of(Report.Document document, Lang lang) {
    return new PaperView(
        document.kind(),
        document.name().in(lang),
        document.issuer().in(lang),
        From.of(document.issuerFrom()),
        in(document.mustShow(), lang),
        in(document.verifiedBy(), lang),
        in(document.takes(), lang),
        in(document.costs(), lang),
        in(document.notes(), lang),
        document.source(),
        document.date(),
        document.confidence());
  }

  private static List<String> in(List<Text> texts, Lang lang) {
    return texts.stream().map(text -> text.in(lang)).toList();
  }

  private static String in(Text text, Lang lang) {
    return text == null ? null : text.in(lang);
  }
}
