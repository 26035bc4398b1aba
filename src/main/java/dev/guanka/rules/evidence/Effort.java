package dev.guanka.rules.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.rules.pack.Nodes;

/**
 * What it takes to get hold of a document, so that the cheapest way that complies comes first.
 *
 * @param yuan the lowest cost that was reported, 0 where none was
 */
record Effort(By by, int yuan) {

  /** Who has to act, from the least trouble to the most. */
  enum By {
    CONSOLE,
    PUBLIC,
    OWNER,
    PROVIDER,
    AUTHORITY
  }

  static Effort of(JsonNode effort) {
    return new Effort(By.valueOf(Nodes.string(effort, "by")), effort.path("yuan").asInt());
  }
}
