package dev.guanka.rules.category;

import dev.guanka.rules.CapabilityState;
import dev.guanka.rules.Finding;
import dev.guanka.rules.Standing.HumanVerdict;
import dev.guanka.rules.Text;
import dev.guanka.rules.pack.CapabilityRule;
import dev.guanka.rules.pack.CapabilityRule.Coverage;
import dev.guanka.rules.scan.CapabilityStates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Puts together what was found and what was declared of each capability, people's words counted.
 */
final class Capabilities {

  private final Facts facts;
  private final Outcome outcome;

  Capabilities(Facts facts, Outcome outcome) {
    this.facts = facts;
    this.outcome = outcome;
  }

  /** The capabilities with a trace or a declaration, in the rule pack's order. */
  List<Seen> all() {
    List<Numbered> scanned =
        facts.scan().findings().stream().map(this::withVerdict).map(outcome::add).toList();
    List<Seen> seen = new ArrayList<>();
    for (CapabilityRule rule : facts.pack().capabilities()) {
      Seen one = seen(rule, scanned);
      if (one.state() != null) {
        seen.add(one);
      }
    }
    return List.copyOf(seen);
  }

  private Seen seen(CapabilityRule rule, List<Numbered> scanned) {
    List<Numbered> findings =
        new ArrayList<>(
            scanned.stream()
                .filter(n -> n.finding().capability().equals(rule.id()))
                .filter(n -> verdict(n.finding()) != HumanVerdict.FALSE_POSITIVE)
                .toList());
    List<Service> services = facts.services(rule.id());
    String covering = covering(rule);
    if (state(rule, findings) != CapabilityState.DETECTED) {
      new Seen(rule, null, findings, services, covering)
          .inUse()
          .filter(service -> !dismissed(rule, service))
          .forEach(service -> findings.add(declared(rule, service)));
    }
    return new Seen(rule, state(rule, findings), findings, services, covering);
  }

  /** What a reviewer confirmed is proven, whatever the signal alone was worth. */
  private CapabilityState state(CapabilityRule rule, List<Numbered> findings) {
    boolean confirmed =
        findings.stream()
            .map(Numbered::finding)
            .anyMatch(f -> f.reachable() && verdict(f) == HumanVerdict.CONFIRMED);
    return confirmed
        ? CapabilityState.DETECTED
        : CapabilityStates.of(findings.stream().map(Numbered::finding).toList()).get(rule.id());
  }

  private Finding withVerdict(Finding finding) {
    if (verdict(finding) != HumanVerdict.FALSE_POSITIVE) {
      return finding;
    }
    List<Text> counter = new ArrayList<>(finding.counterEvidence());
    counter.add(facts.wording().counter("FALSE_POSITIVE"));
    return finding.against(List.copyOf(counter));
  }

  private HumanVerdict verdict(Finding finding) {
    return facts.standing().verdicts().get(finding.judged());
  }

  private boolean dismissed(CapabilityRule rule, Service service) {
    String provider = service.service().provider();
    return facts.dismissed("CAPABILITY_DECLARED", rule.id(), provider);
  }

  private Numbered declared(CapabilityRule rule, Service service) {
    Map<String, Text> values =
        Map.of(
            "provider",
            facts.demands().providers().name(service.service().provider()),
            "capability",
            rule.name());
    return outcome.addDeclared(
        "CAPABILITY_DECLARED",
        rule.id(),
        service.pointer(),
        service.service().provider(),
        facts.wording().finding("CAPABILITY_DECLARED", values));
  }

  /** The declared category that covers it: a granted one before a sure one before an unsure one. */
  private String covering(CapabilityRule rule) {
    List<String> declared =
        rule.inForce(facts.edition()).stream()
            .filter(coverage -> facts.declared(coverage.category()))
            .sorted((a, b) -> Boolean.compare(established(b), established(a)))
            .map(Coverage::category)
            .toList();
    return declared.stream()
        .filter(facts::granted)
        .findFirst()
        .orElse(declared.isEmpty() ? null : declared.get(0));
  }

  private static boolean established(Coverage coverage) {
    return coverage.origin().established();
  }
}
