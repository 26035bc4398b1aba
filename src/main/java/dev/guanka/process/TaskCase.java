package dev.guanka.process;

import dev.guanka.submission.Queue;
import dev.guanka.submission.ReviewOutcome;
import dev.guanka.submission.Work;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * What a task is about, as the diagram and the process say.
 *
 * @param submissionId the submission, or null where the task belongs to an application
 * @param applicationId the application, or null
 */
record TaskCase(UUID submissionId, UUID applicationId, Queue queue, List<ReviewOutcome> outcomes) {

  static TaskCase of(DelegateTask task) {
    UserTask node = task.getBpmnModelElementInstance();
    Object application = task.getVariable(Model.VAR_APPLICATION);
    return new TaskCase(
        application == null ? UUID.fromString(task.getExecution().getProcessBusinessKey()) : null,
        application == null ? null : UUID.fromString((String) application),
        queue(task, NodeProperties.of(node, Model.PROPERTY_QUEUE).orElse(Queue.REVIEW.name())),
        outcomes(NodeProperties.of(node, Model.PROPERTY_OUTCOMES).orElse("APPROVE,REJECT")));
  }

  /** The desk that the diagram names, or the variable that holds it: {@code ${queue}}. */
  private static Queue queue(DelegateTask task, String stated) {
    return stated.startsWith("${")
        ? Queue.valueOf((String) task.getVariable(stated.substring(2, stated.length() - 1)))
        : Queue.valueOf(stated);
  }

  /** What there is to do, at whichever desk it lies. */
  Work work() {
    return Work.of(applicationId, outcomes);
  }

  private static List<ReviewOutcome> outcomes(String names) {
    return Arrays.stream(names.split(",")).map(String::trim).map(ReviewOutcome::valueOf).toList();
  }
}
