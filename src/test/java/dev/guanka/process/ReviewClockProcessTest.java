package dev.guanka.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.store.ReviewClocks;
import dev.guanka.submission.CategoryApplication;
import dev.guanka.submission.ReviewClock;
import dev.guanka.submission.ReviewClock.PauseReason;
import dev.guanka.submission.ReviewDetails;
import dev.guanka.submission.ReviewOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Our time stands still while the submitter owes something, and only then. */
@ProcessTest
class ReviewClockProcessTest {

  @Autowired private ReviewStage stage;
  @Autowired private ReviewClocks clocks;
  @Autowired private Conversations conversations;
  @Autowired private JdbcClient db;

  @Test
  void beginsWithTheTaskAndGivesItsDueDate() {
    UUID id = stage.aSubmissionInReview();
    ReviewClock clock = open(id.toString());
    assertThat(clock.activity()).isEqualTo("Task_ReviewSubmission");
    assertThat(clock.dueAt()).isEqualTo(stage.taskOf(id).dueAt());
    assertThat(clock.pauses()).isEmpty();
  }

  @Test
  void standsStillForAnAnswerAndMovesTheDueDateByThat() {
    UUID id = stage.aSubmissionInReview();
    stage.answer(id, "reviewer", ReviewOutcome.ASK, "内容由谁产生？");
    assertThat(open(id.toString()).isPaused()).isTrue();
    letPass(id.toString(), Duration.ofDays(10));
    ReviewClock paused = open(id.toString());
    conversations.answer(stage.person("submitter"), id, "人工编写");
    ReviewClock clock = open(id.toString());
    ReviewClock.Pause pause = clock.pauses().get(0);
    assertThat(clock.pauses()).hasSize(1);
    assertThat(pause.reason()).isEqualTo(PauseReason.AWAITING_ANSWER);
    assertThat(pause.to()).isNotNull();
    assertThat(WorkingTime.between(pause.to(), clock.dueAt()))
        .isCloseTo(WorkingTime.between(pause.from(), paused.dueAt()), Duration.ofMillis(1));
    assertThat(stage.taskOf(id).dueAt()).isEqualTo(clock.dueAt());
  }

  @Test
  void leavesWhatWasMissedBeforeThePauseMissed() {
    UUID id = stage.aSubmissionInReview();
    letPass(id.toString(), Duration.ofDays(30));
    Instant missed = open(id.toString()).dueAt();
    stage.answer(id, "reviewer", ReviewOutcome.ASK, "内容由谁产生？");
    conversations.answer(stage.person("submitter"), id, "人工编写");
    assertThat(open(id.toString()).dueAt()).isEqualTo(missed);
  }

  @Test
  void standsStillForEvidenceAndRunsWhileItIsReviewed() {
    UUID id = stage.aSubmissionInReview();
    stage.answer(id, "reviewer", ReviewOutcome.REQUEST_EVIDENCE, "请补资质");
    assertThat(open(id.toString()).isPaused()).isTrue();
    stage.giveSet(id);
    assertThat(open(id.toString()).isPaused()).isFalse();
    CategoryApplication application = stage.applicationOf(id);
    assertThat(open(application.key()).activity()).isEqualTo("Task_ReviewEvidence");
    decide(application, ReviewOutcome.REQUEST_EVIDENCE, "看不清");
    assertThat(open(application.key()).isPaused()).isTrue();
    assertThat(open(id.toString()).pauses())
        .extracting(ReviewClock.Pause::reason)
        .containsExactly(PauseReason.AWAITING_EVIDENCE, PauseReason.AWAITING_EVIDENCE);
    stage.supplyAsComplete(id, "ORDER");
    decide(application, ReviewOutcome.APPROVE, "可以");
    assertThat(clocks.open(application.key())).isEmpty();
  }

  @Test
  void endsWithTheRound() {
    UUID id = stage.aSubmissionInReview();
    stage.answer(id, "reviewer", ReviewOutcome.APPROVE, null);
    assertThat(clocks.open(id.toString())).isEmpty();
    assertThat(clocks.of(id.toString())).hasSize(1).allMatch(clock -> clock.endedAt() != null);
  }

  @Test
  void asksNothingOfTheDatabaseForACleanSubmission() {
    assertThat(clocks.of(stage.anApprovedSubmission().toString())).isEmpty();
  }

  private ReviewClock open(String key) {
    return clocks.open(key).orElseThrow();
  }

  private void decide(CategoryApplication application, ReviewOutcome outcome, String comment) {
    stage.answer(stage.taskOf(application), "evidence", outcome, comment, ReviewDetails.none());
  }

  /** Moves all that is known of a clock into the past, as if that time had gone by. */
  private void letPass(String key, Duration time) {
    for (String statement :
        List.of(
            "update clock_pause set from_at = from_at - make_interval(secs => :secs) where clock_id in (select id from review_clock where process_key = :key)",
            "update review_clock set started_at = started_at - make_interval(secs => :secs), due_at = due_at - make_interval(secs => :secs) where process_key = :key")) {
      db.sql(statement).param("secs", time.toSeconds()).param("key", key).update();
    }
  }
}
