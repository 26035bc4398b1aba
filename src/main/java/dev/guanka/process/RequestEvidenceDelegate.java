package dev.guanka.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens or joins the category applications that are missing, and counts those still open. */
@Component
class RequestEvidenceDelegate implements JavaDelegate {

  private final EvidenceRequests requests;

  RequestEvidenceDelegate(EvidenceRequests requests) {
    this.requests = requests;
  }

  @Override
  public void execute(DelegateExecution execution) {
    UUID id = UUID.fromString(execution.getProcessBusinessKey());
    execution.setVariable(Model.VAR_OPEN_APPLICATIONS, requests.request(id));
  }
}
