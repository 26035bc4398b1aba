package dev.guanka.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanka.rules.Report;
import dev.guanka.store.Decisions;
import dev.guanka.submission.Decision;
import dev.guanka.submission.Queue;
import dev.guanka.submission.Reason;
import dev.guanka.submission.ReviewDetails;
import dev.guanka.submission.ReviewDetails.FindingVerdict;
import dev.guanka.submission.ReviewDetails.NewFinding;
import dev.guanka.submission.ReviewDetails.Verdict;
import dev.guanka.submission.ReviewOutcome;
import dev.guanka.submission.Status;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A decision accepts some findings and leaves others: what is left is what there is to do. */
@ProcessTest
class ByFindingProcessTest {

  private static final String TEXT = "TEXT_SYNTHESIS";
  private static final String IMAGE = "IMAGE_SYNTHESIS";
  private static final String BOTH =
      "<view>AI问答：由大模型为您解答养花问题</view>\n<view>AI绘画：由大模型为您生成图片</view>\n<textarea/><input/>";
  private static final NewFinding PAGE =
      new NewFinding(null, "client/pages/cart/cart", "运行时看到生成的图片", null);

  @Autowired private ReviewStage stage;
  @Autowired private Reports reports;
  @Autowired private Decisions decisions;
  @Autowired private OpenActions actions;
  @Autowired private Conversations conversations;

  @Test
  void leavesExactlyTheOpenOnesToTheSubmitter() {
    UUID id = rejectedForItsPictures(List.of());
    Decision decision = decisions.latest(id).orElseThrow();
    assertThat(decision.reasons()).extracting(Reason::capability).containsOnly(IMAGE);
    assertThat(decision.remedies()).contains(IMAGE).doesNotContain(TEXT);
    assertThat(report(id).capabilities())
        .extracting(Report.Capability::capability)
        .containsExactly(IMAGE);
    assertThat(actions.of(stage.submission(id)))
        .filteredOn(action -> action.type() == OpenAction.Type.RESUBMIT)
        .singleElement()
        .extracting(OpenAction::findings)
        .isEqualTo(decision.reasons().stream().map(Reason::finding).toList());
  }

  @Test
  void keepsAcceptedWhatWasAcceptedAtTheResubmission() throws IOException {
    UUID id = rejectedForItsPictures(List.of());
    stage.resubmit(id, "garden-shop", ReviewStage.shopWith(BOTH));
    stage.scan();
    assertThat(stage.status(id)).isEqualTo(Status.REJECTED);
    assertThat(decisions.latest(id).orElseThrow().reasons())
        .extracting(Reason::capability)
        .containsOnly(IMAGE);
  }

  @Test
  void leavesTheRestWhenOneFindingIsOverturned() {
    UUID id = rejectedForItsPictures(List.of(PAGE));
    for (String disputed : stillOpen(id)) {
      overturn(id, disputed);
    }
    assertThat(stage.status(id)).as("the page is still open").isEqualTo(Status.IN_REVIEW);
    assertThat(stage.taskOf(id).reasons()).contains("SEEN_BEFORE", PAGE.page());
    stage.answer(id, "reviewer2", ReviewOutcome.APPROVE, "页面已核对");
    assertThat(stage.status(id)).isEqualTo(Status.APPROVED);
  }

  @Test
  void letsAPageThatAReviewerSawBeContested() {
    UUID id = rejectedForItsPictures(List.of(PAGE));
    overturn(id, "p1");
    assertThat(stage.status(id)).isEqualTo(Status.REJECTED);
    assertThat(decisions.latest(id).orElseThrow().reasons())
        .extracting(reason -> reason.place().kind())
        .doesNotContain(Reason.Kind.PAGE);
  }

  @Test
  void looksAgainAtAPageThatAReviewerSawBefore() {
    UUID id = stage.aSubmissionInReview();
    ReviewDetails seen =
        new ReviewDetails(verdicts(id, TEXT, Verdict.FALSE_POSITIVE), List.of(PAGE), null);
    stage.answer(stage.taskOf(id), "reviewer", ReviewOutcome.REJECT, null, seen);
    stage.resubmit(id, "garden-shop");
    stage.scan();
    assertThat(stage.status(id)).isEqualTo(Status.IN_REVIEW);
    assertThat(stage.taskOf(id).reasons()).contains("SEEN_BEFORE");
    stage.answer(id, "reviewer", ReviewOutcome.APPROVE, "已移除");
    assertThat(stage.status(id)).isEqualTo(Status.APPROVED);
  }

  @Test
  void refusesARejectionThatLeavesNothing() {
    UUID id = stage.aSubmissionInReview();
    ReviewDetails none = new ReviewDetails(verdicts(id, TEXT, Verdict.FALSE_POSITIVE), null, null);
    assertThatThrownBy(
            () -> stage.answer(stage.taskOf(id), "reviewer", ReviewOutcome.REJECT, null, none))
        .hasMessageContaining("PLACE_MISSING");
  }

  @Test
  void refusesAnApprovalThatLeavesABlockingFinding() {
    UUID id = aReviewOfADeclaredAssistant();
    List<FindingVerdict> some =
        report(id).findings().stream()
            .filter(item -> item.finding().file() != null)
            .map(item -> new FindingVerdict(item.id(), Verdict.CONFIRMED))
            .toList();
    assertThatThrownBy(() -> approve(id, some)).hasMessageContaining("BLOCKING_FINDING_OPEN");
    List<FindingVerdict> blocking =
        report(id).findings().stream()
            .filter(Report.Item::blocking)
            .map(item -> new FindingVerdict(item.id(), Verdict.FALSE_POSITIVE))
            .toList();
    assertThat(blocking).isNotEmpty();
    approve(id, blocking);
    assertThat(stage.status(id)).isEqualTo(Status.APPROVED);
    assertThat(report(id).findings()).noneMatch(Report.Item::blocking);
  }

  /** Text accepted, pictures confirmed. */
  private UUID rejectedForItsPictures(List<NewFinding> seen) {
    UUID id = stage.aSubmissionInReview(BOTH);
    List<FindingVerdict> verdicts = new ArrayList<>(verdicts(id, TEXT, Verdict.FALSE_POSITIVE));
    verdicts.addAll(verdicts(id, IMAGE, Verdict.CONFIRMED));
    assertThat(verdicts).hasSizeGreaterThan(1);
    stage.answer(
        stage.taskOf(id),
        "reviewer",
        ReviewOutcome.REJECT,
        null,
        new ReviewDetails(verdicts, seen, null));
    assertThat(stage.status(id)).isEqualTo(Status.REJECTED);
    return id;
  }

  private List<FindingVerdict> verdicts(UUID id, String capability, Verdict verdict) {
    return report(id).findings().stream()
        .filter(item -> capability.equals(item.finding().capability()))
        .map(item -> new FindingVerdict(item.id(), verdict))
        .toList();
  }

  /** The evidence team accepts that no AI is used, the code says otherwise: a person decides. */
  private UUID aReviewOfADeclaredAssistant() {
    UUID id = stage.aSubmissionThatLacksEvidence();
    stage.supplyAsComplete(id, "NON_AI_DECLARATION");
    stage.answer(
        stage.taskOf(stage.applicationOf(id)),
        "evidence",
        ReviewOutcome.APPROVE,
        null,
        ReviewDetails.none());
    assertThat(stage.taskOf(id).queue()).isEqualTo(Queue.REVIEW);
    return id;
  }

  private void approve(UUID id, List<FindingVerdict> verdicts) {
    stage.answer(
        stage.taskOf(id),
        "reviewer",
        ReviewOutcome.APPROVE,
        null,
        new ReviewDetails(verdicts, null, null));
  }

  private List<String> stillOpen(UUID id) {
    return decisions.latest(id).orElseThrow().reasons().stream()
        .filter(reason -> reason.place().kind() == Reason.Kind.CODE)
        .map(Reason::finding)
        .toList();
  }

  private void overturn(UUID id, String finding) {
    conversations.dispute(stage.person("submitter"), id, finding, "不成立");
    stage.answer(id, "senior", ReviewOutcome.OVERTURN, "成立");
  }

  private Report report(UUID id) {
    return reports.latest(id).orElseThrow();
  }
}
