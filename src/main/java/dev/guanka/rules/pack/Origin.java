package dev.guanka.rules.pack;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Where a row of the pack comes from and how sure it is.
 *
 * @param source id of the row's source
 * @param date ISO date on which it was read
 */
public record Origin(String source, String date, Sureness confidence) {

  /** How sure a row is: official, guide, third party, seen in code, not established. */
  public enum Sureness {
    O,
    S,
    C,
    V,
    U
  }

  public static Origin of(JsonNode row) {
    return new Origin(
        row.get("source").textValue(),
        row.get("date").textValue(),
        Sureness.valueOf(row.get("confidence").textValue()));
  }

  /** Whether the engine may act on it; what is not established goes to a person. */
  public boolean established() {
    return confidence != Sureness.U;
  }
}
