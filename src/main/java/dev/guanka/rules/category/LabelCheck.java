package dev.guanka.rules.category;

import dev.guanka.rules.CapabilityState;
import dev.guanka.rules.Confidence;
import dev.guanka.rules.EvidenceKind;
import dev.guanka.rules.Finding;
import dev.guanka.rules.Text;
import dev.guanka.rules.pack.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for the lasting AI-generated notice that the second edition wants; not seen is a question.
 */
final class LabelCheck implements Check {

  private static final String CODE = "LABEL_NOT_SEEN";
  private static final List<String> LEGAL_BASIS = List.of("LABEL-4", "GB-45438");

  @Override
  public void check(Seen seen, Facts facts, Outcome outcome) {
    if (seen.state() != CapabilityState.DETECTED || !facts.edition().labelDuty()) {
      return;
    }
    if (!labelled(seen, facts)
        && mayHold(seen, facts)
        && !facts.dismissed(CODE, seen.rule().id(), "")) {
      report(seen, facts, outcome);
    }
  }

  private static boolean labelled(Seen seen, Facts facts) {
    boolean placed = !seen.locations().isEmpty();
    return facts.scan().labels().stream()
        .anyMatch(label -> !placed || seen.rule().id().equals(label.capability()));
  }

  private static boolean mayHold(Seen seen, Facts facts) {
    List<String> categories = seen.rule().established(facts.edition());
    return categories.isEmpty() || facts.eligible(categories) != Answer.NO;
  }

  private static void report(Seen seen, Facts facts, Outcome outcome) {
    Map<String, Text> values = Map.of("capability", seen.name());
    Numbered finding = place(seen, facts, outcome, facts.wording().finding(CODE, values));
    outcome.ask(
        CODE, seen.rule().id(), facts.wording().question(CODE, values), List.of(finding.id()));
    Remedies remedies = new Remedies(facts, seen, List.of());
    outcome.offer(
        remedies.addLabel(finding.location() == null ? List.of() : List.of(finding.location())));
  }

  private static Numbered place(Seen seen, Facts facts, Outcome outcome, Text message) {
    return trace(seen)
        .map(finding -> outcome.add(at(finding, seen, facts, message)))
        .orElseGet(() -> outcome.addDeclared(CODE, seen.rule().id(), "/aiServices", "", message));
  }

  private static Optional<Finding> trace(Seen seen) {
    return seen.findings().stream()
        .map(Numbered::finding)
        .filter(finding -> finding.file() != null && finding.reachable())
        .findFirst();
  }

  /** One finding for all pages, known again wherever the first of them is. */
  private static Finding at(Finding traced, Seen seen, Facts facts, Text message) {
    return new Finding(
        CODE,
        seen.rule().id(),
        Confidence.WEAK,
        EvidenceKind.UI_TEXT,
        traced.file(),
        traced.line(),
        traced.column(),
        traced.excerpt(),
        message,
        Fingerprints.of(CODE, seen.rule().id(), ""),
        null,
        null,
        true,
        List.of(),
        LEGAL_BASIS,
        List.of(),
        Fingerprints.ofCode(facts.scan(), seen.rule().id()));
  }
}
