package dev.guanka.process;

import dev.guanka.store.CategoryApplications;
import dev.guanka.store.Events;
import dev.guanka.submission.ApplicationStatus;
import dev.guanka.submission.CategoryApplication;
import dev.guanka.submission.EventType;
import dev.guanka.submission.Status;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Moves a category application, and with it the submissions that wait for it. */
@Component
class ApplicationSteps {

  private final CategoryApplications applications;
  private final ApplicationProjection projection;
  private final SubmissionSteps submissions;
  private final Events events;

  ApplicationSteps(
      CategoryApplications applications,
      ApplicationProjection projection,
      SubmissionSteps submissions,
      Events events) {
    this.applications = applications;
    this.projection = projection;
    this.submissions = submissions;
    this.events = events;
  }

  void enter(UUID id, ApplicationStatus next) {
    applications.move(id, next);
    CategoryApplication application = applications.find(id).orElseThrow();
    switch (next) {
      case AWAITING_EVIDENCE, EVIDENCE_REVIEW -> project(id);
      case GRANTED -> tell(EventType.CATEGORY_GRANTED, application);
      case REFUSED -> tell(EventType.CATEGORY_REFUSED, application);
      case CLARIFIED, EXPIRED -> {}
    }
  }

  private void project(UUID id) {
    for (UUID waiter : applications.waiters(id)) {
      submissions.enter(
          waiter,
          projection.isUnderReview(waiter) ? Status.EVIDENCE_REVIEW : Status.AWAITING_EVIDENCE);
    }
  }

  private void tell(EventType type, CategoryApplication application) {
    events.tell(
        type,
        null,
        application.appId(),
        application.organisation(),
        Map.of(
            "applicationId", application.id(),
            "appId", application.appId(),
            "category", application.category(),
            "status", application.status(),
            "reasons", RawJson.of(application.reasons())));
  }
}
