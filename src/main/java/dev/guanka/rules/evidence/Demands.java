package dev.guanka.rules.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.guanka.rules.Deployment;
import dev.guanka.rules.SubjectType;
import dev.guanka.rules.Text;
import dev.guanka.rules.pack.Nodes;
import dev.guanka.rules.pack.Origin;
import dev.guanka.rules.pack.RulePack;
import java.util.ArrayList;
import java.util.List;

/** Answers "which document, for my case": the first row of the rule pack that fits. */
public final class Demands {

  private final RulePack pack;
  private final Documents documents;
  private final Providers providers;

  public Demands(RulePack pack) {
    this.pack = pack;
    this.documents = new Documents(pack);
    this.providers = new Providers(pack);
  }

  public Providers providers() {
    return providers;
  }

  /** Each argument may be null where it is not known. */
  public CaseDemand forCase(
      String capability, String provider, Deployment deployment, SubjectType subject) {
    return forCase(new Case(capability, null, provider, deployment, subject));
  }

  public CaseDemand forCase(Case asked) {
    Case known =
        new Case(
            asked.capability(),
            asked.category(),
            asked.provider(),
            providers.deployment(asked.provider(), asked.deployment()),
            asked.subject());
    for (JsonNode row : pack.section("demands")) {
      if (fits(row.get("when"), known)) {
        return demand(row, known);
      }
    }
    throw new IllegalStateException("no demand of the rule pack fits " + known);
  }

  /** The ways out that stand beside every demand, such as a local exemption. */
  public CaseDemand exemption(String id) {
    for (JsonNode row : pack.section("exemptions")) {
      if (id.equals(Nodes.string(row, "id"))) {
        Demand demand = DemandReader.read(row.get("need"));
        return new CaseDemand(
            id, demand.readable(this::name), demand, List.of(), Origin.of(row), documents::of);
      }
    }
    throw new IllegalArgumentException("no exemption " + id + " in the rule pack");
  }

  private CaseDemand demand(JsonNode row, Case known) {
    JsonNode recipe = providers.recipe(known.provider());
    JsonNode issuers =
        recipe.has("issuers") ? recipe.get("issuers") : JsonNodeFactory.instance.objectNode();
    List<Text> advice = new ArrayList<>(Nodes.texts(recipe.get("advice")));
    advice.addAll(Nodes.texts(row.get("advice")));
    return new CaseDemand(
        Nodes.string(row, "id"),
        Nodes.text(row.get("title")),
        DemandReader.read(row.get("need")),
        List.copyOf(advice),
        Origin.of(row),
        kind -> documents.of(kind, issuers));
  }

  private boolean fits(JsonNode when, Case known) {
    return says(when.get("deployments"), known.deployment())
        && says(when.get("capabilities"), known.capability())
        && says(when.get("categories"), known.category())
        && says(when.get("subjects"), known.subject())
        && says(when.get("providers"), known.provider())
        && says(when.get("standings"), providers.standing(known.provider()));
  }

  private static boolean says(JsonNode allowed, Object value) {
    return allowed == null || (value != null && Nodes.strings(allowed).contains(value.toString()));
  }

  private Text name(String kind) {
    return documents.of(kind).name();
  }
}
