package dev.guanka.process;

import dev.guanka.rules.Verdict;
import dev.guanka.store.Revisions;
import dev.guanka.submission.Revision;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Lays out what the routing table may ask about a submission; none of it outlives the lookup. */
@Component
class RoutingFacts implements ExecutionListener {

  private static final int HUNDREDTHS_OF_A_PERCENT = 10_000;

  private final Revisions revisions;
  private final TaskReasons reasons;

  RoutingFacts(Revisions revisions, TaskReasons reasons) {
    this.revisions = revisions;
    this.reasons = reasons;
  }

  @Override
  public void notify(DelegateExecution execution) {
    UUID id = UUID.fromString(execution.getProcessBusinessKey());
    Revision revision = revisions.latest(id);
    String verdict = Objects.toString(execution.getVariable(Model.VAR_VERDICT), "");
    text(execution, Model.VAR_VERDICT, verdict);
    text(execution, "reasons", verdict.equals(Verdict.PASS.name()) ? "" : codes(id));
    text(execution, "subject", Assessing.declaration(revision).subject().type().name());
    execution.setVariableLocal("draw", Variables.doubleValue(draw(id), true));
    execution.setVariableLocal("revision", Variables.integerValue(revision.number(), true));
  }

  /** From 0 to below 100, the same for the same id, spread evenly over many. */
  static double draw(UUID id) {
    return Math.floorMod(id.hashCode(), HUNDREDTHS_OF_A_PERCENT) / 100.0;
  }

  private String codes(UUID id) {
    return String.join(" ", reasons.codesOfReview(id));
  }

  private static void text(DelegateExecution execution, String name, String value) {
    execution.setVariableLocal(name, Variables.stringValue(value, true));
  }
}
