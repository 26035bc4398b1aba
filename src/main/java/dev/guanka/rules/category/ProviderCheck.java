package dev.guanka.rules.category;

import dev.guanka.rules.CapabilityState;
import dev.guanka.rules.Deployment;
import dev.guanka.rules.Text;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds the providers that the code calls against the declared ones; the papers must fit them. */
final class ProviderCheck implements Check {

  @Override
  public void check(Seen seen, Facts facts, Outcome outcome) {
    if (seen.state() != CapabilityState.DETECTED) {
      return;
    }
    denied(seen, facts, outcome);
    mismatched(seen, facts, outcome);
    Stream.concat(seen.detectedProviders().stream(), seen.declaredProviders().stream())
        .distinct()
        .forEach(provider -> special(provider, seen, facts, outcome));
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
    List<Service> services = comparable(seen, facts);
    List<String> declared = services.stream().map(s -> s.service().provider()).distinct().toList();
    List<String> other =
        seen.detectedProviders().stream().filter(p -> !declared.contains(p)).toList();
    if (!declared.isEmpty() && !other.isEmpty()) {
      Map<String, Text> values =
          Map.of("detected", names(other, facts), "declared", names(declared, facts));
      tell("PROVIDER_NOT_DECLARED", services.get(0), seen, facts, outcome, values);
    }
  }

  /** The services declared for the capability; where it is forgotten, all that are declared. */
  private static List<Service> comparable(Seen seen, Facts facts) {
    List<Service> declared = seen.services().isEmpty() ? facts.services() : seen.services();
    return declared.stream().filter(Service::inUse).toList();
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
    if (facts.dismissed(code, seen.rule().id(), provider)) {
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
