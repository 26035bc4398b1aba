package dev.guanka.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records the approval. */
@Component
class ApproveSubmissionDelegate implements JavaDelegate {

  private final Deciding deciding;

  ApproveSubmissionDelegate(Deciding deciding) {
    this.deciding = deciding;
  }

  @Override
  public void execute(DelegateExecution execution) {
    deciding.approve(
        UUID.fromString(execution.getProcessBusinessKey()),
        Model.Basis.valueOf((String) execution.getVariable(Model.VAR_BASIS)));
  }
}
