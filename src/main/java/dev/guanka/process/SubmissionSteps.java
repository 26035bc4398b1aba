package dev.guanka.process;

import dev.guanka.store.Events;
import dev.guanka.store.Submissions;
import dev.guanka.submission.EventType;
import dev.guanka.submission.Status;
import dev.guanka.submission.Submission;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Moves a submission and tells of it, in one transaction with the token. */
@Component
class SubmissionSteps {

  private final Submissions submissions;
  private final Events events;
  private final ApplicationProjection projection;
  private final ReviewTimes times;
  private final StepTelling telling;

  SubmissionSteps(
      Submissions submissions,
      Events events,
      ApplicationProjection projection,
      ReviewTimes times,
      StepTelling telling) {
    this.submissions = submissions;
    this.events = events;
    this.projection = projection;
    this.times = times;
    this.telling = telling;
  }

  void enter(UUID id, Status next) {
    Submission submission = submissions.find(id).orElseThrow(Refusal::notFound);
    if (submission.status() != next) {
      move(submission, next);
    }
    if (next == Status.AWAITING_EVIDENCE && projection.isUnderReview(id)) {
      move(submissions.find(id).orElseThrow(), Status.EVIDENCE_REVIEW);
    }
  }

  private void move(Submission submission, Status next) {
    submissions.move(submission, next);
    times.follow(submission.id().toString(), submission.status(), next);
    eventOf(submission.status(), next)
        .ifPresent(
            type ->
                events.tell(
                    type,
                    submission.id(),
                    submission.appId(),
                    submission.organisation(),
                    telling.of(submission, next)));
  }

  private static Optional<EventType> eventOf(Status from, Status next) {
    return Optional.ofNullable(
        switch (next) {
          case RECEIVED -> EventType.RECEIVED;
          case SCANNING -> null;
          case ON_HOLD -> EventType.HELD;
          case CHECKING -> from == Status.SCANNING ? EventType.SCANNED : null;
          case AWAITING_EVIDENCE -> EventType.EVIDENCE_REQUESTED;
          case EVIDENCE_REVIEW -> EventType.EVIDENCE_SUPPLIED;
          case IN_REVIEW -> EventType.IN_REVIEW;
          case AWAITING_ANSWER -> EventType.QUESTION_ASKED;
          case REJECTED -> EventType.REJECTED;
          case DISPUTE_REVIEW -> EventType.DISPUTED;
          case APPROVED -> EventType.APPROVED;
          case WITHDRAWN -> EventType.WITHDRAWN;
          case EXPIRED -> EventType.EXPIRED;
        });
  }
}
