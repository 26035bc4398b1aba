package dev.guanka.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanka.store.CategoryGrants;
import dev.guanka.store.CategoryGrants.Grant;
import dev.guanka.store.Decisions;
import dev.guanka.submission.ApplicationStatus;
import dev.guanka.submission.CategoryApplication;
import dev.guanka.submission.GrantBasis;
import dev.guanka.submission.Queue;
import dev.guanka.submission.ReviewDetails;
import dev.guanka.submission.ReviewDetails.GrantTerms;
import dev.guanka.submission.ReviewOutcome;
import dev.guanka.submission.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Where the rules settle nothing, a person does, with a reason; no way ends nowhere. */
@ProcessTest
class GrantPathsProcessTest {

  private static final String QA = "深度合成/AI问答";
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final String WHY = "已电话核实，同意按此办理";

  @Autowired private ReviewStage stage;
  @Autowired private CategoryGrants grants;
  @Autowired private Decisions decisions;

  /** A way that no rule settles, and the papers that its submitter can have. */
  enum Path {
    FILING_PENDING("own", "OWN_MODEL", 90, List.of("PENDING_FILING")),
    LOCAL_EXEMPTION("moonshot", "THIRD_PARTY_API", 365, List.of("LOCAL_POLICY_NOTE")),
    OPEN_MODEL(
        "self-hosted",
        "SELF_HOSTED_OPEN_MODEL",
        180,
        List.of("VENDOR_FILING", "OPEN_MODEL_LICENCE")),
    RESELLER("reseller", "THIRD_PARTY_API", 180, List.of("VENDOR_FILING", "ORDER")),
    FOREIGN_PROVIDER(
        "openai", "THIRD_PARTY_API", 90, List.of("VENDOR_FILING", "SUPPORTING_MATERIAL"));

    private final String provider;
    private final String deployment;
    private final int days;
    private final List<String> papers;

    Path(String provider, String deployment, int days, List<String> papers) {
      this.provider = provider;
      this.deployment = deployment;
      this.days = days;
      this.papers = papers;
    }
  }

  @ParameterizedTest
  @EnumSource
  void grantsItForATimeOnAConditionAndForAReason(Path path) {
    UUID id = handedIn(path);
    assertThat(stage.taskOf(stage.applicationOf(id)).reasons()).contains(path.name());
    assertThatThrownBy(() -> decide(id, ReviewOutcome.APPROVE, null))
        .hasMessageContaining("COMMENT_MISSING");
    decide(id, ReviewOutcome.APPROVE, WHY);
    Grant grant = grants.ofApplication(stage.applicationOf(id).id()).orElseThrow();
    assertThat(grant.basis()).isEqualTo(GrantBasis.valueOf(path.name()));
    assertThat(grant.reason()).isEqualTo(WHY);
    assertThat(grant.condition()).contains("zh", "en");
    assertThat(grant.expiresAt()).isEqualTo(endAfter(path.days));
    assertThat(finish(id)).isEqualTo(Status.APPROVED);
  }

  @ParameterizedTest
  @EnumSource
  void refusesItWithAReasonAndWaysOut(Path path) {
    UUID id = handedIn(path);
    decide(id, ReviewOutcome.REJECT, "不认可");
    assertThat(stage.status(id)).isEqualTo(Status.REJECTED);
    var decision = decisions.latest(id).orElseThrow();
    assertThat(decision.reasons()).isNotEmpty();
    assertThat(decision.remedies()).contains("REMOVE_CAPABILITY", "DISPUTE");
  }

  @ParameterizedTest
  @EnumSource
  void asksForMoreAndGoesOn(Path path) {
    UUID id = handedIn(path);
    decide(id, ReviewOutcome.REQUEST_EVIDENCE, "请补充");
    assertThat(stage.status(id)).isEqualTo(Status.AWAITING_EVIDENCE);
    stage.supplyAsComplete(id, "SUPPORTING_MATERIAL");
    assertThat(stage.status(id)).isEqualTo(Status.EVIDENCE_REVIEW);
    decide(id, ReviewOutcome.APPROVE, WHY);
    assertThat(finish(id)).isEqualTo(Status.APPROVED);
  }

  @Test
  void grantsWhereTheVendorSignsNothing() {
    UUID id = stage.aSubmissionThatLacksEvidence();
    stage.supplyAsComplete(id, "VENDOR_FILING");
    decide(id, ReviewOutcome.APPROVE, WHY);
    Grant grant = grants.ofApplication(stage.applicationOf(id).id()).orElseThrow();
    assertThat(grant.basis()).isEqualTo(GrantBasis.JUDGEMENT);
    assertThat(grant.expiresAt()).isEqualTo(endAfter(180));
  }

  @Test
  void letsTheReviewerShortenAndConditionTheGrant() {
    UUID id = handedIn(Path.FILING_PENDING);
    LocalDate until = LocalDate.now(CHINA).plusDays(30);
    decide(id, ReviewOutcome.APPROVE, WHY, new GrantTerms(until, "一个月内补交编号"));
    Grant grant = grants.ofApplication(stage.applicationOf(id).id()).orElseThrow();
    assertThat(grant.expiresAt()).isEqualTo(endAfter(30));
    assertThat(grant.condition()).contains("一个月内补交编号");
  }

  @Test
  void letsNobodyOutlastWhatTheRulesAllow() {
    UUID id = handedIn(Path.FILING_PENDING);
    GrantTerms longer = new GrantTerms(LocalDate.now(CHINA).plusDays(91), null);
    assertThatThrownBy(() -> decide(id, ReviewOutcome.APPROVE, WHY, longer))
        .hasMessageContaining("GRANT_UNTIL");
  }

  @Test
  void grantsNothingWhereAllWasRefused() {
    UUID id = stage.aSubmissionThatLacksEvidence();
    UUID only = stage.supplyAsComplete(id, "VENDOR_FILING");
    ReviewDetails refused =
        new ReviewDetails(
            null,
            null,
            List.of(
                new ReviewDetails.EvidenceVerdict(
                    only, ReviewDetails.Judgement.REFUSED, "holder", "主体不符")));
    assertThatThrownBy(
            () ->
                stage.answer(
                    stage.taskOf(stage.applicationOf(id)),
                    "evidence",
                    ReviewOutcome.APPROVE,
                    WHY,
                    refused))
        .hasMessageContaining("NOTHING_ACCEPTED");
  }

  @Test
  void clarifiesAndGrantsNothingWhereNoAiIsUsed() {
    UUID id = stage.aSubmissionThatLacksEvidence();
    stage.supplyAsComplete(id, "NON_AI_DECLARATION");
    decide(id, ReviewOutcome.APPROVE, null);
    assertThat(stage.applicationOf(id).status()).isEqualTo(ApplicationStatus.CLARIFIED);
    assertThat(grants.of(stage.submission(id).appId())).isEmpty();
  }

  @Test
  void sendsOnWhatNoRuleSettlesWithoutBeingToldThatItIsComplete() {
    UUID id = declared(Path.LOCAL_EXEMPTION);
    assertThat(stage.status(id)).isEqualTo(Status.AWAITING_EVIDENCE);
    stage.supply(id, "LOCAL_POLICY_NOTE");
    assertThat(stage.status(id)).isEqualTo(Status.EVIDENCE_REVIEW);
  }

  /** The clean shop that declares a model; all papers of its way are handed in. */
  private UUID handedIn(Path path) {
    UUID id = declared(path);
    path.papers.forEach(kind -> stage.supply(id, kind));
    assertThat(stage.status(id)).isEqualTo(Status.EVIDENCE_REVIEW);
    return id;
  }

  private UUID declared(Path path) {
    return stage.aScanned("garden-shop", declaration -> declare(declaration, path));
  }

  private static void declare(ObjectNode declaration, Path path) {
    declaration.withArray("categories").add(QA);
    declaration
        .withArray("aiServices")
        .addObject()
        .put("provider", path.provider)
        .put("deployment", path.deployment)
        .put("capability", "TEXT_SYNTHESIS");
  }

  /** Lets a reviewer approve where the rules still ask something. */
  private Status finish(UUID id) {
    if (stage.status(id) == Status.IN_REVIEW) {
      assertThat(stage.taskOf(id).queue()).isEqualTo(Queue.REVIEW);
      stage.answer(id, "reviewer", ReviewOutcome.APPROVE, WHY);
    }
    return stage.status(id);
  }

  private void decide(UUID id, ReviewOutcome outcome, String comment) {
    decide(id, outcome, comment, null);
  }

  private void decide(UUID id, ReviewOutcome outcome, String comment, GrantTerms terms) {
    CategoryApplication application = stage.applicationOf(id);
    stage.answer(
        stage.taskOf(application),
        "evidence",
        outcome,
        comment,
        new ReviewDetails(null, null, null, terms));
  }

  private static Instant endAfter(int days) {
    return LocalDate.now(CHINA).plusDays(days + 1L).atStartOfDay(CHINA).toInstant();
  }
}
