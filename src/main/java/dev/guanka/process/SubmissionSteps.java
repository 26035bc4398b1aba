package dev.guanka.process;

import dev.guanka.store.Decisions;
import dev.guanka.store.Events;
import dev.guanka.store.Submissions;
import dev.guanka.submission.Decision;
import dev.guanka.submission.EventType;
import dev.guanka.submission.Status;
import dev.guanka.submission.Submission;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Moves a submission and tells of it, in one transaction with the token. */
@Component
class SubmissionSteps {

  private final Submissions submissions;
  private final Decisions decisions;
  private final Events events;
  private final ApplicationProjection projection;
  private final ReviewTimes times;

  SubmissionSteps(
      Submissions submissions,
      Decisions decisions,
      Events events,
      ApplicationProjection projection,
      ReviewTimes times) {
    this.submissions = submissions;
    this.decisions = decisions;
    this.events = events;
    this.projection = projection;
    this.times = times;
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
                    data(submission, next)));
  }

  private Map<String, Object> data(Submission submission, Status next) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("submissionId", submission.id());
    data.put("appId", submission.appId());
    data.put("revision", submission.revision());
    data.put("from", submission.status());
    data.put("status", next);
    if (next == Status.REJECTED || next == Status.APPROVED) {
      decisions.latest(submission.id()).ifPresent(decision -> data.putAll(told(decision)));
    }
    return data;
  }

  /** A decision's event is enough by itself: reasons with places and excerpts, and the ways out. */
  private static Map<String, Object> told(Decision decision) {
    return Map.of(
        "decisionId", decision.id(),
        "by", decision.by(),
        "reasons", decision.reasons(),
        "remedies", RawJson.of(decision.remedies()));
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
