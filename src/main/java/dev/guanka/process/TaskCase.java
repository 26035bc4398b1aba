package dev.guanka.process;

import dev.guanka.submission.Queue;
import dev.guanka.submission.ReviewOutcome;
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
        Queue.valueOf(NodeProperties.of(node, Model.PROPERTY_QUEUE).orElse(Queue.REVIEW.name())),
        outcomes(NodeProperties.of(node, Model.PROPERTY_OUTCOMES).orElse("APPROVE,REJECT")));
  }

  private static List<ReviewOutcome> outcomes(String names) {
    return Arrays.stream(names.split(",")).map(String::trim).map(ReviewOutcome::valueOf).toList();
  }
}
