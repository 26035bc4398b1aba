package dev.guanka.intake.inbox;

import dev.guanka.intake.evidence.DemandViews;
import dev.guanka.intake.evidence.EvidenceView;
import dev.guanka.intake.evidence.EvidenceViews;
import dev.guanka.intake.submissions.ClockView;
import dev.guanka.intake.submissions.DecisionView;
import dev.guanka.intake.submissions.DecisionViews;
import dev.guanka.intake.submissions.HistoryView;
import dev.guanka.intake.submissions.SubmissionView;
import dev.guanka.intake.submissions.SubmissionViews;
import dev.guanka.process.ClockFace;
import dev.guanka.process.ClockFaces;
import dev.guanka.process.identity.Person;
import dev.guanka.rules.Lang;
import dev.guanka.store.CategoryApplications;
import dev.guanka.store.EvidenceItems;
import dev.guanka.store.Messages;
import dev.guanka.store.Reviews;
import dev.guanka.submission.CategoryApplication;
import dev.guanka.submission.Evidence;
import dev.guanka.submission.InboxItem;
import dev.guanka.submission.Review;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gathers what a reviewer needs, so that one look is enough to decide. */
@Component
class TaskViews {

  private final InboxRows rows;
  private final SubmissionViews submissions;
  private final CategoryApplications applications;
  private final DemandViews demandViews;
  private final EvidenceItems evidence;
  private final EvidenceViews evidenceViews;
  private final Messages messages;
  private final DecisionViews decisions;
  private final Reviews reviews;
  private final ClockFaces clocks;

  TaskViews(
      InboxRows rows,
      SubmissionViews submissions,
      CategoryApplications applications,
      DemandViews demandViews,
      EvidenceItems evidence,
      EvidenceViews evidenceViews,
      Messages messages,
      DecisionViews decisions,
      Reviews reviews,
      ClockFaces clocks) {
    this.rows = rows;
    this.submissions = submissions;
    this.applications = applications;
    this.demandViews = demandViews;
    this.evidence = evidence;
    this.evidenceViews = evidenceViews;
    this.messages = messages;
    this.decisions = decisions;
    this.reviews = reviews;
    this.clocks = clocks;
  }

  InboxRow row(InboxItem item, Lang lang) {
    return rows.of(item, lang);
  }

  TaskView of(Person person, InboxItem item, Lang lang) {
    UUID about = submission(item);
    SubmissionView shown = about == null ? null : submissions.of(person, about, lang);
    List<HistoryView.Said> said =
        about == null ? List.of() : messages.of(about).stream().map(HistoryView.Said::of).toList();
    List<DecisionView> decided = about == null ? List.of() : decisions.all(about, lang);
    return new TaskView(
        rows.of(item, lang),
        item.outcomes(),
        item.draft(),
        shown,
        applications(item).stream().map(a -> application(a, lang)).toList(),
        evidence(item, lang),
        said,
        decided,
        about == null ? List.of() : reviews.of(about).stream().map(TaskViews::reviewed).toList(),
        clocks(item).stream().map(face -> ClockView.of(face, lang)).toList());
  }

  private List<ClockFace> clocks(InboxItem item) {
    return item.submissionId() != null
        ? clocks.ofSubmission(item.submissionId())
        : applications.find(item.applicationId()).map(clocks::ofApplication).orElse(List.of());
  }

  private TaskView.Application application(CategoryApplication application, Lang lang) {
    return new TaskView.Application(
        application.id(),
        application.category(),
        application.status().name(),
        application.subject(),
        demandViews.of(application, lang));
  }

  /** The submission of the task, or one that waits for its application. */
  private UUID submission(InboxItem item) {
    return item.submissionId() != null
        ? item.submissionId()
        : applications.waiters(item.applicationId()).stream().findFirst().orElse(null);
  }

  private List<CategoryApplication> applications(InboxItem item) {
    return item.applicationId() == null
        ? applications.ofSubmission(item.submissionId())
        : applications.find(item.applicationId()).stream().toList();
  }

  private List<EvidenceView> evidence(InboxItem item, Lang lang) {
    List<Evidence> supplied =
        item.applicationId() == null
            ? evidence.ofSubmission(item.submissionId())
            : evidence.ofApplication(item.applicationId());
    return supplied.stream().map(piece -> evidenceViews.of(piece, lang)).toList();
  }

  private static TaskView.Reviewed reviewed(Review review) {
    return new TaskView.Reviewed(
        review.queue().name(),
        review.revision(),
        review.outcome(),
        review.reviewer(),
        review.comment(),
        review.details(),
        review.at());
  }
}
