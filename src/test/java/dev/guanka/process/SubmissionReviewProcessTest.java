package dev.guanka.process;

import static dev.guanka.submission.Status.APPROVED;
import static dev.guanka.submission.Status.AWAITING_ANSWER;
import static dev.guanka.submission.Status.AWAITING_EVIDENCE;
import static dev.guanka.submission.Status.DISPUTE_REVIEW;
import static dev.guanka.submission.Status.EVIDENCE_REVIEW;
import static dev.guanka.submission.Status.EXPIRED;
import static dev.guanka.submission.Status.IN_REVIEW;
import static dev.guanka.submission.Status.ON_HOLD;
import static dev.guanka.submission.Status.REJECTED;
import static dev.guanka.submission.Status.SCANNING;
import static dev.guanka.submission.Status.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanka.submission.ReviewDetails;
import dev.guanka.submission.ReviewDetails.Verdict;
import dev.guanka.submission.ReviewOutcome;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class SubmissionReviewProcessTest {

  @Autowired private ReviewStage stage;
  @Autowired private FailingScans scans;
  @Autowired private Conversations conversations;
  @Autowired private RuntimeService runtime;

  @AfterAll
  static void walksEveryPathOfTheDiagram() {
    BpmnModelInstance model = Diagrams.read(Model.SUBMISSION_REVIEW);
    System.out.println(DiagramCoverage.summary(Model.SUBMISSION_REVIEW, model));
    assertThat(DiagramCoverage.notTaken(model)).isEmpty();
  }

  @Test
  void approvesACleanProgramByTheRulesAlone() {
    UUID id = stage.anApprovedSubmission();
    assertThat(stage.status(id)).isEqualTo(APPROVED);
    assertEnded(id);
  }

  @Test
  void rejectsAnUncoveredCapabilityAndApprovesTheMendedRevision() {
    UUID id = stage.aRejectedSubmission();
    assertThat(stage.status(id)).isEqualTo(REJECTED);
    stage.resubmit(id, "museum-guide-fixed");
    assertThat(stage.status(id)).isEqualTo(SCANNING);
    stage.scan();
    assertThat(stage.status(id)).isEqualTo(APPROVED);
    assertEnded(id);
  }

  @Test
  void expiresARejectionThatNobodyAnswers() {
    UUID id = stage.aRejectedSubmission();
    stage.fireTimer(id.toString(), "BoundaryEvent_RejectionOverdue");
    assertThat(stage.status(id)).isEqualTo(EXPIRED);
    assertEnded(id);
  }

  @Test
  void decidesAnewWhenADisputeIsOverturned() {
    UUID id = stage.aRejectedSubmission();
    conversations.dispute(stage.person("submitter"), id, "f1", "这里只是示例文案，没有调用模型");
    assertThat(stage.status(id)).isEqualTo(DISPUTE_REVIEW);
    stage.answer(id, "senior", ReviewOutcome.OVERTURN, null);
    assertThat(stage.status(id)).isIn(REJECTED, IN_REVIEW, APPROVED);
  }

  @Test
  void staysRejectedWhenADisputeIsUpheld() {
    UUID id = stage.aRejectedSubmission();
    conversations.dispute(stage.person("submitter"), id, "f1", "没有使用 AI");
    stage.answer(id, "senior", ReviewOutcome.UPHOLD, "代码第 f1 处直接调用大模型");
    assertThat(stage.status(id)).isEqualTo(REJECTED);
  }

  @Test
  void approvesWhatAReviewerApproves() {
    UUID id = stage.aSubmissionInReview();
    assertThat(stage.status(id)).isEqualTo(IN_REVIEW);
    stage.answer(id, "reviewer", ReviewOutcome.APPROVE, "人工客服，没有接入模型");
    assertThat(stage.status(id)).isEqualTo(APPROVED);
  }

  @Test
  void rejectsWhatAReviewerRejectsWithAPlace() {
    UUID id = stage.aSubmissionInReview();
    stage.answer(
        stage.taskOf(id),
        "reviewer",
        ReviewOutcome.REJECT,
        null,
        ReviewStage.verdict("f1", Verdict.CONFIRMED));
    assertThat(stage.status(id)).isEqualTo(REJECTED);
  }

  @Test
  void refusesARejectionWithoutAPlace() {
    UUID id = stage.aSubmissionInReview();
    assertThatThrownBy(() -> stage.answer(id, "reviewer", ReviewOutcome.REJECT, "不行"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("PLACE_MISSING");
    assertThat(stage.status(id)).isEqualTo(IN_REVIEW);
  }

  @Test
  void asksTheSubmitterAndGoesOnWithTheAnswer() {
    UUID id = stage.aSubmissionInReview();
    stage.answer(id, "reviewer", ReviewOutcome.ASK, "智能助手的回复由谁生成？");
    assertThat(stage.status(id)).isEqualTo(AWAITING_ANSWER);
    conversations.answer(stage.person("submitter"), id, "由人工客服回复");
    assertThat(stage.status(id)).isEqualTo(IN_REVIEW);
    assertThat(runtime.getVariables(instance(id))).doesNotContainKey(Model.VAR_OUTCOME);
  }

  @Test
  void expiresAQuestionThatNobodyAnswers() {
    UUID id = anUnansweredQuestion();
    stage.fireTimer(id.toString(), "BoundaryEvent_AnswerOverdue");
    assertThat(stage.status(id)).isEqualTo(EXPIRED);
    assertEnded(id);
  }

  @Test
  void takesARevisionInsteadOfAnAnswer() {
    UUID id = anUnansweredQuestion();
    stage.resubmit(id, "garden-shop");
    stage.scan();
    assertThat(stage.status(id)).isEqualTo(APPROVED);
  }

  private UUID anUnansweredQuestion() {
    UUID id = stage.aSubmissionInReview();
    stage.answer(id, "reviewer", ReviewOutcome.ASK, "由谁回复？");
    return id;
  }

  @Test
  void grantsTheCategoryAndChecksAgainWhenTheEvidenceIsAccepted() {
    UUID id = stage.aSubmissionThatLacksEvidence();
    assertThat(stage.status(id)).isEqualTo(AWAITING_EVIDENCE);
    stage.giveSet(id);
    assertThat(stage.status(id)).isEqualTo(EVIDENCE_REVIEW);
    stage.answer(
        stage.taskOf(stage.applicationOf(id)),
        "evidence",
        ReviewOutcome.APPROVE,
        null,
        ReviewDetails.none());
    assertThat(stage.status(id)).isIn(APPROVED, IN_REVIEW);
  }

  @Test
  void rejectsWhenTheEvidenceIsRefused() {
    UUID id = stage.aSubmissionThatLacksEvidence();
    stage.giveSet(id);
    stage.answer(
        stage.taskOf(stage.applicationOf(id)),
        "evidence",
        ReviewOutcome.REJECT,
        "备案主体与声明的服务商不一致",
        ReviewDetails.none());
    assertThat(stage.status(id)).isEqualTo(REJECTED);
  }

  @Test
  void expiresWhenNoEvidenceComes() {
    UUID id = stage.aSubmissionThatLacksEvidence();
    String key = stage.submission(id).appId() + ":" + stage.applicationOf(id).category();
    stage.fireTimer(key, "BoundaryEvent_EvidenceOverdue");
    assertThat(stage.status(id)).isEqualTo(EXPIRED);
    assertEnded(id);
  }

  @Test
  void takesARevisionInsteadOfEvidence() {
    UUID id = stage.aSubmissionThatLacksEvidence();
    stage.resubmit(id, "garden-shop");
    stage.scan();
    assertThat(stage.status(id)).isEqualTo(APPROVED);
  }

  @Test
  void asksForEvidenceWhereAReviewerWantsIt() {
    UUID id = stage.aSubmissionInReview();
    stage.answer(id, "reviewer", ReviewOutcome.REQUEST_EVIDENCE, "请说明是否使用 AI");
    assertThat(stage.status(id)).isEqualTo(AWAITING_EVIDENCE);
    stage.supplyAsComplete(id, "NON_AI_DECLARATION");
    stage.answer(
        stage.taskOf(stage.applicationOf(id)),
        "evidence",
        ReviewOutcome.APPROVE,
        null,
        ReviewDetails.none());
    assertThat(stage.status(id)).isEqualTo(IN_REVIEW);
  }

  @Test
  void handsAScanThatFailsThreeTimesToAPersonWhoHasItScannedAgain() {
    UUID id = aSubmissionWithScanTrouble();
    assertThat(stage.status(id)).isEqualTo(ON_HOLD);
    stage.answer(id, "reviewer", ReviewOutcome.RESCAN, null);
    stage.scan();
    assertThat(stage.status(id)).isEqualTo(APPROVED);
  }

  @Test
  void letsAPersonReviewUnscanned() {
    UUID id = aSubmissionWithScanTrouble();
    stage.answer(id, "reviewer", ReviewOutcome.REVIEW, null);
    assertThat(stage.status(id)).isEqualTo(IN_REVIEW);
  }

  @Test
  void triesAScanAgainAfterOneFailure() {
    UUID id = stage.aReceived("garden-shop");
    scans.next(1);
    stage.scan();
    assertThat(stage.status(id)).isEqualTo(APPROVED);
  }

  private UUID aSubmissionWithScanTrouble() {
    UUID id = stage.aReceived("garden-shop");
    scans.next(3);
    stage.scan();
    return id;
  }

  @Test
  void goesOnAtOnceWhereTheCategoryWasGrantedMeanwhile() {
    UUID id = stage.aSubmissionInReview();
    stage.grant(id, "深度合成/AI问答");
    stage.answer(id, "reviewer", ReviewOutcome.REQUEST_EVIDENCE, "请补充资质");
    assertThat(stage.status(id)).isEqualTo(IN_REVIEW);
  }

  @Test
  void withdrawsWhereverItStands() {
    for (UUID id :
        new UUID[] {
          stage.aRejectedSubmission(),
          stage.aSubmissionThatLacksEvidence(),
          stage.aSubmissionInReview(),
          stage.aReceived("garden-shop")
        }) {
      conversations.withdraw(stage.person("submitter"), id);
      assertThat(stage.status(id)).isEqualTo(WITHDRAWN);
      assertEnded(id);
    }
  }

  private void assertEnded(UUID id) {
    assertThat(
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(id.toString()).count())
        .isZero();
  }

  private String instance(UUID id) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(id.toString())
        .singleResult()
        .getId();
  }
}
