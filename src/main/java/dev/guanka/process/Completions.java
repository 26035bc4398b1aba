package dev.guanka.process;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.guanka.store.CategoryApplications;
import dev.guanka.store.InboxItems;
import dev.guanka.store.Json;
import dev.guanka.store.Reviews;
import dev.guanka.store.Submissions;
import dev.guanka.submission.GrantBasis;
import dev.guanka.submission.InboxItem;
import dev.guanka.submission.Review;
import dev.guanka.submission.ReviewDetails;
import dev.guanka.submission.ReviewOutcome;
import dev.guanka.submission.Submission;
import dev.guanka.submission.Work;
import java.util.Arrays;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Takes down a person's answer, wherever it was given, and refuses one that lacks what it needs.
 */
@Component
class Completions {

  private final InboxItems items;
  private final Reviews reviews;
  private final Submissions submissions;
  private final Verdicts verdicts;
  private final AnswerRules rules;
  private final CategoryApplications applications;
  private final GrantPaths paths;
  private final Assessing assessing;
  private final Json json;

  Completions(
      InboxItems items,
      Reviews reviews,
      Submissions submissions,
      Verdicts verdicts,
      AnswerRules rules,
      CategoryApplications applications,
      GrantPaths paths,
      Assessing assessing,
      Json json) {
    this.items = items;
    this.reviews = reviews;
    this.submissions = submissions;
    this.verdicts = verdicts;
    this.rules = rules;
    this.applications = applications;
    this.paths = paths;
    this.assessing = assessing;
    this.json = json;
  }

  void record(DelegateTask task) {
    TaskCase about = TaskCase.of(task);
    ReviewOutcome outcome = outcome(task, about);
    Review review = review(task, about, outcome);
    ReviewDetails details = details(review.details());
    rules.require(about, review, details);
    verdicts.apply(about, review, details);
    reviews.add(review);
    if (about.work() == Work.REVIEW) {
      assessing.reassess(about.submissionId());
    }
    task.setVariable(Model.VAR_BASIS, Model.Basis.REVIEW.name());
    if (about.work() == Work.EVIDENCE && outcome == ReviewOutcome.APPROVE) {
      task.setVariable(Model.VAR_GRANT_BASIS, basis(about));
    }
  }

  private String basis(TaskCase about) {
    var application = applications.find(about.applicationId()).orElseThrow();
    return paths
        .basis(application, paths.accepted(application, ReviewDetails.none()))
        .map(GrantBasis::name)
        .orElse(Model.NO_AI);
  }

  private static ReviewOutcome outcome(DelegateTask task, TaskCase about) {
    Object said = task.getVariable(Model.VAR_OUTCOME);
    return Arrays.stream(ReviewOutcome.values())
        .filter(outcome -> outcome.name().equals(said))
        .filter(about.outcomes()::contains)
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.unusable(
                    "OUTCOME_UNKNOWN",
                    "/outcome",
                    "outcome 必须是 %s 之一。".formatted(about.outcomes()),
                    "outcome must be one of %s.".formatted(about.outcomes())));
  }

  private Review review(DelegateTask task, TaskCase about, ReviewOutcome outcome) {
    return new Review(
        0,
        task.getId(),
        about.queue(),
        about.submissionId(),
        about.applicationId(),
        revision(about),
        outcome,
        task.getAssignee(),
        (String) task.getVariable(Model.VAR_COMMENT),
        items.find(task.getId()).map(InboxItem::draft).orElse("{}"),
        null);
  }

  private Integer revision(TaskCase about) {
    return Optional.ofNullable(about.submissionId())
        .flatMap(submissions::find)
        .map(Submission::revision)
        .orElse(null);
  }

  private ReviewDetails details(String draft) {
    return draft == null ? ReviewDetails.none() : json.read(draft, new TypeReference<>() {});
  }
}
