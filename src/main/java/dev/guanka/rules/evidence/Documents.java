package dev.guanka.rules.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.rules.Report;
import dev.guanka.rules.Report.Sourced;
import dev.guanka.rules.Text;
import dev.guanka.rules.pack.Nodes;
import dev.guanka.rules.pack.Origin;
import dev.guanka.rules.pack.RulePack;
import dev.guanka.rules.pack.Sources;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Describes each kind of document, in a provider's own way where the rule pack knows it. */
public final class Documents {

  private final Map<String, Report.Document> byKind = new LinkedHashMap<>();
  private final Map<String, Effort> efforts = new LinkedHashMap<>();

  public Documents(RulePack pack) {
    Sources sources = new Sources(pack);
    for (JsonNode row : pack.section("documents")) {
      String kind = Nodes.string(row, "kind");
      byKind.put(kind, document(kind, row, sources.of(Origin.of(row))));
      efforts.put(kind, Effort.of(row.get("effort")));
    }
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

  Effort effort(String kind) {
    return efforts.get(kind);
  }

  /**
   * The document as one provider gives it.
   *
   * @param issuer who issues it there, or null where that is not known
   * @param issuerFrom where that comes from
   */
  Report.Document of(String kind, Text issuer, Sourced issuerFrom, List<Text> notes) {
    Report.Document usual = of(kind);
    return new Report.Document(
        kind,
        usual.name(),
        issuer == null ? usual.issuer() : issuer,
        usual.mustShow(),
        usual.verifiedBy(),
        usual.takes(),
        usual.costs(),
        notes,
        issuer == null ? null : issuerFrom,
        usual.source(),
        usual.date(),
        usual.confidence());
  }

  private static Report.Document document(String kind, JsonNode row, Sourced from) {
    return new Report.Document(
        kind,
        Nodes.text(row.get("name")),
        Nodes.text(row.get("issuer")),
        Nodes.texts(row.get("mustShow")),
        Nodes.texts(row.get("verify")),
        Nodes.text(row.get("takes")),
        Nodes.text(row.get("costs")),
        List.of(),
        null,
        from.source(),
        from.date(),
        from.confidence());
  }
}
