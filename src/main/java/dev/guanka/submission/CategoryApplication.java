package dev.guanka.submission;

import java.time.Instant;
import java.util.UUID;

/**
 * Evidence for one app and one category: asked for, supplied and judged.
 *
 * @param subject JSON of the declaration's subject at the time
 * @param demand JSON of what is asked: capability, providers, deployment
 * @param reasons JSON array of reasons where it was refused
 */
public record CategoryApplication(
    UUID id,
    String appId,
    String category,
    String organisation,
    String owner,
    ApplicationStatus status,
    String subject,
    String demand,
    String reasons,
    Instant createdAt,
    Instant updatedAt) {

  /** The business key of its process: one open at most for an app and a category. */
  public String key() {
    return appId + ":" + category;
  }
}
