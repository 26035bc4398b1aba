package dev.guanka.rules.pack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.rules.Text;
import java.time.LocalDate;

/**
 * One edition of the guide, in force from a day on.
 *
 * @param labelDuty whether pages that generate must show a lasting notice
 */
public record Edition(
    String id, LocalDate effectiveFrom, Text title, boolean labelDuty, Origin origin) {

  static Edition of(JsonNode row) {
    return new Edition(
        row.get("id").textValue(),
        LocalDate.parse(row.get("effectiveFrom").textValue()),
        Nodes.text(row.get("title")),
        row.get("labelDuty").booleanValue(),
        Origin.of(row));
  }

  Edition from(LocalDate day) {
    return new Edition(id, day, title, labelDuty, origin);
  }
}
