package dev.guanka.process;

import dev.guanka.store.Waits;
import dev.guanka.submission.ApplicationStatus;
import dev.guanka.submission.Status;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps the statuses in step with the tokens: entering a node that states one moves the row. */
@Component
class StatusKeeper {

  private final ObjectProvider<SubmissionSteps> submissions;
  private final ObjectProvider<ApplicationSteps> applications;
  private final ObjectProvider<Waits> waits;

  StatusKeeper(
      ObjectProvider<SubmissionSteps> submissions,
      ObjectProvider<ApplicationSteps> applications,
      ObjectProvider<Waits> waits) {
    this.submissions = submissions;
    this.applications = applications;
    this.waits = waits;
  }

  void enter(DelegateExecution execution, Status status) {
    submissions.getObject().enter(UUID.fromString(execution.getProcessBusinessKey()), status);
  }

  void enter(DelegateExecution execution, ApplicationStatus status) {
    String id = (String) execution.getVariable(Model.VAR_APPLICATION);
    applications.getObject().enter(UUID.fromString(id), status);
  }

  void endWait(DelegateExecution execution) {
    waits
        .getObject()
        .end(
            execution.getProcessBusinessKey(),
            execution.getCurrentActivityId(),
            execution.isCanceled() ? "INTERRUPTED" : "MESSAGE");
  }
}
