package dev.guanka.rules.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.rules.Report;
import dev.guanka.rules.pack.Nodes;
import dev.guanka.rules.pack.RulePack;
import java.util.LinkedHashMap;
import java.util.Map;

/** Describes each kind of document, in a provider's own way where the rule pack knows it. */
public final class Documents {

  private final Map<String, Report.Document> byKind = new LinkedHashMap<>();

  public Documents(RulePack pack) {
    Map<String, String> sources = new LinkedHashMap<>();
    pack.section("sources").forEach(row -> sources.put(Nodes.string(row, "id"), place(row)));
    pack.section("documents")
        .forEach(row -> byKind.put(Nodes.string(row, "kind"), document(row, sources)));
  }

  /** Throws where the pack has no such kind. */
  public Report.Document of(String kind) {
    Report.Document document = byKind.get(kind);
    if (document == null) {
      throw new IllegalArgumentException("no document " + kind + " in the rule pack");
    }
    return document;
  }

  public boolean knows(String kind) {
    return byKind.containsKey(kind);
  }

  Report.Document of(String kind, JsonNode issuers) {
    Report.Document document = of(kind);
    JsonNode issuer = issuers.get(kind);
    return issuer == null
        ? document
        : new Report.Document(
            kind,
            document.name(),
            Nodes.text(issuer),
            document.mustShow(),
            document.source(),
            document.confidence());
  }

  private static String place(JsonNode source) {
    String url = Nodes.string(source, "url");
    return url == null ? Nodes.string(source, "title") : url;
  }

  private static Report.Document document(JsonNode row, Map<String, String> sources) {
    return new Report.Document(
        Nodes.string(row, "kind"),
        Nodes.text(row.get("name")),
        Nodes.text(row.get("issuer")),
        Nodes.texts(row.get("mustShow")),
        sources.get(Nodes.string(row, "source")),
        Nodes.string(row, "confidence"));
  }
}
