package dev.guanka.submission;

import java.time.Instant;
import java.util.List;

/**
 * How long our side has for one step, and when it stood still because the submitter owed something.
 *
 * @param activity the diagram's task
 * @param dueAt moved by every pause that is over
 * @param endedAt null while it runs or is paused
 */
public record ReviewClock(
    long id,
    String processKey,
    String activity,
    Instant startedAt,
    Instant dueAt,
    Instant endedAt,
    List<Pause> pauses) {

  /** One time that the submitter owed something; {@code to} is null while it lasts. */
  public record Pause(PauseReason reason, Instant from, Instant to) {}

  /** What the submitter owed. */
  public enum PauseReason {
    AWAITING_ANSWER,
    AWAITING_EVIDENCE
  }

  public boolean isPaused() {
    return pauses.stream().anyMatch(pause -> pause.to() == null);
  }
}
