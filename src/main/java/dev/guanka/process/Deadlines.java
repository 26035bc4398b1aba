package dev.guanka.process;

import dev.guanka.store.Submissions;
import dev.guanka.store.Waits;
import dev.guanka.submission.Submission;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Turns the durations that the diagrams state into dates; the timers call it as {@code deadlines}.
 * A setting {@code guanka.deadlines.ACTIVITY} overrides the diagram for one wait.
 */
@Component("deadlines")
public class Deadlines {

  private final Waits waits;
  private final Submissions submissions;
  private final Environment settings;
  private final ReviewTimes reviews;

  Deadlines(Waits waits, Submissions submissions, Environment settings, ReviewTimes reviews) {
    this.waits = waits;
    this.submissions = submissions;
    this.settings = settings;
    this.reviews = reviews;
  }

  /** The date by which this wait must end; the wait begins here. */
  public Date dueAt(DelegateExecution execution, String duration) {
    String activity = execution.getCurrentActivityId();
    String key = execution.getProcessBusinessKey();
    return Date.from(waits.begin(key, activity, setting(activity, duration), lastDay(key)));
  }

  /** Some time before the deadline; at once where the wait is shorter than that. */
  public Date warnAt(DelegateExecution execution, String duration, String before) {
    Instant due = dueAt(execution, duration).toInstant();
    return Date.from(due.minus(setting("warn-before", before)));
  }

  /** A repeated reminder. */
  public String every(String duration) {
    return "R/" + setting("remind-every", duration);
  }

  /** The reviewers' due date in whole working days; a task that comes back keeps its clock. */
  public Date workingDays(DelegateExecution execution, String duration) {
    String activity = execution.getCurrentActivityId();
    long days = setting("review", duration).toDays();
    return Date.from(reviews.dueAt(execution.getProcessBusinessKey(), activity, days));
  }

  private Duration setting(String name, String fallback) {
    return Duration.parse(settings.getProperty("guanka.deadlines." + name, fallback));
  }

  /** All rounds of one submission end some day; an application has its own deadline only. */
  private Instant lastDay(String key) {
    return key.indexOf(':') >= 0
        ? null
        : submissions
            .find(UUID.fromString(key))
            .map(Submission::createdAt)
            .map(created -> created.plus(setting("all-rounds", "P365D")))
            .orElse(null);
  }
}
