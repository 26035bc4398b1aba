package dev.guanka.rules.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.rules.pack.Nodes;

/** Says whether a row of the rule pack speaks of a case; what it does not name does not matter. */
final class When {

  private static final String UNSAID = "UNSAID";

  private final Providers providers;

  When(Providers providers) {
    this.providers = providers;
  }

  boolean fits(JsonNode when, Case known) {
    return says(when.get("deployments"), known.deployment())
        && says(when.get("capabilities"), known.capability())
        && says(when.get("categories"), known.category())
        && says(when.get("subjects"), known.subject())
        && says(when.get("providers"), known.provider())
        && says(when.get("standings"), providers.standing(known.provider()));
  }

  private static boolean says(JsonNode allowed, Object value) {
    String said = value == null ? UNSAID : value.toString();
    return allowed == null || Nodes.strings(allowed).contains(said);
  }
}
