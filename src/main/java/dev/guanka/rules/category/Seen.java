package dev.guanka.rules.category;

import dev.guanka.rules.CapabilityState;
import dev.guanka.rules.Deployment;
import dev.guanka.rules.EvidenceKind;
import dev.guanka.rules.Finding;
import dev.guanka.rules.Text;
import dev.guanka.rules.pack.CapabilityRule;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One capability of the app as it was found and declared.
 *
 * @param findings the findings that count: no false positives
 * @param services the declared AI services for it
 * @param covering the declared category that covers it, or null
 */
record Seen(
    CapabilityRule rule,
    CapabilityState state,
    List<Numbered> findings,
    List<Service> services,
    String covering) {

  List<String> ids() {
    return findings.stream().map(Numbered::id).toList();
  }

  List<String> reachableIds() {
    return findings.stream().filter(f -> f.finding().reachable()).map(Numbered::id).toList();
  }

  List<String> locations() {
    return findings.stream().map(Numbered::location).filter(Objects::nonNull).distinct().toList();
  }

  /** Providers that the code calls; a model's name alone says who made it, not who serves it. */
  List<String> detectedProviders() {
    List<String> calling = providers(f -> f.kind() != EvidenceKind.MODEL_ID);
    return calling.isEmpty() ? providers(f -> true) : calling;
  }

  private List<String> providers(Predicate<Finding> which) {
    return scanned()
        .filter(which)
        .map(Finding::provider)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  List<String> declaredProviders() {
    return inUse().map(s -> s.service().provider()).distinct().toList();
  }

  /** What the evidence must be about: what the code calls, else what the declaration names. */
  List<String> providers() {
    return detectedProviders().isEmpty() ? declaredProviders() : detectedProviders();
  }

  /** Where a provider's model runs, as the code shows it, else as declared, else null. */
  Deployment deployment(String provider) {
    Stream<Deployment> seen =
        scanned().filter(f -> Objects.equals(provider, f.provider())).map(Finding::deployment);
    Stream<Deployment> said =
        inUse()
            .filter(s -> provider == null || provider.equals(s.service().provider()))
            .map(s -> s.service().deployment());
    return Stream.concat(seen, said).filter(Objects::nonNull).findFirst().orElse(null);
  }

  Stream<Service> inUse() {
    return services.stream().filter(Service::inUse);
  }

  private Stream<Finding> scanned() {
    return findings.stream().map(Numbered::finding).filter(f -> f.file() != null && f.reachable());
  }

  Text name() {
    return rule.name();
  }
}
