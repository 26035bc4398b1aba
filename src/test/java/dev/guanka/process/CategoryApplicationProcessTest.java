package dev.guanka.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanka.store.CategoryApplications;
import dev.guanka.store.CategoryGrants;
import dev.guanka.store.Events;
import dev.guanka.store.EvidenceItems;
import dev.guanka.submission.ApplicationStatus;
import dev.guanka.submission.CategoryApplication;
import dev.guanka.submission.ReviewDetails;
import dev.guanka.submission.ReviewDetails.EvidenceVerdict;
import dev.guanka.submission.ReviewDetails.Judgement;
import dev.guanka.submission.ReviewOutcome;
import dev.guanka.submission.Status;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class CategoryApplicationProcessTest {

  @Autowired private ReviewStage stage;
  @Autowired private CategoryDesk desk;
  @Autowired private EvidenceDesk evidence;
  @Autowired private CategoryApplications applications;
  @Autowired private EvidenceItems items;
  @Autowired private CategoryGrants grants;
  @Autowired private Events events;

  @AfterAll
  static void walksEveryPathOfTheDiagram() {
    BpmnModelInstance model = Diagrams.read(Model.CATEGORY_APPLICATION);
    System.out.println(DiagramCoverage.summary(Model.CATEGORY_APPLICATION, model));
    assertThat(DiagramCoverage.notTaken(model)).isEmpty();
  }

  @Test
  void grantsACategoryThatServesEveryLaterSubmission() {
    UUID id = stage.aSubmissionThatLacksEvidence();
    stage.giveSet(id);
    decide(id, ReviewOutcome.APPROVE, null, ReviewDetails.none());
    assertThat(grants.inForce(stage.submission(id).appId())).containsExactly("深度合成/AI问答");
    assertThat(status(id)).isEqualTo(ApplicationStatus.GRANTED);
  }

  @Test
  void startsTheReviewOnlyWhenASetIsComplete() {
    UUID id = stage.aSubmissionThatLacksEvidence();
    stage.supply(id, "VENDOR_FILING");
    assertThat(stage.status(id)).isEqualTo(Status.AWAITING_EVIDENCE);
    stage.supply(id, "ORDER");
    assertThat(stage.status(id)).isEqualTo(Status.EVIDENCE_REVIEW);
  }

  @Test
  void leavesNobodyStuckWhomTheVendorSignsNothing() {
    UUID id = stage.aSubmissionThatLacksEvidence();
    stage.supplyAsComplete(id, "VENDOR_FILING");
    assertThat(stage.status(id)).isEqualTo(Status.EVIDENCE_REVIEW);
  }

  @Test
  void asksForMoreAndShowsWhichDocumentWasRefused() {
    UUID id = stage.aSubmissionThatLacksEvidence();
    UUID filing = stage.supply(id, "VENDOR_FILING");
    stage.supply(id, "COOPERATION_AGREEMENT");
    decide(id, ReviewOutcome.REQUEST_EVIDENCE, "备案号看不清，请补一份", refused(filing));
    assertThat(stage.status(id)).isEqualTo(Status.AWAITING_EVIDENCE);
    assertThat(status(id)).isEqualTo(ApplicationStatus.AWAITING_EVIDENCE);
  }

  @Test
  void namesDocumentAndFieldWhereItRefuses() {
    UUID id = stage.aSubmissionThatLacksEvidence();
    UUID filing = stage.supply(id, "VENDOR_FILING");
    stage.supply(id, "COOPERATION_AGREEMENT");
    decide(id, ReviewOutcome.REJECT, null, refused(filing));
    assertThat(stage.applicationOf(id).reasons()).contains(filing + "#holder");
    assertThat(stage.status(id)).isEqualTo(Status.REJECTED);
  }

  @Test
  void remindsAndWarnsWithoutEndingTheWait() {
    UUID id = stage.aSubmissionThatLacksEvidence();
    stage.fireTimer(key(id), "BoundaryEvent_Reminder");
    stage.fireTimer(key(id), "BoundaryEvent_LastWarning");
    assertThat(stage.status(id)).isEqualTo(Status.AWAITING_EVIDENCE);
    assertThat(events.of(id).stream().filter(e -> e.data().contains("urgency")))
        .extracting(Events.Event::type)
        .containsExactly("submission.evidence-requested", "submission.evidence-requested");
  }

  @Test
  void endsWhenNothingComes() {
    UUID id = stage.aSubmissionThatLacksEvidence();
    stage.fireTimer(key(id), "BoundaryEvent_EvidenceOverdue");
    assertThat(status(id)).isEqualTo(ApplicationStatus.EXPIRED);
  }

  @Test
  void judgesWhatCameBeforeTheDeadline() {
    UUID id = stage.aSubmissionThatLacksEvidence();
    stage.supply(id, "VENDOR_FILING");
    stage.fireTimer(key(id), "BoundaryEvent_EvidenceOverdue");
    assertThat(stage.status(id)).isEqualTo(Status.EVIDENCE_REVIEW);
    decide(id, ReviewOutcome.REQUEST_EVIDENCE, "还缺合作协议", ReviewDetails.none());
    stage.fireTimer(key(id), "BoundaryEvent_EvidenceOverdue");
    assertThat(stage.status(id)).as("judged once, nothing new").isEqualTo(Status.EXPIRED);
  }

  @Test
  void grantsConditionallyWhatNoRuleSettles() {
    UUID id = stage.aSubmissionThatLacksEvidence();
    stage.supply(id, "LOCAL_POLICY_NOTE");
    decide(id, ReviewOutcome.APPROVE, "当地文件已核实", ReviewDetails.none());
    assertThat(status(id)).isEqualTo(ApplicationStatus.GRANTED);
  }

  @Test
  void clarifiesWhereNoAiIsUsedAndAsksAReviewer() {
    UUID id = stage.aSubmissionThatLacksEvidence();
    stage.supplyAsComplete(id, "NON_AI_DECLARATION");
    decide(id, ReviewOutcome.APPROVE, null, ReviewDetails.none());
    assertThat(status(id)).isEqualTo(ApplicationStatus.CLARIFIED);
    assertThat(stage.status(id)).isEqualTo(Status.IN_REVIEW);
  }

  @Test
  void saysWhatIsMissingWhereItRefuses() {
    UUID id = stage.aSubmissionThatLacksEvidence();
    stage.supplyAsComplete(id, "VENDOR_FILING");
    decide(id, ReviewOutcome.REJECT, "没有合作证明", ReviewDetails.none());
    assertThat(stage.applicationOf(id).reasons())
        .contains("没有合作证明", "#missing", "合作协议", "在用证明")
        .doesNotContain("Still missing for 深度合成/AI问答: Algorithm filing");
  }

  @Test
  void beginsTheReviewAtOnceWithAllThatWasAcceptedBefore() {
    UUID id = stage.aSubmissionThatLacksEvidence();
    stage.giveSet(id);
    List<EvidenceVerdict> accepted =
        items.ofApplication(stage.applicationOf(id).id()).stream()
            .map(item -> new EvidenceVerdict(item.id(), Judgement.ACCEPTED, null, null))
            .toList();
    decide(id, ReviewOutcome.REJECT, "先改名再提交", new ReviewDetails(null, null, accepted));
    stage.resubmit(id, "assistant-declared");
    stage.scan();
    assertThat(stage.status(id)).isEqualTo(Status.EVIDENCE_REVIEW);
    assertThat(status(id)).isEqualTo(ApplicationStatus.EVIDENCE_REVIEW);
  }

  @Test
  void isOpenOnceForAnAppAndACategory() {
    UUID id = stage.aSubmissionThatLacksEvidence();
    CategoryApplication open = stage.applicationOf(id);
    CategoryApplication same = desk.apply(stage.person("submitter"), open.appId(), open.category());
    assertThat(same.id()).isEqualTo(open.id());
  }

  @Test
  void livesWithoutASubmission() {
    CategoryApplication application =
        desk.apply(stage.person("submitter"), "wx00000000000a0b01", "深度合成/AI绘画");
    evidence.supplyForApp(
        stage.person("submitter"), application.id(), ReviewStage.item("OWN_FILING", true), null);
    stage.answer(
        stage.taskOf(application), "evidence", ReviewOutcome.APPROVE, null, ReviewDetails.none());
    assertThat(grants.inForce("wx00000000000a0b01")).containsExactly("深度合成/AI绘画");
  }

  @Test
  void staysOpenWhenTheSubmissionIsWithdrawn() {
    UUID id = stage.aSubmissionThatLacksEvidence();
    stage.withdraw(id);
    assertThat(status(id)).isEqualTo(ApplicationStatus.AWAITING_EVIDENCE);
  }

  @Test
  void refusesARefusalWithoutAReason() {
    UUID id = stage.aSubmissionThatLacksEvidence();
    UUID filing = stage.supply(id, "VENDOR_FILING");
    stage.supply(id, "COOPERATION_AGREEMENT");
    ReviewDetails silent =
        new ReviewDetails(
            null, null, List.of(new EvidenceVerdict(filing, Judgement.REFUSED, "holder", null)));
    assertThatThrownBy(() -> decide(id, ReviewOutcome.REJECT, null, silent))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("REASON_MISSING");
  }

  private static ReviewDetails refused(UUID evidence) {
    return new ReviewDetails(
        null,
        null,
        List.of(new EvidenceVerdict(evidence, Judgement.REFUSED, "holder", "与服务商主体不一致")));
  }

  private void decide(
      UUID submission, ReviewOutcome outcome, String comment, ReviewDetails details) {
    stage.answer(
        stage.taskOf(stage.applicationOf(submission)), "evidence", outcome, comment, details);
  }

  private String key(UUID submission) {
    CategoryApplication application = stage.applicationOf(submission);
    return application.appId() + ":" + application.category();
  }

  private ApplicationStatus status(UUID submission) {
    return applications.find(stage.applicationOf(submission).id()).orElseThrow().status();
  }
}
