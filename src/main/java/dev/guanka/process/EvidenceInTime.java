package dev.guanka.process;

import dev.guanka.store.CategoryApplications;
import dev.guanka.store.ChangedMeanwhile;
import dev.guanka.store.EvidenceItems;
import dev.guanka.store.Waits;
import dev.guanka.submission.ApplicationStatus;
import dev.guanka.submission.CategoryApplication;
import dev.guanka.submission.Evidence;
import dev.guanka.submission.Evidence.EvidenceStatus;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Keeps the deadline fair: it queues with the uploads at the application's row, and what came
 * before it is judged by a person and never lost.
 */
@Component
class EvidenceInTime {

  private final CategoryApplications applications;
  private final EvidenceItems items;
  private final Waits waits;

  EvidenceInTime(CategoryApplications applications, EvidenceItems items, Waits waits) {
    this.applications = applications;
    this.items = items;
    this.waits = waits;
  }

  /**
   * Whether something was supplied since the wait began.
   *
   * @throws ChangedMeanwhile where the upload was first and has moved the application on
   */
  boolean cameFor(UUID id) {
    CategoryApplication application = applications.lock(id).orElseThrow();
    if (application.status() != ApplicationStatus.AWAITING_EVIDENCE) {
      throw new ChangedMeanwhile("category application " + id);
    }
    Instant began = waits.lastBegan(application.key()).orElse(Instant.EPOCH);
    return items.ofApplication(id).stream()
        .filter(item -> item.status() == EvidenceStatus.SUPPLIED)
        .map(Evidence::at)
        .anyMatch(at -> !at.isBefore(began));
  }
}
