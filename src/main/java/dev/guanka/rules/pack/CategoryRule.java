package dev.guanka.rules.pack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.rules.Text;
import java.util.List;

/**
 * One service category that the pack knows.
 *
 * @param id written {@code first/second}
 */
public record CategoryRule(String id, List<String> editions, Text covers, Origin origin) {

  static CategoryRule of(JsonNode row) {
    return new CategoryRule(
        row.get("id").textValue(),
        Nodes.strings(row.get("editions")),
        Nodes.text(row.get("covers")),
        Origin.of(row));
  }

  public boolean in(Edition edition) {
    return editions.contains(edition.id());
  }
}
