package dev.guanka.process;

import dev.guanka.submission.ReviewClock.Pause;
import java.time.Instant;
import java.util.List;

/**
 * One clock as everybody may read it: whose time runs, on what, until when, and why it stood still.
 *
 * @param step the diagram's node
 * @param category the category of an application's clock, or null
 * @param pauses the reviewer's only; the submitter's clock ends when our side takes over
 */
public record ClockFace(
    Whose whose,
    String step,
    String category,
    State state,
    Instant startedAt,
    Instant dueAt,
    Instant endedAt,
    List<Pause> pauses) {

  /** Whose time it counts. */
  public enum Whose {
    REVIEWER,
    SUBMITTER
  }

  /** How it stands. */
  public enum State {
    RUNNING,
    PAUSED,
    ENDED
  }

  public boolean isOpen() {
    return state != State.ENDED;
  }
}
