package dev.guanka.process;

import dev.guanka.store.CategoryApplications;
import dev.guanka.submission.ApplicationStatus;
import dev.guanka.submission.CategoryApplication;
import dev.guanka.submission.Status;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Passes an application's outcome on to the submissions that wait for it. */
@Component
class WaitingSubmissions {

  private final CategoryApplications applications;
  private final SubmissionSteps steps;
  private final ReviewProcesses processes;

  WaitingSubmissions(
      CategoryApplications applications, SubmissionSteps steps, ReviewProcesses processes) {
    this.applications = applications;
    this.steps = steps;
    this.processes = processes;
  }

  void tell(UUID id) {
    CategoryApplication application = applications.find(id).orElseThrow();
    for (UUID waiter : applications.waiters(id)) {
      if (application.status() != ApplicationStatus.EXPIRED) {
        steps.enter(waiter, Status.EVIDENCE_REVIEW);
      }
      processes.tellDecided(waiter, application.status());
    }
  }
}
