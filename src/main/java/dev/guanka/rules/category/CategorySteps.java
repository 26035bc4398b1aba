package dev.guanka.rules.category;

import dev.guanka.rules.Text;
import dev.guanka.rules.pack.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a report says at each open step of one capability's category. */
final class CategorySteps {

  private final Seen seen;
  private final Facts facts;
  private final Outcome outcome;

  CategorySteps(Seen seen, Facts facts, Outcome outcome) {
    this.seen = seen;
    this.facts = facts;
    this.outcome = outcome;
  }

  /** The subject can never hold it: told so, and asked for no papers. */
  void rejectTheSubject(List<String> categories) {
    if (settled("SUBJECT_NOT_ELIGIBLE", facts.subject().name())) {
      return;
    }
    Map<String, Text> values =
        Map.of("category", Wording.eitherOf(categories), "why", facts.why(categories));
    reject("SUBJECT_NOT_ELIGIBLE", "/subject/type", facts.subject().name(), values);
    Remedies remedies = new Remedies(facts, seen, categories);
    outcome.offer(remedies.remove());
    outcome.offer(remedies.changeSubject());
    outcome.offer(remedies.dispute());
  }

  void rejectUndeclared(List<String> categories) {
    if (settled("CATEGORY_NOT_DECLARED", "")) {
      return;
    }
    Map<String, Text> values =
        Map.of("capability", seen.name(), "categories", Wording.eitherOf(categories));
    reject("CATEGORY_NOT_DECLARED", "/categories", "", values);
    Remedies remedies = new Remedies(facts, seen, categories);
    outcome.offer(remedies.addCategory());
    offerTheRest(remedies);
  }

  /** The category is declared, its documents are not accepted yet; some a person must judge. */
  void askForEvidence(String category) {
    if (settled("CATEGORY_NOT_GRANTED", category)) {
      return;
    }
    Remedies remedies = new Remedies(facts, seen, List.of(category));
    outcome.offer(remedies.completeCategory());
    offerTheRest(remedies);
    if (facts.eligible(List.of(category)) == Answer.UNKNOWN) {
      askForTheSubject(List.of(category));
      return;
    }
    demandEvidence(category);
    remedies.demands().stream()
        .filter(demand -> !demand.decidedByRules())
        .forEach(demand -> ask("EVIDENCE_UNDECIDED", Map.of("title", demand.title())));
  }

  void askForTheCategory() {
    boolean declared = seen.covering() != null;
    ask(
        declared ? "CATEGORY_UNCERTAIN" : "CATEGORY_NOT_ESTABLISHED",
        Map.of(
            "capability", seen.name(),
            "legalClass", seen.rule().legalClass(),
            "category", Text.same(declared ? seen.covering() : "")));
  }

  void askForTheSubject(List<String> categories) {
    if (facts.eligible(categories) == Answer.UNKNOWN) {
      ask(
          "SUBJECT_UNKNOWN",
          Map.of(
              "subject", facts.wording().subject(facts.subject()),
              "category", Wording.eitherOf(categories),
              "why", facts.why(categories)));
    }
  }

  /** A person said before, of the same code, that this very finding is wrong. */
  private boolean settled(String rule, String excerpt) {
    return facts.dismissed(rule, seen.rule().id(), excerpt);
  }

  private void offerTheRest(Remedies remedies) {
    outcome.offer(remedies.remove());
    outcome.offer(remedies.localExemption());
    outcome.offer(remedies.dispute());
  }

  private void demandEvidence(String category) {
    String pointer = "/categories/" + facts.declaration().categories().indexOf(category);
    Numbered finding =
        outcome.addDeclared(
            "CATEGORY_NOT_GRANTED", seen.rule().id(), pointer, category, notGranted(category));
    outcome.needEvidence(finding.id());
  }

  /** A grant that ran out is said so, with its day: nobody looks for a mistake in new papers. */
  private Text notGranted(String category) {
    LocalDate ended = facts.standing().expiredCategories().get(category);
    return ended == null
        ? facts.wording().finding("CATEGORY_NOT_GRANTED", Map.of("category", Text.same(category)))
        : facts
            .wording()
            .finding(
                "CATEGORY_GRANT_EXPIRED",
                Map.of("category", Text.same(category), "day", Text.same(ended.toString())));
  }

  private void reject(String rule, String pointer, String excerpt, Map<String, Text> values) {
    List<String> ids = new ArrayList<>(seen.reachableIds());
    ids.add(declared(rule, pointer, excerpt, values).id());
    outcome.reject(ids);
  }

  private Numbered declared(String rule, String pointer, String excerpt, Map<String, Text> values) {
    Text message = facts.wording().finding(rule, values);
    return outcome.addDeclared(rule, seen.rule().id(), pointer, excerpt, message);
  }

  private void ask(String code, Map<String, Text> values) {
    outcome.ask(code, seen.rule().id(), facts.wording().question(code, values), seen.ids());
  }
}
