package dev.guanka.rules.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.guanka.rules.Deployment;
import dev.guanka.rules.Report.Option;
import dev.guanka.rules.SubjectType;
import dev.guanka.rules.Text;
import dev.guanka.rules.pack.Nodes;
import dev.guanka.rules.pack.Origin;
import dev.guanka.rules.pack.RulePack;
import dev.guanka.rules.pack.Sources;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Answers "which document, for my case": the first row of the rule pack that fits. */
public final class Demands {

  private final RulePack pack;
  private final Documents documents;
  private final Providers providers;
  private final KnownFilings filings;
  private final Sources sources;
  private final When when;

  public Demands(RulePack pack) {
    this.pack = pack;
    this.documents = new Documents(pack);
    this.providers = new Providers(pack);
    this.filings = new KnownFilings(pack);
    this.sources = new Sources(pack);
    this.when = new When(providers);
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
    Case known = known(asked);
    for (JsonNode row : pack.section("demands")) {
      if (when.fits(row.get("when"), known)) {
        return demand(row, known);
      }
    }
    throw new IllegalStateException("no demand of the rule pack fits " + known);
  }

  /** The ways that stand beside the demand of a case, in the rule pack's order. */
  public List<OpenPath> paths(Case asked) {
    Case known = known(asked);
    Supply supply = supply(known);
    return Nodes.list(pack.section("paths"), row -> row).stream()
        .filter(row -> when.fits(row.get("when"), known))
        .map(row -> path(row, supply))
        .toList();
  }

  /** What else should be known of a case. */
  public List<Hint> hints(Case asked) {
    Case known = known(asked);
    return Nodes.list(pack.section("hints"), row -> row).stream()
        .filter(row -> when.fits(row.get("when"), known))
        .map(this::hint)
        .toList();
  }

  /** A way out that stands beside every demand, such as a local exemption. */
  public CaseDemand path(String id) {
    for (JsonNode row : pack.section("paths")) {
      if (id.equals(Nodes.string(row, "id"))) {
        return path(row, supply(new Case(null, null, null, null, null))).need();
      }
    }
    throw new IllegalArgumentException("no path " + id + " in the rule pack");
  }

  /** Whether a person can begin to look: the demand, or a way beside it, has all its papers. */
  public boolean readyForReview(Case asked, List<EvidenceItem> evidence, LocalDate day) {
    return forCase(asked).suppliedBy(evidence, day)
        || paths(asked).stream().anyMatch(path -> path.need().suppliedBy(evidence, day));
  }

  private Case known(Case asked) {
    return new Case(
        asked.capability(),
        asked.category(),
        asked.provider(),
        providers.deployment(asked.provider(), asked.deployment()),
        asked.subject());
  }

  private CaseDemand demand(JsonNode row, Case known) {
    Supply supply = supply(known);
    List<Text> advice = new ArrayList<>(supply.advice());
    advice.addAll(Nodes.texts(row.get("advice")));
    return demand(row, Nodes.text(row.get("title")), List.copyOf(advice), supply);
  }

  private OpenPath path(JsonNode row, Supply supply) {
    Demand need = DemandReader.read(row.get("need"));
    Text title = Nodes.text(row.get("title"));
    Text named = title == null ? need.readable(kind -> documents.of(kind).name()) : title;
    return new OpenPath(
        Option.valueOf(Nodes.string(row, "option")),
        title,
        Nodes.texts(row.get("steps")),
        demand(row, named, List.of(), supply));
  }

  private static CaseDemand demand(JsonNode row, Text title, List<Text> advice, Supply supply) {
    return new CaseDemand(
        Nodes.string(row, "id"),
        title,
        DemandReader.read(row.get("need")),
        advice,
        Nodes.texts(row.get("looksAt")),
        Origin.of(row),
        supply);
  }

  private Hint hint(JsonNode row) {
    return new Hint(
        Nodes.text(row.get("text")),
        Nodes.strings(row.get("documents")).stream().map(documents::of).toList(),
        Origin.of(row));
  }

  /** A provider's recipe holds where its model runs as usual: nobody signs for another's server. */
  private Supply supply(Case known) {
    boolean asUsual = known.deployment() == providers.deployment(known.provider(), null);
    JsonNode recipe =
        asUsual ? providers.recipe(known.provider()) : JsonNodeFactory.instance.objectNode();
    return new Supply(
        documents,
        recipe,
        recipe.isEmpty() ? null : sources.of(Origin.of(recipe)),
        asUsual ? filings.of(known.provider(), known.capability()) : List.of());
  }
}
