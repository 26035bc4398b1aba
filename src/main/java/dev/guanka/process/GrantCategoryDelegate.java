package dev.guanka.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records the grant, on what it rests and until when. */
@Component
class GrantCategoryDelegate implements JavaDelegate {

  private final CategoryOutcomes outcomes;

  GrantCategoryDelegate(CategoryOutcomes outcomes) {
    this.outcomes = outcomes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    outcomes.grant(UUID.fromString((String) execution.getVariable(Model.VAR_APPLICATION)));
  }
}
