package dev.guanka.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanka.rules.pack.RulePack;
import dev.guanka.store.Events;
import dev.guanka.store.Events.Event;
import dev.guanka.submission.ReviewDetails;
import dev.guanka.submission.ReviewOutcome;
import dev.guanka.submission.Status;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever only follows the events knows at each step what happened, and why. */
@ProcessTest
class ToldEventsProcessTest {

  @Autowired private ReviewStage stage;
  @Autowired private FailingScans scans;
  @Autowired private Conversations conversations;
  @Autowired private Events events;
  @Autowired private RulePack pack;
  @Autowired private PackAnnouncement announcement;
  @Autowired private ObjectMapper json;
  @Autowired private JdbcClient db;

  @Test
  void followARejectionItsDisputeAndItsResubmission() {
    UUID id = stage.aRejectedSubmission();
    conversations.dispute(stage.person("submitter"), id, "f1", "没有使用 AI");
    stage.answer(id, "senior", ReviewOutcome.UPHOLD, "确有调用");
    stage.resubmit(id, "museum-guide-fixed");
    stage.scan();
    assertThat(types(id))
        .containsExactly(
            "submission.received",
            "submission.scanned",
            "submission.rejected",
            "submission.disputed",
            "submission.rejected",
            "submission.resubmitted",
            "submission.scanned",
            "submission.approved");
    assertThat(data(id, 3).at("/statement").asText()).isEqualTo("没有使用 AI");
    assertThat(data(id, 3).at("/findingId").asText()).isEqualTo("f1");
  }

  @Test
  void tellOfARejectionWithFindingsExcerptsAndRemedies() {
    UUID id = stage.aRejectedSubmission();
    JsonNode told = data(id, 2);
    JsonNode finding = told.at("/findings/0");
    assertThat(finding.at("/file").asText()).endsWith("docent.js");
    assertThat(finding.at("/line").asInt()).isPositive();
    assertThat(finding.at("/excerpt").asText()).isNotBlank();
    assertThat(finding.at("/message/zh").asText()).isNotBlank();
    assertThat(finding.at("/message/en").asText()).isNotBlank();
    assertThat(finding.at("/rule").asText()).isNotBlank();
    assertThat(told.at("/reasons/0/place/at").asText()).contains("docent.js:");
    assertThat(told.at("/remedies").size()).isGreaterThanOrEqualTo(2);
    assertThat(told.at("/remedies/0/title/zh").asText()).isNotBlank();
    assertThat(told.at("/packVersion").asText()).isEqualTo(pack.version());
  }

  @Test
  void followAQuestionAndItsDeadline() {
    UUID id = stage.aScanned("support-desk", declaration -> {});
    assertThat(stage.status(id)).isEqualTo(Status.IN_REVIEW);
    stage.answer(id, "reviewer", ReviewOutcome.ASK, "智能助手的回复由谁生成？");
    stage.fireTimer(id.toString(), "BoundaryEvent_AnswerOverdue");
    assertThat(types(id))
        .containsExactly(
            "submission.received",
            "submission.scanned",
            "submission.in-review",
            "submission.question-asked",
            "submission.expired");
    assertThat(data(id, 2).at("/questions/0/zh").asText()).isNotBlank();
    assertThat(data(id, 3).at("/question").asText()).isEqualTo("智能助手的回复由谁生成？");
  }

  @Test
  void followEvidenceToTheGrant() {
    UUID id = stage.aSubmissionThatLacksEvidence();
    stage.giveSet(id);
    stage.answer(
        stage.taskOf(stage.applicationOf(id)),
        "evidence",
        ReviewOutcome.APPROVE,
        null,
        ReviewDetails.none());
    assertThat(types(id))
        .containsExactly(
            "submission.received",
            "submission.scanned",
            "submission.evidence-requested",
            "submission.evidence-supplied",
            "submission.approved");
    assertThat(data(id, 2).at("/categories/0").asText()).isEqualTo("深度合成/AI问答");
    assertThat(typesOfApp(id)).contains("category.granted");
  }

  @Test
  void tellOfARefusedCategory() {
    UUID id = stage.aSubmissionThatLacksEvidence();
    stage.giveSet(id);
    stage.answer(
        stage.taskOf(stage.applicationOf(id)),
        "evidence",
        ReviewOutcome.REJECT,
        "协议已过期",
        ReviewDetails.none());
    assertThat(typesOfApp(id)).contains("category.refused", "submission.rejected");
  }

  @Test
  void followTroubleOfOurOwnAndAWithdrawal() {
    UUID id = stage.aReceived("garden-shop");
    scans.next(3);
    stage.scan();
    stage.withdraw(id);
    assertThat(types(id))
        .containsExactly("submission.received", "submission.held", "submission.withdrawn");
  }

  @Test
  void tellOnceOfEachRulePackThatServes() {
    announcement.run();
    announcement.run();
    assertThat(
            db.sql("select data ->> 'version' from event where type = 'rules.published'")
                .query(String.class)
                .list())
        .containsExactly(pack.version());
  }

  private List<String> types(UUID id) {
    return events.of(id).stream().map(Event::type).toList();
  }

  private List<String> typesOfApp(UUID id) {
    return db.sql("select type from event where app_id = ? order by at")
        .param(stage.submission(id).appId())
        .query(String.class)
        .list();
  }

  private JsonNode data(UUID id, int index) {
    try {
      return json.readTree(events.of(id).get(index).data());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
