package dev.guanka.process;

import dev.guanka.process.identity.Role;
import dev.guanka.rules.Verdict;
import dev.guanka.submission.Queue;
import java.util.Arrays;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads what the routing table says; the diagrams call it as {@code routing}. Where the table has
 * no row, or names what there is not, a reviewer gets the case: no table can lose one.
 */
@Component("routing")
public class Routing {

  static final String NO_DESK = "NONE";
  static final int USUAL_PRIORITY = 50;

  private static final int HIGHEST_PRIORITY = 100;
  private static final int USUAL_DAYS = 3;
  private static final int MOST_DAYS = 365;
  private static final String RESULT = "decisionResult";
  private static final Logger LOG = LoggerFactory.getLogger(Routing.class);

  /** The desk, or NONE, which only what the rules pass may get. */
  public String queue(DelegateExecution execution) {
    Object said = said(execution, "queue");
    boolean passed = Verdict.PASS.name().equals(execution.getVariable(Model.VAR_VERDICT));
    if (passed && NO_DESK.equals(said)) {
      return NO_DESK;
    }
    if (Arrays.stream(Queue.values()).noneMatch(queue -> queue.name().equals(said))) {
      LOG.warn("ROUTING: {} has no desk {}; a reviewer gets it", key(execution), said);
      return Queue.REVIEW.name();
    }
    return (String) said;
  }

  /** From 0 to 100. */
  public int priority(DelegateExecution execution) {
    return number(execution, "priority", USUAL_PRIORITY, HIGHEST_PRIORITY);
  }

  /** Working days as an ISO 8601 duration, such as {@code P3D}. */
  public String dueIn(DelegateExecution execution) {
    return "P%dD".formatted(number(execution, "workingDays", USUAL_DAYS, MOST_DAYS));
  }

  /** The group that works at a desk. */
  public String groupOf(String queue) {
    return switch (Queue.valueOf(queue)) {
      case REVIEW -> Role.REVIEWER.group();
      case EVIDENCE -> Role.EVIDENCE_REVIEWER.group();
      case DISPUTE -> Role.SENIOR_REVIEWER.group();
    };
  }

  private static int number(DelegateExecution execution, String output, int usual, int most) {
    Object said = said(execution, output);
    if (said instanceof Number number && number.intValue() >= 0 && number.intValue() <= most) {
      return number.intValue();
    }
    LOG.warn("ROUTING: {} has no usable {} ({}); it gets {}", key(execution), output, said, usual);
    return usual;
  }

  private static Object said(DelegateExecution execution, String output) {
    DmnDecisionResult result = (DmnDecisionResult) execution.getVariable(RESULT);
    return result.isEmpty() ? null : result.getFirstResult().getEntry(output);
  }

  private static String key(DelegateExecution execution) {
    return execution.getProcessBusinessKey();
  }
}
