package dev.guanka.rules.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.rules.pack.Nodes;

/** Reads the expression of a demand from the rule pack's validated tree. */
final class DemandReader {

  private DemandReader() {}

  static Demand read(JsonNode need) {
    if (need.has("all")) {
      return new Demand.All(Nodes.list(need.get("all"), DemandReader::read));
    }
    if (need.has("any")) {
      return new Demand.Any(Nodes.list(need.get("any"), DemandReader::read));
    }
    if (need.has("not")) {
      return new Demand.Not(read(need.get("not")));
    }
    return new Demand.Paper(
        need.get("document").textValue(), Nodes.strings(need.get("fields")), need.has("decides"));
  }
}
