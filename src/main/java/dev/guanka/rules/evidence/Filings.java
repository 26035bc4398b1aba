package dev.guanka.rules.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.guanka.rules.Text;
import dev.guanka.rules.pack.Nodes;
import dev.guanka.rules.pack.RulePack;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the rule pack knows of filing numbers: their forms, what is mistaken for one, known ones.
 */
final class Filings {

  /** A form of filing number. */
  record Form(FilingType type, Text name, Pattern pattern, JsonNode structure, String example) {

    static Form of(JsonNode row) {
      return new Form(
          FilingType.valueOf(Nodes.string(row, "type")),
          Nodes.text(row.get("name")),
          Pattern.compile(Nodes.string(row, "pattern")),
          row.get("structure"),
          Nodes.string(row, "example"));
    }

    /** The digits of a number with an inner structure, or null. */
    String digits(String number) {
      Matcher matcher = pattern.matcher(number);
      return structure != null && matcher.find() ? matcher.group(1) : null;
    }
  }

  /** A number that is known to be a provider's. */
  record Known(String provider, String holder, String number, String algorithm, String modality) {

    static Known of(JsonNode row) {
      return new Known(
          Nodes.string(row, "provider"),
          Nodes.string(row, "holder"),
          Nodes.string(row, "number"),
          Nodes.string(row, "algorithm"),
          Nodes.string(row, "modality"));
    }
  }

  private final JsonNode section;

  Filings(RulePack pack) {
    this.section = pack.section("filings");
  }

  /** A number as it is compared: no spaces, no colon, which writers put in at will. */
  static String plain(String number) {
    return number.replaceAll("[\\s:\\uFF1A]", "");
  }

  Optional<Form> form(String number) {
    return forms().filter(form -> form.pattern().matcher(plain(number)).find()).findFirst();
  }

  /** What a number of no known form looks like. */
  Optional<Text> mistaken(String number) {
    for (JsonNode row : section.get("mistaken")) {
      if (Pattern.compile(Nodes.string(row, "pattern")).matcher(plain(number)).find()) {
        return Optional.of(Nodes.text(row.get("name")));
      }
    }
    return Optional.empty();
  }

  Optional<Known> known(String number) {
    return Nodes.list(section.get("known"), Known::of).stream()
        .filter(known -> plain(known.number()).equals(plain(number)))
        .findFirst();
  }

  boolean isProvince(String digits) {
    return Nodes.strings(section.get("provinces")).contains(digits.substring(0, 2));
  }

  List<String> officialHosts() {
    return Nodes.list(section.get("hosts"), row -> Nodes.string(row, "host"));
  }

  boolean isLikelyOfficial(String host) {
    return Nodes.strings(section.get("likelyHosts")).stream().anyMatch(host::endsWith);
  }

  String examples() {
    return String.join(" / ", forms().map(Form::example).toList());
  }

  private Stream<Form> forms() {
    return Nodes.list(section.get("numbers"), Form::of).stream();
  }
}
