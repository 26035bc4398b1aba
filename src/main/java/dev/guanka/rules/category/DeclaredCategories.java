package dev.guanka.rules.category;

import dev.guanka.rules.Text;
import dev.guanka.rules.pack.CapabilityRule;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes up the declared categories of the pack's family that no detected capability has settled.
 */
final class DeclaredCategories {

  private DeclaredCategories() {}

  static void check(Set<String> settled, Facts facts, Outcome outcome) {
    for (String category : facts.declaration().categories()) {
      if (!settled.contains(category) && ours(category, facts)) {
        check(category, facts, outcome);
      }
    }
  }

  private static boolean ours(String category, Facts facts) {
    return category.startsWith(facts.pack().family() + "/")
        || facts.pack().category(category).filter(c -> c.origin().established()).isPresent();
  }

  private static void check(String category, Facts facts, Outcome outcome) {
    if (facts.pack().category(category).filter(c -> c.in(facts.edition())).isEmpty()) {
      askForTheEdition(category, facts, outcome);
      return;
    }
    for (CapabilityRule rule : facts.pack().capabilities()) {
      if (rule.established(facts.edition()).contains(category)) {
        Seen unseen = new Seen(rule, null, List.of(), facts.services(rule.id()), category);
        CategoryCheck.checkDeclared(new CategorySteps(unseen, facts, outcome), facts, category);
        return;
      }
    }
  }

  private static void askForTheEdition(String category, Facts facts, Outcome outcome) {
    String code = "CATEGORY_NOT_IN_EDITION";
    outcome.ask(
        code,
        null,
        facts.wording().question(code, Map.of("category", Text.same(category))),
        List.of());
  }
}
