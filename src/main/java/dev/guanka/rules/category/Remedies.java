package dev.guanka.rules.category;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.rules.Report.DocumentSet;
import dev.guanka.rules.Report.Option;
import dev.guanka.rules.Report.Remedy;
import dev.guanka.rules.SubjectType;
import dev.guanka.rules.Text;
import dev.guanka.rules.evidence.Case;
import dev.guanka.rules.evidence.CaseDemand;
import dev.guanka.rules.pack.Nodes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Words the ways out of one capability by the edition in force. */
final class Remedies {

  private static final String AT_EVIDENCE = "EVIDENCE";
  private final Facts facts;
  private final Seen seen;
  private final Map<String, Text> values;

  Remedies(Facts facts, Seen seen, List<String> categories) {
    this.facts = facts;
    this.seen = seen;
    this.values = new LinkedHashMap<>();
    values.put("category", Wording.eitherOf(categories));
    values.put("capability", seen.name());
    values.put("technique", seen.rule().technique());
    values.put("why", facts.why(categories));
  }

  Remedy addCategory() {
    return withDocuments(null);
  }

  Remedy completeCategory() {
    return withDocuments(AT_EVIDENCE);
  }

  Remedy remove() {
    return plain(Option.REMOVE_CAPABILITY, seen.locations());
  }

  Remedy changeSubject() {
    return plain(Option.CHANGE_SUBJECT, List.of());
  }

  Remedy addLabel(List<String> locations) {
    return plain(Option.ADD_LABEL, locations);
  }

  Remedy dispute() {
    return plain(Option.DISPUTE, seen.locations());
  }

  Remedy localExemption() {
    return remedy(
        Option.LOCAL_EXEMPTION,
        null,
        List.of(),
        facts.demands().exemption("local-exemption").conditions(),
        List.of());
  }

  private Remedy plain(Option option, List<String> locations) {
    return remedy(option, null, List.of(), List.of(), locations);
  }

  private Remedy withDocuments(String stage) {
    List<CaseDemand> demands = demands();
    List<Text> advice = new ArrayList<>();
    List<DocumentSet> documents = new ArrayList<>();
    for (CaseDemand demand : demands) {
      advice.add(demand.title());
      advice.addAll(demand.advice());
      List<DocumentSet> conditions = new ArrayList<>(demand.conditions());
      conditions.removeAll(documents);
      documents.addAll(conditions);
    }
    return remedy(Option.ADD_CATEGORY, stage, advice, documents, List.of());
  }

  /** What this app's providers demand, one demand each; one in general where none is known. */
  List<CaseDemand> demands() {
    List<String> providers = seen.providers();
    Stream<String> each = providers.isEmpty() ? Stream.of((String) null) : providers.stream();
    return each.map(this::demand).toList();
  }

  private CaseDemand demand(String provider) {
    SubjectType subject = facts.subject();
    return facts
        .demands()
        .forCase(
            new Case(
                seen.rule().id(), seen.covering(), provider, seen.deployment(provider), subject));
  }

  private Remedy remedy(
      Option option,
      String stage,
      List<Text> advice,
      List<DocumentSet> documents,
      List<String> locations) {
    JsonNode row = row(option, stage);
    List<Text> steps = new ArrayList<>();
    Nodes.texts(row.get("steps")).forEach(step -> steps.add(Wording.fill(step, values)));
    steps.addAll(advice);
    Text title = Wording.fill(Nodes.text(row.get("title")), values);
    return new Remedy(
        option, seen.rule().id(), title, List.copyOf(steps), List.copyOf(documents), locations);
  }

  private JsonNode row(Option option, String stage) {
    for (JsonNode row : facts.pack().section("remedies")) {
      if (option.name().equals(Nodes.string(row, "option"))
          && Nodes.strings(row.get("editions")).contains(facts.edition().id())
          && Objects.equals(stage, Nodes.string(row, "stage"))) {
        return row;
      }
    }
    throw new IllegalStateException(
        "the rule pack words no " + option + " for edition " + facts.edition().id());
  }
}
