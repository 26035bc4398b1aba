package dev.guanka.process;

import dev.guanka.process.identity.Identities;
import dev.guanka.process.identity.Person;
import dev.guanka.store.CategoryApplications;
import dev.guanka.store.Decisions;
import dev.guanka.store.Reviews;
import dev.guanka.store.Submissions;
import dev.guanka.submission.CategoryApplication;
import dev.guanka.submission.Decision;
import dev.guanka.submission.Queue;
import dev.guanka.submission.ReviewOutcome;
import dev.guanka.submission.Submission;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/** Who may take a task, and who may answer it. */
@Component
class TaskRules {

  private final IdentityService identity;
  private final Identities people;
  private final Submissions submissions;
  private final CategoryApplications applications;
  private final Decisions decisions;
  private final Reviews reviews;

  TaskRules(
      IdentityService identity,
      Identities people,
      Submissions submissions,
      CategoryApplications applications,
      Decisions decisions,
      Reviews reviews) {
    this.identity = identity;
    this.people = people;
    this.submissions = submissions;
    this.applications = applications;
    this.decisions = decisions;
    this.reviews = reviews;
  }

  /** Refuses an assignee who is not of the task's desk, or who has a stake in the case. */
  void requireMayTake(DelegateTask task) {
    if (task.getAssignee() == null) {
      return;
    }
    Person person = people.find(task.getAssignee()).orElseThrow(TaskRules::notOfThisDesk);
    if (!isOfTheDesk(task, person)) {
      throw notOfThisDesk();
    }
    TaskCase about = TaskCase.of(task);
    requireNoStake(person, about);
    requireFreshEyes(person, about);
  }

  private static boolean isOfTheDesk(DelegateTask task, Person person) {
    return task.getCandidates().stream()
        .map(IdentityLink::getGroupId)
        .anyMatch(group -> person.groups().contains(group));
  }

  private void requireNoStake(Person person, TaskCase about) {
    String organisation =
        about.submissionId() != null
            ? submissions.find(about.submissionId()).map(Submission::organisation).orElse("")
            : applications
                .find(about.applicationId())
                .map(CategoryApplication::organisation)
                .orElse("");
    if (person.organisations().contains(organisation)) {
      throw Refusal.forbidden(
          "CONFLICT_OF_INTEREST",
          "您属于提交方组织，不能处理它的审核任务。",
          "You belong to the submitter's organisation and cannot take its tasks.");
    }
  }

  /** A dispute goes to somebody else than the one who decided; a second approval likewise. */
  private void requireFreshEyes(Person person, TaskCase about) {
    if (about.submissionId() == null) {
      return;
    }
    if (decided(person, about) || approvedBefore(person, about.submissionId())) {
      throw Refusal.forbidden(
          "ALREADY_DECIDED_BY_YOU",
          "这件由您审过，须由另一位处理。",
          "You have decided on this case; somebody else must take it.");
    }
  }

  private boolean decided(Person person, TaskCase about) {
    return about.queue() == Queue.DISPUTE
        && decisions.of(about.submissionId()).stream()
            .map(Decision::by)
            .anyMatch(person.id()::equals);
  }

  private boolean approvedBefore(Person person, UUID id) {
    int revision = submissions.find(id).map(Submission::revision).orElse(0);
    return reviews.of(id).stream()
        .filter(review -> review.revision() != null && review.revision() == revision)
        .anyMatch(
            review ->
                review.outcome() == ReviewOutcome.APPROVE && review.reviewer().equals(person.id()));
  }

  /** Refuses an answer from anybody but the one who took the task. */
  void requireTheirs(DelegateTask task) {
    if (task.getAssignee() == null) {
      throw Refusal.conflict("NOT_CLAIMED", "请先认领任务，再作决定。", "Claim the task first, then decide.");
    }
    actor()
        .filter(actor -> !actor.equals(task.getAssignee()))
        .ifPresent(
            actor -> {
              throw Refusal.conflict(
                  "TAKEN_BY_ANOTHER",
                  "任务已由 %s 认领。".formatted(task.getAssignee()),
                  "The task is taken by %s.".formatted(task.getAssignee()));
            });
    requireMayTake(task);
  }

  private Optional<String> actor() {
    return Optional.ofNullable(identity.getCurrentAuthentication()).map(Authentication::getUserId);
  }

  private static Refusal notOfThisDesk() {
    return Refusal.forbidden("NOT_OF_THIS_DESK", "这个任务不属于您的队列。", "This task is not of your desk.");
  }
}
