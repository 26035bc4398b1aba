package dev.guanka.rules.report;

import dev.guanka.rules.Lang;
import dev.guanka.rules.Report.Document;
import dev.guanka.rules.Report.Remedy;
import dev.guanka.rules.Report.Sourced;
import dev.guanka.rules.Text;
import dev.guanka.rules.json.JsonWriter;
import java.util.List;

/** Ways out and documents as clients read them, the same in a report and in advice. */
public final class RemedyJson {

  private final Lang lang;

  public RemedyJson(Lang lang) {
    this.lang = lang;
  }

  public void remedy(JsonWriter json, Remedy remedy) {
    json.put("option", remedy.option())
        .put("capability", remedy.capability())
        .put("title", remedy.title().in(lang))
        .putValues("steps", in(remedy.steps()))
        .putObjects(
            "documents",
            remedy.documents(),
            (set, documents) -> set.putObjects("anyOf", documents.anyOf(), this::document))
        .putValues("locations", remedy.locations());
  }

  public void document(JsonWriter json, Document document) {
    json.put("kind", document.kind())
        .put("name", document.name().in(lang))
        .put("issuer", document.issuer().in(lang));
    issuerFrom(json, document.issuerFrom());
    json.putValues("mustShow", in(document.mustShow()))
        .putValues("verifiedBy", in(document.verifiedBy()))
        .put("takes", in(document.takes()))
        .put("costs", in(document.costs()))
        .putValues("notes", in(document.notes()));
    sourced(json, new Sourced(document.source(), document.date(), document.confidence()));
  }

  private static void issuerFrom(JsonWriter json, Sourced from) {
    if (from == null) {
      json.put("issuerFrom", null);
    } else {
      json.putObject("issuerFrom", object -> sourced(object, from));
    }
  }

  /** Writes source, date and confidence. */
  public static void sourced(JsonWriter json, Sourced from) {
    json.put("source", from.source()).put("date", from.date()).put("confidence", from.confidence());
  }

  private String in(Text text) {
    return text == null ? null : text.in(lang);
  }

  private List<String> in(List<Text> texts) {
    return texts.stream().map(this::in).toList();
  }
}
