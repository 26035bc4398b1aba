package dev.guanka.rules.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.rules.Text;
import dev.guanka.rules.pack.Nodes;
import dev.guanka.rules.pack.RulePack;
import java.util.Optional;

/** The administrative areas of GB/T 2260 that the rule pack lists, province and city. */
final class Areas {

  private static final String WHOLE_PROVINCE = "00";

  private final JsonNode provinces;

  Areas(RulePack pack) {
    this.provinces = pack.section("areas").path("provinces");
  }

  /** The area that digits begin with; empty where there is none. */
  Optional<Text> name(String digits) {
    for (JsonNode province : provinces) {
      if (digits.startsWith(Nodes.string(province, "code"))) {
        return name(province, digits.substring(2, 4));
      }
    }
    return Optional.empty();
  }

  private static Optional<Text> name(JsonNode province, String city) {
    Text name = Nodes.text(province.get("name"));
    JsonNode cities = province.get("cities");
    if (city.equals(WHOLE_PROVINCE) || cities == null) {
      return Optional.of(name);
    }
    String found = Nodes.string(cities, city);
    return found == null
        ? Optional.empty()
        : Optional.of(new Text(name.zh() + found, name.en() + " " + found));
  }
}
