package dev.guanka.rules.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.guanka.rules.Deployment;
import dev.guanka.rules.Text;
import dev.guanka.rules.pack.Nodes;
import dev.guanka.rules.pack.RulePack;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says of a model provider whether it is known, where its models run and how its papers come. */
public final class Providers {

  private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();
  private final Map<String, JsonNode> recipes = new HashMap<>();
  private final Map<String, JsonNode> registry = new LinkedHashMap<>();

  /** What is special about a provider's papers. */
  public enum Standing {
    ORDINARY,
    FOREIGN,
    RESELLER,
    UNREGISTERED
  }

  public Providers(RulePack pack) {
    pack.section("recipes").forEach(row -> recipes.put(Nodes.string(row, "provider"), row));
    pack.providers().path("providers").forEach(row -> registry.put(Nodes.string(row, "id"), row));
  }

  public boolean knows(String provider) {
    return recipes.containsKey(provider) || registry.containsKey(provider);
  }

  /** How a person knows it, with its id; the words as they stand where nobody knows it. */
  public Text name(String provider) {
    Text name = Nodes.text(registered(provider).get("name"));
    return name == null
        ? new Text(provider, provider)
        : new Text(name.zh() + " (" + provider + ")", name.en() + " (" + provider + ")");
  }

  public Standing standing(String provider) {
    if (provider != null && !knows(provider)) {
      return Standing.UNREGISTERED;
    }
    JsonNode row = registered(provider);
    if (row.path("foreign").asBoolean()) {
      return Standing.FOREIGN;
    }
    return row.path("reseller").asBoolean() ? Standing.RESELLER : Standing.ORDINARY;
  }

  /** The ids that a declaration may name. */
  public List<String> ids() {
    return List.copyOf(registry.keySet());
  }

  /** The deployment of a case: as said, else the provider's own, else null. */
  public Deployment deployment(String provider, Deployment said) {
    if (said != null) {
      return said;
    }
    String recipe = Nodes.string(recipe(provider), "deployment");
    String own = recipe == null ? Nodes.string(registered(provider), "deployment") : recipe;
    return own == null ? null : Deployment.valueOf(own);
  }

  JsonNode recipe(String provider) {
    return recipes.getOrDefault(provider == null ? "" : provider, NOTHING);
  }

  private JsonNode registered(String provider) {
    return registry.getOrDefault(provider == null ? "" : provider, NOTHING);
  }
}
