package dev.guanka.process;

import dev.guanka.store.Apps;
import dev.guanka.store.CategoryApplications;
import dev.guanka.store.InboxItems;
import dev.guanka.store.Submissions;
import dev.guanka.store.Urgencies;
import dev.guanka.submission.CategoryApplication;
import dev.guanka.submission.InboxItem;
import dev.guanka.submission.Submission;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Keeps the inbox row of a task in step with the engine's task. */
@Component
class InboxKeeper {

  private final InboxItems items;
  private final Submissions submissions;
  private final CategoryApplications applications;
  private final Apps apps;
  private final TaskReasons reasons;
  private final Urgencies urgencies;
  private final Clock clock;

  InboxKeeper(
      InboxItems items,
      Submissions submissions,
      CategoryApplications applications,
      Apps apps,
      TaskReasons reasons,
      Urgencies urgencies,
      Clock clock) {
    this.items = items;
    this.submissions = submissions;
    this.applications = applications;
    this.apps = apps;
    this.reasons = reasons;
    this.urgencies = urgencies;
    this.clock = clock;
  }

  void open(DelegateTask task) {
    TaskCase about = TaskCase.of(task);
    hurry(task, about);
    items.add(
        about.submissionId() != null ? ofSubmission(task, about) : ofApplication(task, about));
  }

  private void hurry(DelegateTask task, TaskCase about) {
    Optional.ofNullable(about.submissionId())
        .flatMap(urgencies::of)
        .filter(due -> dueAt(task).isAfter(due))
        .ifPresent(due -> task.setDueDate(Date.from(due)));
  }

  private InboxItem ofSubmission(DelegateTask task, TaskCase about) {
    Submission submission = submissions.find(about.submissionId()).orElseThrow();
    return item(task, about, submission.appId(), submission.appName());
  }

  private InboxItem ofApplication(DelegateTask task, TaskCase about) {
    CategoryApplication application = applications.find(about.applicationId()).orElseThrow();
    String name = apps.nameOf(application.appId()).orElse(application.appId());
    return item(task, about, application.appId(), name);
  }

  private InboxItem item(DelegateTask task, TaskCase about, String appId, String appName) {
    return new InboxItem(
        task.getId(),
        task.getName(),
        about.submissionId(),
        about.applicationId(),
        appId,
        appName,
        about.queue(),
        about.outcomes(),
        reasons.of(task.getTaskDefinitionKey(), about),
        dueAt(task),
        task.getPriority(),
        task.getAssignee(),
        null);
  }

  private Instant dueAt(DelegateTask task) {
    return task.getDueDate() == null ? clock.instant() : task.getDueDate().toInstant();
  }

  void assign(DelegateTask task) {
    items.assign(task.getId(), task.getAssignee());
  }

  void follow(DelegateTask task) {
    items.follow(task.getId(), dueAt(task), task.getPriority());
  }

  void close(DelegateTask task) {
    items.remove(task.getId());
  }
}
