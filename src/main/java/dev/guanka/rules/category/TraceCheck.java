package dev.guanka.rules.category;

import dev.guanka.rules.CapabilityState;
import java.util.List;
import java.util.Map;

/**
 * Asks about what is only suspected and advises to remove what no page reaches; rejects nothing.
 */
final class TraceCheck implements Check {

  @Override
  public void check(Seen seen, Facts facts, Outcome outcome) {
    if (seen.state() == CapabilityState.UNREACHABLE) {
      outcome.offer(new Remedies(facts, seen, seen.rule().established(facts.edition())).remove());
    }
    if (seen.state() == CapabilityState.SUSPECTED && !settled(seen, facts)) {
      outcome.ask(
          "CAPABILITY_SUSPECTED",
          seen.rule().id(),
          facts.wording().question("CAPABILITY_SUSPECTED", Map.of("capability", seen.name())),
          seen.ids());
    }
  }

  /** A granted category that surely covers it leaves nothing to ask. */
  private static boolean settled(Seen seen, Facts facts) {
    List<String> established = seen.rule().established(facts.edition());
    return established.contains(seen.covering()) && facts.granted(seen.covering());
  }
}
