package dev.guanka.process;

import dev.guanka.rules.Report;
import dev.guanka.store.Decisions;
import dev.guanka.store.Json;
import dev.guanka.store.Reviews;
import dev.guanka.store.Submissions;
import dev.guanka.submission.Decision;
import dev.guanka.submission.Decision.Outcome;
import dev.guanka.submission.Reason;
import dev.guanka.submission.Review;
import dev.guanka.submission.Submission;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Records how a round ended, by whom, and on what it rests. */
@Component
class Deciding {

  private final Submissions submissions;
  private final Decisions decisions;
  private final Reviews reviews;
  private final RejectionReasons reasons;
  private final WaysOut remedies;
  private final RuleBook rules;
  private final Json json;

  Deciding(
      Submissions submissions,
      Decisions decisions,
      Reviews reviews,
      RejectionReasons reasons,
      WaysOut remedies,
      RuleBook rules,
      Json json) {
    this.submissions = submissions;
    this.decisions = decisions;
    this.reviews = reviews;
    this.reasons = reasons;
    this.remedies = remedies;
    this.rules = rules;
    this.json = json;
  }

  void approve(UUID id, Model.Basis basis) {
    add(id, Outcome.APPROVED, basis, List.of(), List.of());
  }

  void reject(UUID id, Model.Basis basis) {
    List<Reason> why = reasons.of(id, basis);
    add(id, Outcome.REJECTED, basis, why, remedies.of(id, basis, why));
  }

  private void add(
      UUID id, Outcome outcome, Model.Basis basis, List<Reason> why, List<Report.Remedy> waysOut) {
    Submission submission = submissions.find(id).orElseThrow();
    Review review = basis == Model.Basis.RULES ? null : lastReview(id);
    decisions.add(
        new Decision(
            UUID.randomUUID(),
            id,
            submission.revision(),
            outcome,
            review == null ? Decision.BY_RULES : review.reviewer(),
            rules.pack().version(),
            why,
            json.write(waysOut),
            review == null ? null : review.comment(),
            null,
            null));
  }

  private Review lastReview(UUID id) {
    List<Review> all = reviews.of(id);
    return all.get(all.size() - 1);
  }
}
