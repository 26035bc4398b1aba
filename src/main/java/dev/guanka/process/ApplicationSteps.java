package dev.guanka.process;

import dev.guanka.store.CategoryApplications;
import dev.guanka.store.CategoryGrants;
import dev.guanka.store.Events;
import dev.guanka.submission.ApplicationStatus;
import dev.guanka.submission.CategoryApplication;
import dev.guanka.submission.EventType;
import dev.guanka.submission.Status;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Moves a category application, and with it the submissions that wait for it. */
@Component
class ApplicationSteps {

  private final CategoryApplications applications;
  private final ApplicationProjection projection;
  private final SubmissionSteps submissions;
  private final CategoryGrants grants;
  private final ReviewTimes times;
  private final Events events;

  ApplicationSteps(
      CategoryApplications applications,
      ApplicationProjection projection,
      SubmissionSteps submissions,
      CategoryGrants grants,
      ReviewTimes times,
      Events events) {
    this.applications = applications;
    this.projection = projection;
    this.submissions = submissions;
    this.grants = grants;
    this.times = times;
    this.events = events;
  }

  void enter(UUID id, ApplicationStatus next) {
    applications.move(id, next);
    CategoryApplication application = applications.find(id).orElseThrow();
    times.follow(application.key(), next);
    switch (next) {
      case AWAITING_EVIDENCE, EVIDENCE_REVIEW -> project(id);
      case GRANTED -> tell(EventType.CATEGORY_GRANTED, application, terms(id));
      case REFUSED -> tell(EventType.CATEGORY_REFUSED, application, Map.of());
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

  /** What the grant is worth, so that its event is enough by itself. */
  private Map<String, Object> terms(UUID application) {
    return grants.ofApplication(application).map(GrantTold::of).orElse(Map.of());
  }

  private void tell(EventType type, CategoryApplication application, Map<String, Object> more) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("applicationId", application.id());
    data.put("appId", application.appId());
    data.put("category", application.category());
    data.put("status", application.status());
    data.put("reasons", RawJson.of(application.reasons()));
    data.putAll(more);
    events.tell(type, null, application.appId(), application.organisation(), data);
  }
}
