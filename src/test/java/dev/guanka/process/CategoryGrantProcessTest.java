package dev.guanka.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanka.store.CategoryGrants;
import dev.guanka.store.CategoryGrants.Grant;
import dev.guanka.submission.CategoryApplication;
import dev.guanka.submission.GrantBasis;
import dev.guanka.submission.ReviewDetails;
import dev.guanka.submission.ReviewOutcome;
import dev.guanka.submission.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A grant is watched over by its own process: it warns in time, ends in time, or is replaced. */
@ProcessTest
class CategoryGrantProcessTest {

  private static final String QA = "深度合成/AI问答";
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  @Autowired private ReviewStage stage;
  @Autowired private CategoryGrants grants;
  @Autowired private RuntimeService runtime;
  @Autowired private ManagementService jobs;
  @Autowired private JdbcClient db;

  @AfterAll
  static void walksEveryPathOfTheDiagram() {
    BpmnModelInstance model = Diagrams.read(Model.CATEGORY_GRANT);
    System.out.println(DiagramCoverage.summary(Model.CATEGORY_GRANT, model));
    assertThat(DiagramCoverage.notTaken(model)).isEmpty();
  }

  @Test
  void endsWithTheShortestOfItsPapers() {
    LocalDate lastDay = today().plusDays(200);
    Grant grant = grantOf(stage.aGrant(QA, lastDay));
    assertThat(grant.basis()).isEqualTo(GrantBasis.DOCUMENTS);
    assertThat(grant.expiresAt()).isEqualTo(startOf(lastDay.plusDays(1)));
    assertThat(dueOf(grant, "BoundaryEvent_GrantOver")).isEqualTo(grant.expiresAt());
  }

  @Test
  void needsNoWatchWithoutAnEnd() {
    Grant grant = grantOf(stage.aGrant(QA, null));
    assertThat(grant.expiresAt()).isNull();
    assertThat(isWatched(grant)).isFalse();
  }

  @Test
  void warnsThirtyAndSevenDaysAheadAndOnceEach() {
    Grant grant = grantOf(stage.aGrant(QA, today().plusDays(200)));
    assertThat(dueOf(grant, "BoundaryEvent_EarlyWarning"))
        .isEqualTo(grant.expiresAt().minus(Duration.ofDays(30)));
    assertThat(dueOf(grant, "BoundaryEvent_LateWarning"))
        .isEqualTo(grant.expiresAt().minus(Duration.ofDays(7)));
    fire(grant, "BoundaryEvent_EarlyWarning");
    assertThat(warnings(grant)).hasSize(1);
    fire(grant, "BoundaryEvent_LateWarning");
    assertThat(warnings(grant)).hasSize(2).allMatch(data -> data.contains(QA));
    assertThat(jobsOf(grant)).as("only the end is left").isEqualTo(1);
  }

  @Test
  void doesNotWarnOfADayThatWasPastWhenItWasGranted() {
    Grant grant = grantOf(stage.aGrant(QA, today().plusDays(5)));
    assertThat(dueOf(grant, "BoundaryEvent_EarlyWarning")).isEqualTo(grant.expiresAt());
    assertThat(dueOf(grant, "BoundaryEvent_LateWarning")).isEqualTo(grant.expiresAt());
  }

  @Test
  void doesNotWarnWhenItIsOver() {
    Grant grant = grantOf(stage.aGrant(QA, today().plusDays(60)));
    letExpire(grant);
    fire(grant, "BoundaryEvent_LateWarning");
    assertThat(warnings(grant)).isEmpty();
    fire(grant, "BoundaryEvent_GrantOver");
    assertThat(isWatched(grant)).isFalse();
    assertThat(grants.inForce(grant.appId())).isEmpty();
  }

  @Test
  void isSilentOnceARenewedGrantOutlastsIt() {
    Grant first = grantOf(stage.aGrant(QA, today().plusDays(40)));
    Grant renewed = grantOf(stage.grantTo(first.appId(), QA, today().plusDays(400)));
    assertThat(isWatched(first)).isFalse();
    assertThat(grants.find(first.id()).orElseThrow().replacedBy()).isEqualTo(renewed.id());
    assertThat(isWatched(renewed)).isTrue();
  }

  @Test
  void isSilentBesideAnOlderGrantThatOutlastsIt() {
    Grant longer = grantOf(stage.aGrant(QA, today().plusDays(400)));
    Grant shorter = grantOf(stage.grantTo(longer.appId(), QA, today().plusDays(40)));
    fire(shorter, "BoundaryEvent_EarlyWarning");
    assertThat(warnings(shorter)).isEmpty();
    fire(longer, "BoundaryEvent_EarlyWarning");
    assertThat(warnings(longer)).hasSize(1);
  }

  @Test
  void isNotAppliedForAgainWhileItHoldsForGood() {
    Grant grant = grantOf(stage.aGrant(QA, null));
    assertThatThrownBy(() -> stage.grantTo(grant.appId(), QA, null))
        .hasMessageContaining("CATEGORY_GRANTED");
  }

  @Test
  void servesEveryLaterSubmissionUntilItExpiresAndThenSaysWhen() {
    UUID first = stage.aSubmissionThatLacksEvidence();
    stage.giveSet(first);
    CategoryApplication application = stage.applicationOf(first);
    stage.answer(
        stage.taskOf(application), "evidence", ReviewOutcome.APPROVE, null, ReviewDetails.none());
    String appId = stage.submission(first).appId();
    assertThat(stage.status(first)).isEqualTo(Status.APPROVED);
    assertThat(stage.status(stage.aScannedOf(appId, "assistant-declared")))
        .isEqualTo(Status.APPROVED);
    letExpire(grantOf(application));
    UUID third = stage.aScannedOf(appId, "assistant-declared");
    assertThat(stage.status(third)).isEqualTo(Status.AWAITING_EVIDENCE);
    assertThat(stage.messages(third))
        .contains("类目 %s 的授予已于 %s 到期，请重新提交资质".formatted(QA, today().minusDays(3)));
  }

  private Grant grantOf(CategoryApplication application) {
    return grants.ofApplication(application.id()).orElseThrow();
  }

  private void letExpire(Grant grant) {
    db.sql("update category_grant set expires_at = ? where id = ?")
        .params(startOf(today().minusDays(2)).atOffset(java.time.ZoneOffset.UTC), grant.id())
        .update();
  }

  private void fire(Grant grant, String event) {
    stage.fireTimer(grant.id().toString(), event);
  }

  private Instant dueOf(Grant grant, String event) {
    return stage.timer(grant.id().toString(), event).getDuedate().toInstant();
  }

  private long jobsOf(Grant grant) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(grant.id().toString())
        .list()
        .stream()
        .mapToLong(i -> jobs.createJobQuery().processInstanceId(i.getId()).count())
        .sum();
  }

  private boolean isWatched(Grant grant) {
    return runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(grant.id().toString())
            .count()
        > 0;
  }

  private List<String> warnings(Grant grant) {
    return db.sql(
            "select data::text from event where type = 'category.expiring' and data ->> 'grantId' = ?")
        .param(grant.id().toString())
        .query(String.class)
        .list();
  }

  private static LocalDate today() {
    return LocalDate.now(CHINA);
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(CHINA).toInstant();
  }
}
