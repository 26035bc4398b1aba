package dev.guanka.rules.category;

import dev.guanka.rules.Text;
import java.util.List;
import java.util.Map;

/** Asks about declared capabilities that the rule pack does not know: none goes unseen. */
final class UnknownCapabilities {

  private static final String CODE = "CAPABILITY_UNKNOWN";

  private UnknownCapabilities() {}

  static void check(Facts facts, Outcome outcome) {
    facts.declaration().aiServices().stream()
        .map(service -> service.capability())
        .filter(capability -> facts.pack().capability(capability).isEmpty())
        .distinct()
        .forEach(capability -> ask(capability, facts, outcome));
  }

  private static void ask(String capability, Facts facts, Outcome outcome) {
    outcome.ask(
        CODE,
        null,
        facts.wording().question(CODE, Map.of("capability", Text.same(capability))),
        List.of());
  }
}
