package dev.guanka.submission.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Somebody outside who is told of events, in order, from a place of their own in the log.
 *
 * @param organisation whose events, or null for everybody's
 * @param eventTypes wire names, or {@code *}
 * @param cursor the last event that is done with
 * @param attempts how often the next event was tried in vain
 * @param nextAt when it is tried again, at the earliest
 */
public record Webhook(
    UUID id,
    String organisation,
    String createdBy,
    String url,
    List<String> eventTypes,
    Status status,
    PauseReason pausedBecause,
    long cursor,
    int attempts,
    Instant failingSince,
    Instant nextAt,
    Instant createdAt) {

  /** Every event type. */
  public static final String ALL = "*";

  /** Whether it is told of events now. */
  public enum Status {
    ACTIVE,
    PAUSED
  }

  /** Why nothing is sent any more until somebody resumes it. */
  public enum PauseReason {
    FAILING,
    GONE
  }

  public boolean wants(String type) {
    return eventTypes.contains(ALL) || eventTypes.contains(type);
  }
}
