package dev.guanka.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records which documents were refused, which field, and why. */
@Component
class RefuseCategoryDelegate implements JavaDelegate {

  private final CategoryOutcomes outcomes;

  RefuseCategoryDelegate(CategoryOutcomes outcomes) {
    this.outcomes = outcomes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    outcomes.refuse(UUID.fromString((String) execution.getVariable(Model.VAR_APPLICATION)));
  }
}
