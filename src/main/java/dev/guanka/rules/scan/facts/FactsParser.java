package dev.guanka.rules.scan.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanka.rules.scan.facts.FileFacts.Link;
import dev.guanka.rules.scan.facts.FileFacts.OpenUrl;
import dev.guanka.rules.scan.facts.FileFacts.Relation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Reads kept facts back. */
final class FactsParser {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final JsonNode root;

  FactsParser(String json) {
    try {
      root = MAPPER.readTree(json);
    } catch (IOException notOurs) {
      throw new UncheckedIOException(notOurs);
    }
  }

  FileFacts facts() {
    List<Hit> hits = new ArrayList<>();
    root.path("hits").forEach(hit -> hits.add(hit(hit)));
    List<Link> links = new ArrayList<>();
    for (JsonNode link : root.path("links")) {
      links.add(new Link(Relation.valueOf(link.get(0).asText()), link.get(1).asText()));
    }
    Map<String, String> constants = new LinkedHashMap<>();
    root.path("constants")
        .fields()
        .forEachRemaining(c -> constants.put(c.getKey(), c.getValue().asText()));
    List<OpenUrl> urls = new ArrayList<>();
    root.path("openUrls").forEach(url -> urls.add(openUrl(url)));
    List<Guard> guards = new ArrayList<>();
    root.path("guards").forEach(guard -> guards.add(guard(guard)));
    return new FileFacts(
        hits,
        links,
        constants,
        urls,
        strings(root.path("functions")),
        strings(root.path("tags")),
        new LinkedHashSet<>(strings(root.path("mentions"))),
        guards,
        root.path("trouble").isNull() ? null : root.path("trouble").asText());
  }

  private static Hit hit(JsonNode n) {
    return new Hit(
        n.get(0).asText(),
        n.get(1).asInt(),
        n.get(2).asInt(),
        n.get(3).asText(),
        n.get(4).asText(),
        n.get(5).asText(),
        n.get(6).isNull() ? null : Place.valueOf(n.get(6).asText()),
        strings(n.get(7)));
  }

  private static Guard guard(JsonNode n) {
    return new Guard(
        n.get(0).asText(),
        n.get(1).asInt(),
        n.get(2).asInt(),
        n.get(3).asInt(),
        n.get(4).asInt(),
        strings(n.get(5)),
        strings(n.get(6)),
        strings(n.get(7)));
  }

  private static OpenUrl openUrl(JsonNode n) {
    return new OpenUrl(
        n.get(0).asText(),
        n.get(1).asBoolean(),
        n.get(2).asInt(),
        n.get(3).asInt(),
        n.get(4).asText(),
        n.get(5).asText(),
        strings(n.get(6)));
  }

  private static List<String> strings(JsonNode list) {
    List<String> strings = new ArrayList<>(list.size());
    list.forEach(item -> strings.add(item.asText()));
    return strings;
  }
}
