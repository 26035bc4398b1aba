package dev.guanka.rules.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.guanka.rules.Deployment;
import dev.guanka.rules.pack.Nodes;
import dev.guanka.rules.pack.RulePack;
import java.util.HashMap;
import java.util.Map;

/** Says of a model provider whether it is known, where its models run and how its papers come. */
public final class Providers {

  private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();
  private final Map<String, JsonNode> recipes = new HashMap<>();
  private final Map<String, JsonNode> registry = new HashMap<>();

  /** What is special about a provider's papers. */
  public enum Standing {
    ORDINARY,
    FOREIGN,
    RESELLER
  }

  public Providers(RulePack pack) {
    pack.section("recipes").forEach(row -> recipes.put(Nodes.string(row, "provider"), row));
    JsonNode rows = pack.providers();
    (rows.has("providers") ? rows.get("providers") : rows)
        .forEach(row -> registry.put(Nodes.string(row, "id"), row));
  }

  public boolean knows(String provider) {
    return recipes.containsKey(provider) || registry.containsKey(provider);
  }

  public Standing standing(String provider) {
    String standing = Nodes.string(recipe(provider), "standing");
    return standing == null ? Standing.ORDINARY : Standing.valueOf(standing);
  }

  /** The deployment of a case: as said, else the provider's own, else null. */
  Deployment deployment(String provider, Deployment said) {
    if (said != null && said != Deployment.NONE) {
      return said;
    }
    String own = Nodes.string(recipe(provider), "deployment");
    if (own != null) {
      return Deployment.valueOf(own);
    }
    return provider != null && knows(provider) ? Deployment.THIRD_PARTY_API : null;
  }

  JsonNode recipe(String provider) {
    return recipes.getOrDefault(provider == null ? "" : provider, NOTHING);
  }
}
