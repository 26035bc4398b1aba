package dev.guanka.process;

import dev.guanka.rules.Verdict;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Applies the rules and leaves the verdict for the gateway; what a reviewer saw needs a person. */
@Component
class CheckCategoriesDelegate implements JavaDelegate {

  private final Assessing assessing;
  private final LeftOpen left;

  CheckCategoriesDelegate(Assessing assessing, LeftOpen left) {
    this.assessing = assessing;
    this.left = left;
  }

  @Override
  public void execute(DelegateExecution execution) {
    UUID id = UUID.fromString(execution.getProcessBusinessKey());
    Verdict verdict = assessing.assess(id).verdict();
    if (verdict == Verdict.PASS && !left.of(id).isEmpty()) {
      verdict = Verdict.MANUAL;
    }
    execution.setVariable(Model.VAR_VERDICT, verdict.name());
    execution.setVariable(Model.VAR_SAMPLED, Variables.booleanValue(false, true));
    execution.setVariable(Model.VAR_BASIS, Model.Basis.RULES.name());
  }
}
