package dev.guanka.rules.pack;

import dev.guanka.rules.Report.Sourced;
import java.util.HashMap;
import java.util.Map;

/**
 * Leads from a row of the pack to what a person can open: the address of its source, or its title.
 */
public final class Sources {

  private final Map<String, String> places = new HashMap<>();

  public Sources(RulePack pack) {
    pack.section("sources")
        .forEach(
            row -> {
              String url = Nodes.string(row, "url");
              places.put(Nodes.string(row, "id"), url == null ? Nodes.string(row, "title") : url);
            });
  }

  public Sourced of(Origin origin) {
    return new Sourced(
        places.getOrDefault(origin.source(), origin.source()),
        origin.date(),
        origin.confidence().name());
  }
}
