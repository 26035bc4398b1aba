package dev.guanka.rules.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.guanka.rules.Text;
import dev.guanka.rules.pack.Nodes;
import dev.guanka.rules.pack.Origin;
import dev.guanka.rules.pack.RulePack;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

  /** A company by which a provider is known. */
  private record Holder(String provider, String name) {

    static Holder of(JsonNode row) {
      return new Holder(Nodes.string(row, "provider"), Nodes.string(row, "name"));
    }
  }

  private final JsonNode section;

  Filings(RulePack pack) {
    this.section = pack.section("filings");
  }

  /** A number as it is compared: one width, no spaces, no colon, which writers put in at will. */
  static String plain(String number) {
    return Normalizer.normalize(number, Normalizer.Form.NFKC).replaceAll("[\\s:]", "");
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
    return known().filter(known -> plain(known.number()).equals(plain(number))).findFirst();
  }

  /** The names under which the registry knows the algorithms of some providers. */
  Stream<String> algorithms(List<String> providers) {
    return known()
        .filter(known -> providers.contains(known.provider()) && known.algorithm() != null)
        .map(Known::algorithm);
  }

  /** The providers that a company is known to be. */
  List<String> providersOf(String company) {
    return holders()
        .filter(holder -> HolderCheck.same(holder.name(), company))
        .map(Holder::provider)
        .distinct()
        .toList();
  }

  /** The providers whose company's name a phrase ends in. */
  Stream<String> providersIn(String phrase) {
    String folded = FieldValues.folded(phrase);
    return holders()
        .filter(holder -> folded.endsWith(FieldValues.folded(holder.name())))
        .map(Holder::provider);
  }

  /** The companies by which some providers are known. */
  List<String> holders(List<String> providers) {
    return holders()
        .filter(holder -> providers.contains(holder.provider()))
        .map(Holder::name)
        .distinct()
        .toList();
  }

  /** What an algorithm's name says that it makes, or null. */
  String modality(String algorithm) {
    return rows("modalities")
        .filter(row -> fits(row, algorithm))
        .map(row -> Nodes.string(row, "modality"))
        .findFirst()
        .orElse(null);
  }

  /** The name of a class of algorithm that never covers deep synthesis. */
  Optional<Text> classThatDoesNotFit(String printed) {
    return rows("classes")
        .filter(row -> fits(row, printed) && !row.get("fits").booleanValue())
        .map(row -> Nodes.text(row.get("name")))
        .findFirst();
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

  private Stream<Known> known() {
    return rows("known").map(Known::of);
  }

  /** Companies whose link to a provider is established; a guess decides nothing. */
  private Stream<Holder> holders() {
    return rows("holders").filter(row -> Origin.of(row).established()).map(Holder::of);
  }

  private Stream<JsonNode> rows(String name) {
    return Nodes.list(section.get(name), Function.identity()).stream();
  }

  private static boolean fits(JsonNode row, String text) {
    return Pattern.compile(Nodes.string(row, "pattern")).matcher(text).find();
  }

  private Stream<Form> forms() {
    return Nodes.list(section.get("numbers"), Form::of).stream();
  }
}
