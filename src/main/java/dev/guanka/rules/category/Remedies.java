package dev.guanka.rules.category;

import dev.guanka.rules.Report.DocumentSet;
import dev.guanka.rules.Report.Option;
import dev.guanka.rules.Report.Remedy;
import dev.guanka.rules.SubjectType;
import dev.guanka.rules.Text;
import dev.guanka.rules.evidence.Case;
import dev.guanka.rules.evidence.CaseDemand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Words the ways out of one capability by the edition in force. */
final class Remedies {

  private final Facts facts;
  private final Seen seen;
  private final RemedyTexts texts;

  Remedies(Facts facts, Seen seen, List<String> categories) {
    this.facts = facts;
    this.seen = seen;
    Map<String, Text> values =
        Map.of(
            "category", Wording.eitherOf(categories),
            "capability", seen.name(),
            "technique", seen.rule().technique(),
            "why", facts.why(categories));
    this.texts = new RemedyTexts(facts.pack(), facts.edition(), values);
  }

  Remedy addCategory() {
    return withDocuments(null);
  }

  Remedy completeCategory() {
    return withDocuments(RemedyTexts.AT_EVIDENCE);
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
        facts.demands().path("local-exemption").conditions(),
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
    return texts.of(option, stage, seen.rule().id(), advice, documents, locations);
  }
}
