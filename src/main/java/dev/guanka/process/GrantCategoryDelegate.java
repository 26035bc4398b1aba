package dev.guanka.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records what accepted evidence leads to. */
@Component
class GrantCategoryDelegate implements JavaDelegate {

  private final CategoryOutcomes outcomes;

  GrantCategoryDelegate(CategoryOutcomes outcomes) {
    this.outcomes = outcomes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    outcomes.accept(UUID.fromString((String) execution.getVariable(Model.VAR_APPLICATION)));
  }
}
