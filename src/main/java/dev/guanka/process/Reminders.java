package dev.guanka.process;

import dev.guanka.store.CategoryApplications;
import dev.guanka.store.Events;
import dev.guanka.submission.CategoryApplication;
import dev.guanka.submission.EventType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says again what is owed, to whoever follows the submission or the application. */
@Component
class Reminders {

  private final CategoryApplications applications;
  private final Events events;

  Reminders(CategoryApplications applications, Events events) {
    this.applications = applications;
    this.events = events;
  }

  void remind(UUID id, String urgency) {
    CategoryApplication application = applications.find(id).orElseThrow();
    List<UUID> waiters = applications.waiters(id);
    if (waiters.isEmpty()) {
      tell(application, null, urgency);
    } else {
      waiters.forEach(waiter -> tell(application, waiter, urgency));
    }
  }

  private void tell(CategoryApplication application, UUID submission, String urgency) {
    Map<String, Object> data = new java.util.LinkedHashMap<>();
    if (submission != null) {
      data.put("submissionId", submission);
    }
    data.put("applicationId", application.id());
    data.put("appId", application.appId());
    data.put("category", application.category());
    data.put("urgency", urgency);
    events.tell(
        EventType.EVIDENCE_REQUESTED,
        submission,
        application.appId(),
        application.organisation(),
        data);
  }
}
