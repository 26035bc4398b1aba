package dev.guanka.intake.evidence;

import dev.guanka.rules.Lang;
import dev.guanka.rules.Report;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** One paper: what it is, who issues it, what it must show, and how sure the source is. */
@Schema(name = "Document")
public record PaperView(
    String kind,
    String name,
    String issuer,
    List<String> mustShow,
    String source,
    String confidence) {

  public static PaperView of(Report.Document document, Lang lang) {
    return new PaperView(
        document.kind(),
        document.name().in(lang),
        document.issuer().in(lang),
        document.mustShow().stream().map(text -> text.in(lang)).toList(),
        document.source(),
        document.confidence());
  }
}
