package dev.guanka.rules.category;

import dev.guanka.rules.CapabilityState;
import dev.guanka.rules.Deployment;
import dev.guanka.rules.Text;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Holds the providers that the code calls against the declared ones; the papers must fit them. */
final class ProviderCheck implements Check {

  @Override
  public void check(Seen seen, Facts facts, Outcome outcome) {
    if (seen.state() != CapabilityState.DETECTED) {
      return;
    }
    denied(seen, facts, outcome);
    mismatched(seen, facts, outcome);
    seen.providers().forEach(provider -> special(provider, seen, facts, outcome));
  }

  private static void denied(Seen seen, Facts facts, Outcome outcome) {
    seen.services().stream()
        .filter(service -> service.service().deployment() == Deployment.NONE)
        .findFirst()
        .ifPresent(
            service -> {
              Map<String, Text> values = Map.of("capability", seen.name());
              tell("AI_DENIED", service, seen, facts, outcome, values);
            });
  }

  private static void mismatched(Seen seen, Facts facts, Outcome outcome) {
    List<String> declared = seen.declaredProviders();
    List<String> other =
        seen.detectedProviders().stream().filter(p -> !declared.contains(p)).toList();
    if (!declared.isEmpty() && !other.isEmpty()) {
      Map<String, Text> values =
          Map.of("detected", names(other, facts), "declared", names(declared, facts));
      Service first = seen.inUse().findFirst().orElseThrow();
      tell("PROVIDER_NOT_DECLARED", first, seen, facts, outcome, values);
    }
  }

  private static void special(String provider, Seen seen, Facts facts, Outcome outcome) {
    switch (facts.demands().providers().standing(provider)) {
      case ORDINARY -> {}
      case FOREIGN -> ask("PROVIDER_FOREIGN", provider, seen, facts, outcome);
      case RESELLER -> ask("PROVIDER_RESELLER", provider, seen, facts, outcome);
      case UNREGISTERED -> ask("PROVIDER_UNKNOWN", provider, seen, facts, outcome);
    }
  }

  private static void ask(String code, String provider, Seen seen, Facts facts, Outcome outcome) {
    Map<String, Text> values = Map.of("provider", facts.demands().providers().name(provider));
    outcome.ask(code, seen.rule().id(), facts.wording().question(code, values), seen.ids());
  }

  private static void tell(
      String code, Service at, Seen seen, Facts facts, Outcome outcome, Map<String, Text> values) {
    String provider = at.service().provider();
    if (facts.dismissed(Fingerprints.of(code, seen.rule().id(), provider))) {
      return;
    }
    Numbered finding =
        outcome.addDeclared(
            code, seen.rule().id(), at.pointer(), provider, facts.wording().finding(code, values));
    outcome.ask(
        code, seen.rule().id(), facts.wording().question(code, values), List.of(finding.id()));
  }

  private static Text names(List<String> providers, Facts facts) {
    List<Text> names = providers.stream().map(facts.demands().providers()::name).toList();
    return new Text(
        names.stream().map(Text::zh).collect(Collectors.joining("、")),
        names.stream().map(Text::en).collect(Collectors.joining(", ")));
  }
}
