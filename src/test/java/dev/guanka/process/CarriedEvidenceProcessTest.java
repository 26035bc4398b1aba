package dev.guanka.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.store.CategoryApplications;
import dev.guanka.store.EvidenceItems;
import dev.guanka.submission.ApplicationStatus;
import dev.guanka.submission.CategoryApplication;
import dev.guanka.submission.Evidence;
import dev.guanka.submission.Evidence.EvidenceStatus;
import dev.guanka.submission.ReviewDetails;
import dev.guanka.submission.ReviewDetails.EvidenceVerdict;
import dev.guanka.submission.ReviewDetails.Judgement;
import dev.guanka.submission.ReviewOutcome;
import dev.guanka.submission.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class CarriedEvidenceProcessTest {

  @Autowired private ReviewStage stage;
  @Autowired private CategoryDesk desk;
  @Autowired private CategoryApplications applications;
  @Autowired private EvidenceItems items;

  @Test
  void beginsTheNextRoundWithWhatWasAccepted() {
    UUID id = stage.aSubmissionThatLacksEvidence();
    UUID filing = stage.supply(id, "VENDOR_FILING");
    UUID agreement = stage.supply(id, "COOPERATION_AGREEMENT");
    reject(id, accepted(filing), refused(agreement));

    stage.resubmit(id, "assistant-declared");
    stage.scan();

    assertThat(stage.status(id)).isEqualTo(Status.AWAITING_EVIDENCE);
    assertThat(items.ofApplication(open(id).id()))
        .singleElement()
        .satisfies(
            piece -> {
              assertThat(piece.kind()).isEqualTo("VENDOR_FILING");
              assertThat(piece.status()).isEqualTo(EvidenceStatus.ACCEPTED);
              assertThat(piece.carriedFrom()).isEqualTo(filing);
            });
    stage.supply(id, "COOPERATION_AGREEMENT");
    assertThat(stage.status(id)).isEqualTo(Status.EVIDENCE_REVIEW);
  }

  @Test
  void beginsTheReviewAtOnceWhereAllWasAccepted() {
    UUID id = stage.aSubmissionThatLacksEvidence();
    UUID filing = stage.supply(id, "VENDOR_FILING");
    UUID agreement = stage.supply(id, "COOPERATION_AGREEMENT");
    reject(id, accepted(filing), accepted(agreement));

    stage.resubmit(id, "assistant-declared");
    stage.scan();

    assertThat(stage.status(id)).isEqualTo(Status.EVIDENCE_REVIEW);
    assertThat(open(id).status()).isEqualTo(ApplicationStatus.EVIDENCE_REVIEW);
  }

  @Test
  void carriesOverTwiceInARow() {
    UUID id = stage.aSubmissionThatLacksEvidence();
    UUID filing = stage.supply(id, "VENDOR_FILING");
    reject(id, accepted(filing), refused(stage.supply(id, "COOPERATION_AGREEMENT")));
    stage.resubmit(id, "assistant-declared");
    stage.scan();
    reject(id, refused(stage.supply(id, "COOPERATION_AGREEMENT")));

    stage.resubmit(id, "assistant-declared");
    stage.scan();

    assertThat(items.ofApplication(open(id).id()))
        .extracting(Evidence::kind)
        .containsExactly("VENDOR_FILING");
  }

  @Test
  void leavesBehindWhatHasExpired() {
    UUID id = stage.aSubmissionThatLacksEvidence();
    UUID filing =
        stage.supply(id, ReviewStage.itemUntil("VENDOR_FILING", LocalDate.of(2020, 1, 1)));
    UUID agreement = stage.supplyAsComplete(id, "COOPERATION_AGREEMENT");
    reject(id, accepted(filing), refused(agreement));

    stage.resubmit(id, "assistant-declared");
    stage.scan();

    assertThat(items.ofApplication(open(id).id())).isEmpty();
  }

  @Test
  void servesAnApplicationWithoutASubmissionToo() {
    UUID id = stage.aSubmissionThatLacksEvidence();
    UUID filing = stage.supply(id, "VENDOR_FILING");
    reject(id, accepted(filing), refused(stage.supply(id, "COOPERATION_AGREEMENT")));
    String appId = stage.submission(id).appId();

    CategoryApplication next = desk.apply(stage.person("submitter"), appId, "深度合成/AI问答");

    assertThat(items.ofApplication(next.id()))
        .extracting(Evidence::carriedFrom)
        .containsExactly(filing);
  }

  private CategoryApplication open(UUID submission) {
    return applications.ofSubmission(submission).stream()
        .filter(application -> application.status().isOpen())
        .findFirst()
        .orElseThrow();
  }

  private void reject(UUID submission, EvidenceVerdict... verdicts) {
    stage.answer(
        stage.taskOf(open(submission)),
        "evidence",
        ReviewOutcome.REJECT,
        "请更换材料",
        new ReviewDetails(null, null, List.of(verdicts)));
    assertThat(stage.status(submission)).isEqualTo(Status.REJECTED);
  }

  private static EvidenceVerdict accepted(UUID piece) {
    return new EvidenceVerdict(piece, Judgement.ACCEPTED, null, null);
  }

  private static EvidenceVerdict refused(UUID piece) {
    return new EvidenceVerdict(piece, Judgement.REFUSED, "holder", "与主体不一致");
  }
}
