package dev.guanka.rules.category;

import dev.guanka.rules.CapabilityState;
import dev.guanka.rules.pack.Answer;
import java.util.List;

/** Subject, then category, then evidence: the order in which a submitter can act. */
final class CategoryCheck implements Check {

  @Override
  public void check(Seen seen, Facts facts, Outcome outcome) {
    if (seen.state() != CapabilityState.DETECTED) {
      return;
    }
    List<String> established = seen.rule().established(facts.edition());
    CategorySteps steps = new CategorySteps(seen, facts, outcome);
    if (established.isEmpty()) {
      steps.askForTheCategory();
    } else if (seen.covering() == null) {
      checkUndeclared(steps, facts, established);
    } else if (established.contains(seen.covering())) {
      checkDeclared(steps, facts, seen.covering());
    } else {
      steps.askForTheCategory();
    }
  }

  private static void checkUndeclared(CategorySteps steps, Facts facts, List<String> categories) {
    if (facts.eligible(categories) == Answer.NO) {
      steps.rejectTheSubject(categories);
    } else {
      steps.rejectUndeclared(categories);
      steps.askForTheSubject(categories);
    }
  }

  static void checkDeclared(CategorySteps steps, Facts facts, String category) {
    if (facts.eligible(List.of(category)) == Answer.NO) {
      steps.rejectTheSubject(List.of(category));
    } else if (!facts.granted(category)) {
      steps.askForEvidence(category);
    }
  }
}
