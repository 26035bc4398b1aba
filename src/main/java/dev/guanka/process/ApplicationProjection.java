package dev.guanka.process;

import dev.guanka.store.CategoryApplications;
import dev.guanka.submission.ApplicationStatus;
import dev.guanka.submission.CategoryApplication;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A waiting submission shows where its category applications stand. */
@Component
class ApplicationProjection {

  private final CategoryApplications applications;

  ApplicationProjection(CategoryApplications applications) {
    this.applications = applications;
  }

  /** Whether nothing is owed by the submitter: every open application is being reviewed. */
  boolean isUnderReview(UUID submission) {
    List<CategoryApplication> open =
        applications.ofSubmission(submission).stream()
            .filter(application -> application.status().isOpen())
            .toList();
    return !open.isEmpty()
        && open.stream()
            .allMatch(application -> application.status() == ApplicationStatus.EVIDENCE_REVIEW);
  }
}
