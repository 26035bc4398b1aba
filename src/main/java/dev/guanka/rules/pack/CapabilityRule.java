package dev.guanka.rules.pack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.rules.Text;
import java.util.List;

/**
 * What the pack says of one capability.
 *
 * @param technique the guide's wording for it
 * @param legalClass what it is by law, wider than the platform's categories
 * @param modality the sort of algorithm that a filing for it must name
 * @param categories the categories that cover it, any one of them
 */
public record CapabilityRule(
    String id,
    Text name,
    Text technique,
    Text legalClass,
    List<String> legalBasis,
    String modality,
    List<Coverage> categories,
    Origin origin) {

  /** A category that covers the capability in some editions. */
  public record Coverage(String category, List<String> editions, Origin origin) {

    static Coverage of(JsonNode row) {
      return new Coverage(
          row.get("category").textValue(), Nodes.strings(row.get("editions")), Origin.of(row));
    }
  }

  static CapabilityRule of(JsonNode row) {
    return new CapabilityRule(
        row.get("id").textValue(),
        Nodes.text(row.get("name")),
        Nodes.text(row.get("technique")),
        Nodes.text(row.get("legalClass")),
        Nodes.strings(row.get("legalBasis")),
        row.get("filingModality").textValue(),
        Nodes.list(row.get("categories"), Coverage::of),
        Origin.of(row));
  }

  /** The categories of an edition that are known to cover it. */
  public List<String> established(Edition edition) {
    return inForce(edition).stream()
        .filter(c -> c.origin().established())
        .map(Coverage::category)
        .toList();
  }

  /** The categories of an edition that cover it, the unsure ones too. */
  public List<Coverage> inForce(Edition edition) {
    return categories.stream().filter(c -> c.editions().contains(edition.id())).toList();
  }
}
