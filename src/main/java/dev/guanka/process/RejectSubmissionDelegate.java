package dev.guanka.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records the rejection with its places and remedies. */
@Component
class RejectSubmissionDelegate implements JavaDelegate {

  private final Deciding deciding;

  RejectSubmissionDelegate(Deciding deciding) {
    this.deciding = deciding;
  }

  @Override
  public void execute(DelegateExecution execution) {
    deciding.reject(
        UUID.fromString(execution.getProcessBusinessKey()),
        Model.Basis.valueOf((String) execution.getVariable(Model.VAR_BASIS)));
  }
}
