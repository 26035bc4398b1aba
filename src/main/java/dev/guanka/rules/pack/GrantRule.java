package dev.guanka.rules.pack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.rules.Text;
import java.time.Period;

/**
 * How long a grant holds where no document says less, and on what condition, so that an exception
 * never lasts for good.
 *
 * @param basis what the grant rests on
 * @param holdsFor null where only the documents end it
 * @param condition what the holder still owes, or null
 */
public record GrantRule(String basis, Period holdsFor, Text condition) {

  static GrantRule of(JsonNode row) {
    String days = Nodes.string(row, "holdsFor");
    return new GrantRule(
        Nodes.string(row, "basis"),
        days == null ? null : Period.parse(days),
        Nodes.text(row.get("condition")));
  }

  static GrantRule unlimited(String basis) {
    return new GrantRule(basis, null, null);
  }
}
