package dev.guanka.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanka.rules.Confidence;
import dev.guanka.rules.Verdict;
import dev.guanka.submission.ApplicationStatus;
import dev.guanka.submission.Decision;
import dev.guanka.submission.Evidence;
import dev.guanka.submission.GrantBasis;
import dev.guanka.submission.Message;
import dev.guanka.submission.Queue;
import dev.guanka.submission.ReviewClock;
import dev.guanka.submission.ReviewOutcome;
import dev.guanka.submission.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must never be is refused by the database itself, whoever asks. */
@ProcessTest
class DatabaseGuardsProcessTest {

  private static final String PLACED =
      """
      [{"place": {"kind": "CODE", "at": "a.js:1:1"}, "text": {"zh": "原因", "en": "why"},
        "capability": "TEXT_SYNTHESIS", "state": "DETECTED"}]
      """;
  private static final String REMEDIES = "[{\"option\": \"REMOVE_CAPABILITY\"}]";

  @Autowired private ReviewStage stage;
  @Autowired private JdbcClient db;

  @Test
  void takesARejectionWithPlaceRulesAndRemedies() {
    reject(PLACED, REMEDIES, "RULES", "v1");
  }

  @Test
  void refusesARejectionWithoutAReason() {
    assertRefused(() -> reject("[]", REMEDIES, "reviewer", "v1"), "rejection_has_place");
  }

  @Test
  void refusesARejectionWhoseReasonHasNoPlace() {
    String nowhere = "[{\"text\": {\"zh\": \"原因\", \"en\": \"why\"}}]";
    assertRefused(() -> reject(nowhere, REMEDIES, "reviewer", "v1"), "rejection_has_place");
  }

  @Test
  void refusesARejectionWithoutAWayOut() {
    assertRefused(() -> reject(PLACED, "[]", "reviewer", "v1"), "rejection_has_place");
  }

  @Test
  void refusesARejectionWithoutItsRules() {
    assertRefused(() -> reject(PLACED, REMEDIES, "reviewer", null), "rejection_names_its_rules");
  }

  @Test
  void refusesThatRulesRejectADetectedCapabilityWithoutItsLine() {
    String page = PLACED.replace("\"CODE\"", "\"PAGE\"");
    assertRefused(() -> reject(page, REMEDIES, "RULES", "v1"), "rules_reject_by_code");
  }

  @Test
  void refusesAnApprovalOverAnOpenBlockingFinding() {
    UUID id = stage.aRejectedSubmission();
    assertRefused(() -> decide(id, "APPROVED", "[]", "[]", "reviewer", "v1"), "open blocking");
  }

  @Test
  void takesAnApprovalOnceTheFindingsAreFalsePositives() {
    UUID id = stage.aRejectedSubmission();
    db.sql(
            """
            insert into finding_verdict (app_id, fingerprint, verdict, said_by)
            select ?, f.fingerprint, 'FALSE_POSITIVE', 'senior' from finding f
            join assessment a on a.id = f.assessment_id where a.submission_id = ?
            on conflict do nothing
            """)
        .params(stage.submission(id).appId(), id)
        .update();
    decide(id, "APPROVED", "[]", "[]", "senior", "v1");
  }

  @Test
  void refusesADecidedStatusWithoutItsDecision() {
    UUID id = stage.aSubmissionInReview();
    for (String status : List.of("APPROVED", "REJECTED")) {
      assertRefused(
          () -> db.sql("update submission set status = ? where id = ?").params(status, id).update(),
          "without a decision");
    }
  }

  @Test
  void refusesAnUnknownStatus() {
    UUID id = stage.aSubmissionInReview();
    assertRefused(
        () -> db.sql("update submission set status = 'LOST' where id = ?").param(id).update(),
        "submission_status_known");
  }

  @Test
  void refusesToChangeWhatWas() {
    stage.aRejectedSubmission();
    for (String table : List.of("decision", "event", "assessment", "finding")) {
      assertRefused(() -> db.sql("delete from " + table).update(), "append-only");
    }
    assertRefused(
        () -> db.sql("update decision set decided_by = 'nobody'").update(), "append-only");
    assertRefused(() -> db.sql("update event set type = 'x'").update(), "append-only");
  }

  @Test
  void refusesASecondOpenSubmissionOfAnApp() {
    UUID id = stage.aSubmissionInReview();
    assertRefused(
        () ->
            db.sql(
                    """
                    insert into submission (id, app_id, app_name, app_version, organisation, owner, status)
                    select gen_random_uuid(), app_id, app_name, app_version, organisation, owner, 'RECEIVED'
                    from submission where id = ?
                    """)
                .param(id)
                .update(),
        "submission_open");
  }

  @Test
  void knowsTheStatusesThatTheCodeKnows() {
    Map<String, Enum<?>[]> checks =
        Map.ofEntries(
            Map.entry("submission_status_known", Status.values()),
            Map.entry("category_application_status_known", ApplicationStatus.values()),
            Map.entry("assessment_verdict_known", Verdict.values()),
            Map.entry("finding_confidence_known", Confidence.values()),
            Map.entry("decision_outcome_known", Decision.Outcome.values()),
            Map.entry("review_outcome_known", ReviewOutcome.values()),
            Map.entry("review_queue_known", Queue.values()),
            Map.entry("inbox_item_queue_known", Queue.values()),
            Map.entry("evidence_status_known", Evidence.EvidenceStatus.values()),
            Map.entry("message_kind_known", Message.Kind.values()),
            Map.entry("category_grant_basis_known", GrantBasis.values()),
            Map.entry("clock_pause_reason_known", ReviewClock.PauseReason.values()));
    checks.forEach(
        (name, values) ->
            assertThat(allowed(name))
                .as(name)
                .containsExactlyInAnyOrder(
                    Arrays.stream(values).map(Enum::name).toArray(String[]::new)));
  }

  private List<String> allowed(String constraint) {
    String definition =
        db.sql("select pg_get_constraintdef(oid) from pg_constraint where conname = ?")
            .param(constraint)
            .query(String.class)
            .single();
    return Pattern.compile("'([A-Z_]+)'")
        .matcher(definition)
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  private void reject(String reasons, String remedies, String by, String pack) {
    decide(stage.aSubmissionInReview(), "REJECTED", reasons, remedies, by, pack);
  }

  private void decide(
      UUID id, String outcome, String reasons, String remedies, String by, String pack) {
    db.sql(
            """
            insert into decision (id, submission_id, revision, outcome, decided_by, pack_version, reasons, remedies)
            values (?, ?, 1, ?, ?, ?, ?::jsonb, ?::jsonb)
            """)
        .params(UUID.randomUUID(), id, outcome, by, pack, reasons, remedies)
        .update();
  }

  private static void assertRefused(Runnable change, String why) {
    assertThatThrownBy(change::run)
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining(why);
  }
}
