package dev.guanka.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells that a grant ends soon, when the diagram says so. */
@Component
class WarnOfExpiryDelegate implements JavaDelegate {

  private final ExpiryWarnings warnings;

  WarnOfExpiryDelegate(ExpiryWarnings warnings) {
    this.warnings = warnings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    warnings.warn(UUID.fromString(execution.getProcessBusinessKey()));
  }
}
