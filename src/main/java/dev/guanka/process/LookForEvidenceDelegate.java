package dev.guanka.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** At the deadline, looks whether something came in time. */
@Component
class LookForEvidenceDelegate implements JavaDelegate {

  private final EvidenceInTime evidence;

  LookForEvidenceDelegate(EvidenceInTime evidence) {
    this.evidence = evidence;
  }

  @Override
  public void execute(DelegateExecution execution) {
    UUID application = UUID.fromString((String) execution.getVariable(Model.VAR_APPLICATION));
    execution.setVariable(Model.VAR_EVIDENCE_IN_TIME, evidence.cameFor(application));
  }
}
