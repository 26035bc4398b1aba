package dev.guanka.process;

import dev.guanka.store.ReviewClocks;
import dev.guanka.submission.ApplicationStatus;
import dev.guanka.submission.ReviewClock;
import dev.guanka.submission.ReviewClock.PauseReason;
import dev.guanka.submission.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Runs the reviewers' clocks: they stand still while the submitter owes something. */
@Component
class ReviewTimes {

  private final ReviewClocks clocks;
  private final Clock clock;

  ReviewTimes(ReviewClocks clocks, Clock clock) {
    this.clocks = clocks;
    this.clock = clock;
  }

  /** When the task is due: the clock that stood still goes on, any other begins anew. */
  Instant dueAt(String processKey, String activity, long workingDays) {
    var open = clocks.open(processKey);
    if (open.filter(found -> found.activity().equals(activity)).isPresent()) {
      return goOn(open.get());
    }
    open.ifPresent(this::end);
    Instant due = asTheEngineKeepsIt(WorkingTime.afterDays(clock.instant(), workingDays));
    clocks.begin(processKey, activity, due);
    return due;
  }

  /** Follows a submission to its next status. */
  void follow(String processKey, Status from, Status next) {
    if (!mayHaveAClock(from)) {
      return;
    }
    switch (next) {
      case AWAITING_ANSWER -> clocks.pause(processKey, PauseReason.AWAITING_ANSWER);
      case AWAITING_EVIDENCE -> clocks.pause(processKey, PauseReason.AWAITING_EVIDENCE);
      case IN_REVIEW, EVIDENCE_REVIEW, ON_HOLD, DISPUTE_REVIEW ->
          clocks.open(processKey).ifPresent(this::goOn);
      case RECEIVED, SCANNING, CHECKING, REJECTED, APPROVED, WITHDRAWN, EXPIRED ->
          clocks.open(processKey).ifPresent(this::end);
    }
  }

  /** The way of a clean submission has no reviewer, and asks nothing of the database here. */
  private static boolean mayHaveAClock(Status from) {
    return switch (from) {
      case RECEIVED, SCANNING, CHECKING, REJECTED -> false;
      case ON_HOLD,
          AWAITING_EVIDENCE,
          EVIDENCE_REVIEW,
          IN_REVIEW,
          AWAITING_ANSWER,
          DISPUTE_REVIEW,
          APPROVED,
          WITHDRAWN,
          EXPIRED ->
          true;
    };
  }

  /** Follows a category application to its next status. */
  void follow(String processKey, ApplicationStatus next) {
    switch (next) {
      case AWAITING_EVIDENCE -> clocks.pause(processKey, PauseReason.AWAITING_EVIDENCE);
      case EVIDENCE_REVIEW -> clocks.open(processKey).ifPresent(this::goOn);
      case GRANTED, CLARIFIED, REFUSED, EXPIRED -> clocks.open(processKey).ifPresent(this::end);
    }
  }

  /** Moves the due date by the pause that ends here; what was missed before stays missed. */
  private Instant goOn(ReviewClock paused) {
    return clocks
        .resume(paused.id())
        .filter(pause -> paused.dueAt().isAfter(pause.from()))
        .map(
            pause -> {
              Duration left = WorkingTime.between(pause.from(), paused.dueAt());
              Instant due = asTheEngineKeepsIt(WorkingTime.after(pause.to(), left));
              clocks.move(paused.id(), due);
              return due;
            })
        .orElse(paused.dueAt());
  }

  private static Instant asTheEngineKeepsIt(Instant due) {
    return due.truncatedTo(ChronoUnit.MILLIS);
  }

  private void end(ReviewClock ended) {
    clocks.resume(ended.id());
    clocks.end(ended.id());
  }
}
