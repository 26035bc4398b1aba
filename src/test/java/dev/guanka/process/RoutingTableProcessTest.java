package dev.guanka.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.guanka.store.ReviewClocks;
import dev.guanka.submission.InboxItem;
import dev.guanka.submission.Queue;
import dev.guanka.submission.ReviewDetails;
import dev.guanka.submission.ReviewOutcome;
import dev.guanka.submission.Status;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DmnModelElementInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A changed routing table changes who looks at what, how urgently and until when. */
@ProcessTest
class RoutingTableProcessTest {

  @Autowired private ReviewStage stage;
  @Autowired private Conversations conversations;
  @Autowired private RepositoryService repository;
  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;
  @Autowired private HistoryService history;
  @Autowired private ReviewClocks clocks;

  private final DmnModelInstance table = Diagrams.readTable("ReviewRouting");
  private String deployment;

  @AfterEach
  void takesTheTableBack() {
    if (deployment != null) {
      repository.deleteDeployment(deployment, true, true, true);
    }
  }

  @Test
  void shipsATableThatDrawsNobodyAndGivesTheUsualThreeDays() {
    assertThat(stage.status(stage.anApprovedSubmission())).isEqualTo(Status.APPROVED);
    InboxItem item = stage.taskOf(stage.aSubmissionInReview());
    assertThat(item.queue()).isEqualTo(Queue.REVIEW);
    assertThat(item.priority()).isEqualTo(Routing.USUAL_PRIORITY);
    assertDueIn(3, item);
  }

  @Test
  void drawsEveryCleanSubmissionWhereTheShareIsAHundredPercent() {
    put("Sample_Draw", "< 100");
    UUID id = stage.anApprovedSubmission();
    assertThat(stage.status(id)).isEqualTo(Status.IN_REVIEW);
    InboxItem item = stage.taskOf(id);
    assertThat(item.reasons()).contains("\"SAMPLE\"");
    assertThat(item.priority()).isEqualTo(30);
    stage.answer(id, "reviewer", ReviewOutcome.APPROVE, null);
    assertThat(stage.status(id)).isEqualTo(Status.APPROVED);
  }

  @Test
  void drawsByTheIdAlone() {
    put("Sample_Draw", "< 50");
    for (int i = 0; i < 12; i++) {
      UUID id = stage.anApprovedSubmission();
      assertThat(stage.status(id))
          .isEqualTo(RoutingFacts.draw(id) < 50 ? Status.IN_REVIEW : Status.APPROVED);
    }
  }

  @Test
  void neverApprovesByItselfWhatAPersonHasInHand() {
    put("Sample_Draw", "< 100");
    UUID id = stage.anApprovedSubmission();
    stage.answer(id, "reviewer", ReviewOutcome.ASK, "这一页由谁写内容？");
    takesTheTableBack();
    deployment = null;
    conversations.answer(stage.person("submitter"), id, "由店员写");
    assertThat(stage.status(id)).isEqualTo(Status.IN_REVIEW);
    assertThat(stage.taskOf(id).priority()).isEqualTo(60);
  }

  @Test
  void givesAnotherDueDateAndPriority() {
    put("Rest_WorkingDays", "1");
    put("Rest_Priority", "90");
    UUID id = stage.aSubmissionInReview();
    InboxItem item = stage.taskOf(id);
    assertDueIn(1, item);
    assertThat(clocks.open(id.toString()).orElseThrow().dueAt()).isEqualTo(item.dueAt());
    assertThat(item.priority()).isEqualTo(90);
    assertThat(tasks.createTaskQuery().taskId(item.taskId()).singleResult().getPriority())
        .isEqualTo(90);
  }

  @Test
  void sendsASubjectsReviewsToTheSeniors() {
    put("Rest_Queue", "\"DISPUTE\"");
    UUID id = stage.aSubmissionInReview();
    InboxItem item = stage.taskOf(id);
    assertThat(item.queue()).isEqualTo(Queue.DISPUTE);
    assertThat(tasks.createTaskQuery().taskCandidateGroup("seniorReviewer").list())
        .extracting(task -> task.getId())
        .contains(item.taskId());
    assertThatThrownBy(() -> stage.answer(id, "reviewer", ReviewOutcome.APPROVE, null))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(
            () -> stage.answer(item, "senior", ReviewOutcome.REJECT, "不行", ReviewDetails.none()))
        .hasMessageContaining("PLACE_MISSING");
    stage.answer(id, "senior", ReviewOutcome.APPROVE, "人工客服");
    assertThat(stage.status(id)).isEqualTo(Status.APPROVED);
  }

  @Test
  void asksForWhomTheTableNamesAlone() {
    put("Rest_Subject", "\"OVERSEAS\"");
    put("Rest_Queue", "\"DISPUTE\"");
    assertThat(stage.taskOf(stage.aSubmissionInReview()).queue()).isEqualTo(Queue.REVIEW);
  }

  @Test
  void losesNothingToATableThatNamesWhatThereIsNot() {
    put("Rest_Queue", "\"LATER\"");
    put("Rest_Priority", "900");
    InboxItem item = stage.taskOf(stage.aSubmissionInReview());
    assertThat(item.queue()).isEqualTo(Queue.REVIEW);
    assertThat(item.priority()).isEqualTo(Routing.USUAL_PRIORITY);
  }

  @Test
  void letsNoTableApproveWhatTheRulesDoNotPass() {
    put("Rest_Queue", "\"NONE\"");
    UUID id = stage.aSubmissionInReview();
    assertThat(stage.status(id)).isEqualTo(Status.IN_REVIEW);
    assertThat(stage.taskOf(id).queue()).isEqualTo(Queue.REVIEW);
  }

  @Test
  void keepsWhichRowDecided() {
    UUID id = stage.aSubmissionInReview();
    String instance =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(id.toString())
            .singleResult()
            .getId();
    assertThat(
            history
                .createHistoricDecisionInstanceQuery()
                .processInstanceId(instance)
                .includeOutputs()
                .singleResult()
                .getOutputs())
        .extracting(output -> output.getRuleId())
        .containsOnly("Rule_Rest");
  }

  private void put(String entry, String text) {
    DmnModelElementInstance cell = table.getModelElementById(entry);
    cell.getChildElementsByType(org.camunda.bpm.model.dmn.instance.Text.class)
        .iterator()
        .next()
        .setTextContent(text);
    takesTheTableBack();
    deployment =
        repository.createDeployment().addModelInstance("ReviewRouting.dmn", table).deploy().getId();
  }

  private static void assertDueIn(int days, InboxItem item) {
    assertThat(item.dueAt())
        .isCloseTo(WorkingTime.afterDays(Instant.now(), days), within(5, ChronoUnit.MINUTES));
  }
}
