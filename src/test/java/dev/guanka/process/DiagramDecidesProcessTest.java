package dev.guanka.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanka.submission.ReviewOutcome;
import dev.guanka.submission.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A changed drawing changes what happens; no line of Java knows. */
@ProcessTest
class DiagramDecidesProcessTest {

  @Autowired private ReviewStage stage;
  @Autowired private RepositoryService repository;
  @Autowired private RuntimeService runtime;
  @Autowired private ManagementService jobs;

  private String deployment;

  @AfterEach
  void takesTheDrawingBack() {
    repository.deleteDeployment(deployment, true, true, true);
  }

  @Test
  void movesADeadline() {
    BpmnModelInstance model = Diagrams.read(Model.SUBMISSION_REVIEW);
    TimeDate deadline =
        model
            .getModelElementById("BoundaryEvent_RejectionOverdue_Timer")
            .getChildElementsByType(TimeDate.class)
            .iterator()
            .next();
    deadline.setTextContent("${deadlines.dueAt(execution, 'P3D')}");
    deploy(model);
    UUID id = stage.aRejectedSubmission();
    assertThat(dueAt(id)).isBetween(inDays(3).minusSeconds(600), inDays(3).plusSeconds(60));
  }

  @Test
  void addsAReviewersStep() {
    BpmnModelInstance model = Diagrams.read(Model.SUBMISSION_REVIEW);
    insertBeforeApproval(model);
    deploy(model);
    UUID id = stage.aSubmissionInReview();
    stage.answer(id, "reviewer", ReviewOutcome.APPROVE, "第一位同意");
    assertThat(stage.status(id)).isEqualTo(Status.IN_REVIEW);
    assertThatThrownBy(() -> stage.answer(id, "reviewer", ReviewOutcome.APPROVE, "再同意一次"))
        .hasMessageContaining("ALREADY_DECIDED_BY_YOU");
    stage.answer(id, "reviewer2", ReviewOutcome.APPROVE, "第二位同意");
    assertThat(stage.status(id)).isEqualTo(Status.APPROVED);
  }

  private static void insertBeforeApproval(BpmnModelInstance model) {
    SequenceFlow flow = model.getModelElementById("Flow_ReviewOutcome_ApproveSubmission");
    ServiceTask approve = model.getModelElementById("Task_ApproveSubmission");
    UserTask second = model.newInstance(UserTask.class);
    second.setId("Task_SecondReview");
    second.setName("第二位审核 Second review");
    second.setCamundaCandidateGroups("reviewer");
    second.setCamundaDueDate("${deadlines.workingDays(execution, 'P1D')}");
    flow.getParentElement().addChildElement(second);
    second.setExtensionElements(properties(model));
    approve.getIncoming().remove(flow);
    flow.setTarget(second);
    second.getIncoming().add(flow);
    SequenceFlow on = model.newInstance(SequenceFlow.class);
    on.setId("Flow_SecondReview_ApproveSubmission");
    flow.getParentElement().addChildElement(on);
    on.setSource(second);
    on.setTarget(approve);
    second.getOutgoing().add(on);
    approve.getIncoming().add(on);
  }

  private static ExtensionElements properties(BpmnModelInstance model) {
    ExtensionElements extension = model.newInstance(ExtensionElements.class);
    CamundaProperties properties = model.newInstance(CamundaProperties.class);
    CamundaProperty outcomes = model.newInstance(CamundaProperty.class);
    outcomes.setCamundaName("outcomes");
    outcomes.setCamundaValue("APPROVE");
    extension.addChildElement(properties);
    properties.addChildElement(outcomes);
    return extension;
  }

  private void deploy(BpmnModelInstance model) {
    deployment =
        repository
            .createDeployment()
            .addModelInstance(Model.SUBMISSION_REVIEW + ".bpmn", model)
            .deploy()
            .getId();
  }

  private Instant dueAt(UUID id) {
    String instance =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(id.toString())
            .singleResult()
            .getId();
    return jobs.createJobQuery()
        .processInstanceId(instance)
        .timers()
        .singleResult()
        .getDuedate()
        .toInstant();
  }

  private static Instant inDays(int days) {
    return Instant.now().plus(Duration.ofDays(days));
  }
}
