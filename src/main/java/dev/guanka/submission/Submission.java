package dev.guanka.submission;

import java.time.Instant;
import java.util.UUID;

/**
 * One app version on its way through review; revisions loop inside it.
 *
 * @param version counts the changes, so that two writers cannot both win
 */
public record Submission(
    UUID id,
    String appId,
    String appName,
    String appVersion,
    String organisation,
    String owner,
    Status status,
    int revision,
    long version,
    Instant createdAt,
    Instant updatedAt) {

  /** Returns the status that it moves on to, or throws with both names. */
  public Status stepTo(Status next) {
    if (!status.mayBecome(next)) {
      throw new IllegalStatusChange(status, next);
    }
    return next;
  }
}
