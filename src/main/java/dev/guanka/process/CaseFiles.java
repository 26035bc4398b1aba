package dev.guanka.process;

import dev.guanka.process.identity.Person;
import dev.guanka.store.CategoryApplications;
import dev.guanka.store.Decisions;
import dev.guanka.store.EvidenceItems;
import dev.guanka.store.Messages;
import dev.guanka.store.Reviews;
import dev.guanka.store.Revisions;
import dev.guanka.store.Submissions;
import dev.guanka.submission.CategoryApplication;
import dev.guanka.submission.InboxItem;
import dev.guanka.submission.Submission;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers case files for the reviewers of a task's queue, and for nobody else. */
@Component
public class CaseFiles {

  private final InboxDesk inbox;
  private final Submissions submissions;
  private final Revisions revisions;
  private final Reports reports;
  private final CategoryApplications applications;
  private final ApplicationForms forms;
  private final RuleBook rules;
  private final EvidenceItems evidence;
  private final Messages messages;
  private final Reviews reviews;
  private final Decisions decisions;

  CaseFiles(
      InboxDesk inbox,
      Submissions submissions,
      Revisions revisions,
      Reports reports,
      CategoryApplications applications,
      ApplicationForms forms,
      RuleBook rules,
      EvidenceItems evidence,
      Messages messages,
      Reviews reviews,
      Decisions decisions) {
    this.inbox = inbox;
    this.submissions = submissions;
    this.revisions = revisions;
    this.reports = reports;
    this.applications = applications;
    this.forms = forms;
    this.rules = rules;
    this.evidence = evidence;
    this.messages = messages;
    this.reviews = reviews;
    this.decisions = decisions;
  }

  /** The file of one task of the person's queues, or "not found". */
  @Transactional(readOnly = true)
  public CaseFile open(Person person, String taskId) {
    InboxItem item = inbox.item(person, taskId);
    return item.submissionId() != null
        ? ofSubmission(item, item.submissionId())
        : ofApplication(item, item.applicationId());
  }

  private CaseFile ofSubmission(InboxItem item, UUID id) {
    Submission submission = submissions.find(id).orElseThrow();
    return new CaseFile(
        item,
        submission,
        Assessing.declaration(revisions.latest(id)),
        reports.latest(id).orElse(null),
        null,
        List.of(),
        evidence.ofSubmission(id),
        messages.of(id),
        reviews.of(id),
        decisions.of(id));
  }

  private CaseFile ofApplication(InboxItem item, UUID id) {
    CategoryApplication application = applications.find(id).orElseThrow();
    return new CaseFile(
        item,
        null,
        null,
        null,
        application,
        forms.cases(application).stream().map(rules.demands()::forCase).distinct().toList(),
        evidence.ofApplication(id),
        List.of(),
        List.of(),
        List.of());
  }
}
