package dev.guanka.process;

import dev.guanka.process.OpenAction.Type;
import dev.guanka.store.CategoryApplications;
import dev.guanka.store.Decisions;
import dev.guanka.store.Waits;
import dev.guanka.submission.ApplicationStatus;
import dev.guanka.submission.CategoryApplication;
import dev.guanka.submission.Reason;
import dev.guanka.submission.Submission;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells submitters what they can do now and by when, so that nobody has to know the life cycle. */
@Component
public class OpenActions {

  private final Waits waits;
  private final CategoryApplications applications;
  private final RefusedPieces refused;
  private final Decisions decisions;

  OpenActions(
      Waits waits, CategoryApplications applications, RefusedPieces refused, Decisions decisions) {
    this.waits = waits;
    this.applications = applications;
    this.refused = refused;
    this.decisions = decisions;
  }

  public List<OpenAction> of(Submission submission) {
    OpenAction withdraw = OpenAction.until(null, Type.WITHDRAW);
    return switch (submission.status()) {
      case RECEIVED, SCANNING, ON_HOLD, CHECKING, IN_REVIEW, DISPUTE_REVIEW -> List.of(withdraw);
      case EVIDENCE_REVIEW -> List.of(evidence(submission, null), withdraw);
      case AWAITING_EVIDENCE -> {
        Instant due = evidenceDue(submission);
        yield List.of(evidence(submission, due), OpenAction.until(due, Type.RESUBMIT), withdraw);
      }
      case AWAITING_ANSWER -> {
        Instant due = due(submission);
        yield List.of(
            OpenAction.until(due, Type.ANSWER_QUESTION),
            OpenAction.until(due, Type.RESUBMIT),
            withdraw);
      }
      case REJECTED -> {
        Instant due = due(submission);
        yield List.of(
            resubmit(submission, due),
            OpenAction.about(due, Type.DISPUTE, left(submission)),
            withdraw);
      }
      case APPROVED, WITHDRAWN, EXPIRED -> List.of();
    };
  }

  /** The findings that the decision names: what was accepted is not among them. */
  private List<String> left(Submission submission) {
    return decisions.latest(submission.id()).stream()
        .flatMap(decision -> decision.reasons().stream())
        .map(Reason::finding)
        .filter(Objects::nonNull)
        .toList();
  }

  private Instant due(Submission submission) {
    return waits.dueAt(submission.id().toString()).orElse(null);
  }

  /** After a rejection: the findings that are left, the documents that are to be mended. */
  private OpenAction resubmit(Submission submission, Instant due) {
    List<CategoryApplication> ended =
        applications.ofSubmission(submission.id()).stream()
            .filter(application -> application.status() == ApplicationStatus.REFUSED)
            .toList();
    return new OpenAction(Type.RESUBMIT, due, List.of(), refused.of(ended), left(submission));
  }

  private OpenAction evidence(Submission submission, Instant due) {
    List<String> categories = open(submission).stream().map(CategoryApplication::category).toList();
    return new OpenAction(
        Type.PROVIDE_EVIDENCE, due, categories, refused.of(open(submission)), List.of());
  }

  /** The first of the deadlines of what is asked for. */
  private Instant evidenceDue(Submission submission) {
    return open(submission).stream()
        .map(application -> waits.dueAt(application.key()))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder())
        .orElseGet(() -> due(submission));
  }

  private List<CategoryApplication> open(Submission submission) {
    return applications.ofSubmission(submission.id()).stream()
        .filter(application -> application.status().isOpen())
        .toList();
  }
}
