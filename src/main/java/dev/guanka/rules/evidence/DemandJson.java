package dev.guanka.rules.evidence;

import dev.guanka.rules.json.JsonWriter;
import java.util.List;

/** Writes a demand as the expression that it is, in the words of the rule pack. */
public final class DemandJson {

  private DemandJson() {}

  /** Writes the fields of one node: all, any, not, or a document with its fields. */
  public static void write(JsonWriter json, Demand demand) {
    if (demand instanceof Demand.All all) {
      parts(json, "all", all.parts());
    } else if (demand instanceof Demand.Any any) {
      parts(json, "any", any.parts());
    } else if (demand instanceof Demand.Not not) {
      json.putObject("not", part -> write(part, not.part()));
    } else if (demand instanceof Demand.Paper paper) {
      paper(json, paper);
    }
  }

  private static void parts(JsonWriter json, String name, List<Demand> parts) {
    json.putObjects(name, parts, DemandJson::write);
  }

  private static void paper(JsonWriter json, Demand.Paper paper) {
    json.put("document", paper.kind()).putValues("fields", paper.fields());
    if (paper.humanDecides()) {
      json.put("decides", "HUMAN");
    }
  }
}
