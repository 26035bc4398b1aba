package dev.guanka.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells every submission that waits for this category how it ended. */
@Component
class TellSubmissionsDelegate implements JavaDelegate {

  private final ObjectProvider<WaitingSubmissions> waiting;

  TellSubmissionsDelegate(ObjectProvider<WaitingSubmissions> waiting) {
    this.waiting = waiting;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String id = (String) execution.getVariable(Model.VAR_APPLICATION);
    waiting.getObject().tell(UUID.fromString(id));
  }
}
