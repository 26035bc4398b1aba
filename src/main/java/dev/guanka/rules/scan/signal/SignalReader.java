package dev.guanka.rules.scan.signal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.rules.Confidence;
import dev.guanka.rules.Deployment;
import dev.guanka.rules.EvidenceKind;
import dev.guanka.rules.Text;
import dev.guanka.rules.scan.facts.Place;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads one signal of the pack's YAML by hand, which starts faster than databinding. */
final class SignalReader {

  private SignalReader() {}

  static Signal read(JsonNode node) {
    String id = node.path("id").asText();
    try {
      String capability = text(node, "capability");
      JsonNode match = node.get("match");
      return new Signal(
          id,
          Signal.Role.valueOf(node.path("role").asText(capability == null ? "PART" : "TRACE")),
          capability,
          capability == null ? null : EvidenceKind.valueOf(text(node, "kind")),
          capability == null ? null : Confidence.valueOf(text(node, "confidence")),
          message(node.get("message")),
          strings(node, "legalBasis"),
          text(node, "provider"),
          node.has("deployment") ? Deployment.valueOf(text(node, "deployment")) : null,
          match == null ? null : match(match),
          at(node.path("at")),
          condition(node.get("when")),
          strings(node, "counter"));
    } catch (IllegalArgumentException | NullPointerException unreadable) {
      throw new BadSignal(id, String.valueOf(unreadable.getMessage()));
    }
  }

  private static List<String> at(JsonNode node) {
    return node.isTextual() ? List.of(node.asText()) : items(node);
  }

  private static Match match(JsonNode node) {
    return new Match(
        strings(node, "text"),
        near(node.path("near")),
        strings(node, "except"),
        strings(node, "unless"),
        places(strings(node, "places")),
        node.path("longest").asInt(0),
        strings(node, "urls"),
        Match.Use.valueOf(node.path("use").asText("ANY")),
        strings(node, "endpoints"),
        strings(node, "functions"),
        strings(node, "pages"),
        strings(node, "named"),
        strings(node, "calls"),
        strings(node, "members"),
        strings(node, "names"),
        strings(node, "strings"),
        strings(node, "models"),
        keys(node),
        strings(node, "compared"),
        strings(node, "tags"),
        strings(node, "plugins"),
        strings(node, "imports"),
        strings(node, "switches"),
        node.path("requests").asBoolean(),
        node.path("dialogues").asBoolean(),
        node.path("closed").asBoolean());
  }

  private static Set<Place> places(List<String> names) {
    Set<Place> places = EnumSet.noneOf(Place.class);
    for (String name : names) {
      places.add(Place.valueOf(name));
    }
    return places;
  }

  private static List<Match.Near> near(JsonNode list) {
    List<Match.Near> found = new ArrayList<>();
    for (JsonNode node : list) {
      found.add(
          new Match.Near(
              strings(node, "first"), node.path("within").asInt(0), strings(node, "then")));
    }
    return found;
  }

  private static Condition condition(JsonNode node) {
    if (node == null) {
      return null;
    }
    return new Condition(
        strings(node, "all"),
        strings(node, "any"),
        strings(node, "none"),
        text(node, "leads"),
        text(node, "taps"),
        Condition.Scope.valueOf(node.path("scope").asText("PAGE")));
  }

  /** Sets of keys: each as it is written, and one of every pair. */
  private static List<List<String>> keys(JsonNode match) {
    List<List<String>> sets = new ArrayList<>();
    for (JsonNode set : match.path("keys")) {
      sets.add(items(set));
    }
    for (JsonNode pair : match.path("pairs")) {
      for (String one : strings(pair, "one")) {
        strings(pair, "other").forEach(other -> sets.add(List.of(one, other)));
      }
    }
    return sets;
  }

  static Text message(JsonNode node) {
    return node == null ? null : new Text(text(node, "zh"), text(node, "en"));
  }

  static String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? null : value.asText();
  }

  static List<String> strings(JsonNode node, String field) {
    return items(node.path(field));
  }

  private static List<String> items(JsonNode list) {
    if (list.isEmpty()) {
      return List.of();
    }
    List<String> items = new ArrayList<>(list.size());
    for (JsonNode item : list) {
      items.add(item.asText());
    }
    return items;
  }
}
