package dev.guanka.process;

import dev.guanka.rules.Standing.HumanVerdict;
import dev.guanka.store.Decisions;
import dev.guanka.store.FindingVerdicts;
import dev.guanka.store.Submissions;
import dev.guanka.submission.Decision;
import dev.guanka.submission.Decision.Outcome;
import dev.guanka.submission.Reason;
import dev.guanka.submission.Reason.Kind;
import dev.guanka.submission.Submission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What a reviewer saw that no scan can see again: it stays open until a person says otherwise, in
 * this revision and the next ones.
 */
@Component
class LeftOpen {

  private final Decisions decisions;
  private final FindingVerdicts verdicts;
  private final Submissions submissions;

  LeftOpen(Decisions decisions, FindingVerdicts verdicts, Submissions submissions) {
    this.decisions = decisions;
    this.verdicts = verdicts;
    this.submissions = submissions;
  }

  /** The pages of the last decision that a person took, but for those that a dispute overturned. */
  List<Reason> of(UUID id) {
    return lastByAPerson(id).map(decision -> open(id, decision)).orElse(List.of());
  }

  /** The same, where it was this very package that the reviewer saw. */
  List<Reason> ofThisRevision(UUID id) {
    int revision = submissions.find(id).orElseThrow().revision();
    return lastByAPerson(id)
        .filter(decision -> decision.revision() == revision)
        .map(decision -> open(id, decision))
        .orElse(List.of());
  }

  private Optional<Decision> lastByAPerson(UUID id) {
    return decisions.of(id).stream()
        .filter(decision -> !decision.by().equals(Decision.BY_RULES))
        .reduce((earlier, later) -> later)
        .filter(decision -> decision.outcome() == Outcome.REJECTED);
  }

  private List<Reason> open(UUID id, Decision decision) {
    Map<String, HumanVerdict> said = verdicts(id);
    return decision.reasons().stream()
        .filter(reason -> reason.place().kind() == Kind.PAGE)
        .filter(reason -> said.get(SeenPage.fingerprint(reason)) != HumanVerdict.FALSE_POSITIVE)
        .toList();
  }

  Map<String, HumanVerdict> verdicts(UUID id) {
    return verdicts.of(submissions.find(id).map(Submission::appId).orElseThrow());
  }
}
