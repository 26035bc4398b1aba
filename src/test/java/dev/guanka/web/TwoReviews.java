package dev.guanka.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.RepositoryService;

/** The shipped process with a second reviewer drawn in before the approval. */
final class TwoReviews {

  static final String ADDED = "Task_ReviewOnceMore";

  private static final String FILE = "SubmissionReviewProcess.bpmn";
  private static final String TASK =
      """
      <bpmn:userTask id="Task_ReviewOnceMore" name="再审一遍&#10;Review once more"
          camunda:candidateGroups="reviewer"
          camunda:dueDate="${deadlines.workingDays(execution, 'P1D')}">
        <bpmn:extensionElements><camunda:properties>
          <camunda:property name="outcomes" value="APPROVE" />
        </camunda:properties></bpmn:extensionElements>
        <bpmn:incoming>Flow_ReviewOutcome_ApproveSubmission</bpmn:incoming>
        <bpmn:outgoing>Flow_ReviewOnceMore_ApproveSubmission</bpmn:outgoing>
      </bpmn:userTask>
      <bpmn:sequenceFlow id="Flow_ReviewOnceMore_ApproveSubmission"
          sourceRef="Task_ReviewOnceMore" targetRef="Task_ApproveSubmission" />
      """;
  private static final String SHAPE =
      """
      <bpmndi:BPMNShape id="Task_ReviewOnceMore_di" bpmnElement="Task_ReviewOnceMore">
        <dc:Bounds x="1240" y="400" width="100" height="80" />
      </bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="Flow_ReviewOnceMore_ApproveSubmission_di"
          bpmnElement="Flow_ReviewOnceMore_ApproveSubmission">
        <di:waypoint x="1290" y="400" /><di:waypoint x="1290" y="360" />
      </bpmndi:BPMNEdge>
      """;

  private TwoReviews() {}

  /** Returns the id of the deployment. */
  static String deploy(RepositoryService repository) {
    String model = changed(shipped(), "</bpmn:process>", TASK + "</bpmn:process>");
    model = changed(model, "</bpmndi:BPMNPlane>", SHAPE + "</bpmndi:BPMNPlane>");
    String ends = "sourceRef=\"Gateway_ReviewOutcome\" targetRef=\"";
    model = changed(model, ends + "Task_ApproveSubmission", ends + ADDED);
    String line = "<di:waypoint x=\"1290\" y=\"535\" /><di:waypoint x=\"1290\" y=\"";
    model = changed(model, line + "360\"", line + "480\"");
    return repository.createDeployment().addString(FILE, model).deploy().getId();
  }

  private static String shipped() {
    try (InputStream file = TwoReviews.class.getResourceAsStream("/bpmn/" + FILE)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String changed(String model, String from, String to) {
    if (!model.contains(from)) {
      throw new IllegalArgumentException("The process has no " + from);
    }
    return model.replace(from, to);
  }
}
