package dev.guanka.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the submitter what is still owed, as urgently as the diagram says. */
@Component
class RemindSubmitterDelegate implements JavaDelegate {

  private final Reminders reminders;

  RemindSubmitterDelegate(Reminders reminders) {
    this.reminders = reminders;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reminders.remind(
        UUID.fromString((String) execution.getVariable(Model.VAR_APPLICATION)), urgency(execution));
  }

  private static String urgency(DelegateExecution execution) {
    return NodeProperties.of(execution.getBpmnModelElementInstance(), Model.PROPERTY_URGENCY)
        .orElse("REMINDER");
  }
}
