package dev.guanka.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanka.store.CategoryApplications;
import dev.guanka.store.EvidenceItems;
import dev.guanka.submission.ApplicationStatus;
import dev.guanka.submission.CategoryApplication;
import dev.guanka.submission.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Upload and deadline meet at one row: whoever is first wins whole, the other is told. */
@ProcessTest
class FairDeadlineProcessTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Autowired private ReviewStage stage;
  @Autowired private CategoryApplications applications;
  @Autowired private EvidenceItems items;
  @Autowired private ManagementService jobs;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private JdbcClient db;

  @Test
  void yieldsToAnUploadThatCompletedTheSetFirst() {
    UUID id = stage.aSubmissionThatLacksEvidence();
    stage.supply(id, "VENDOR_FILING");
    Held upload = holding(() -> stage.supply(id, "ORDER"));
    CompletableFuture<Void> deadline = behind(upload, () -> deadline(id));
    upload.commit();
    assertThatThrownBy(deadline::join).as("the deadline lost").isNotNull();
    requireUnderReview(id);
    assertThatThrownBy(() -> deadline(id)).as("no deadline is left").isNotNull();
  }

  @Test
  void hasAPersonJudgeWhatWasUploadedFirstThoughItIsNotAll() {
    UUID id = stage.aSubmissionThatLacksEvidence();
    Held upload = holding(() -> stage.supply(id, "ORDER"));
    CompletableFuture<Void> deadline = behind(upload, () -> deadline(id));
    upload.commit();
    deadline.join();
    requireUnderReview(id);
  }

  private void requireUnderReview(UUID id) {
    assertThat(application(id).status()).isEqualTo(ApplicationStatus.EVIDENCE_REVIEW);
    assertThat(stage.status(id)).isEqualTo(Status.EVIDENCE_REVIEW);
    assertThat(stage.taskOf(application(id))).isNotNull();
  }

  @Test
  void tellsAnUploadThatCameSecondWhatToDo() {
    UUID id = stage.aSubmissionThatLacksEvidence();
    Held deadline = holding(() -> deadline(id));
    CompletableFuture<Void> upload = behind(deadline, () -> stage.supply(id, "ORDER"));
    deadline.commit();
    assertThatThrownBy(upload::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(Refusal.class)
        .hasMessageContaining("DEADLINE_PASSED")
        .hasMessageContaining("category-applications");
    assertThat(application(id).status()).isEqualTo(ApplicationStatus.EXPIRED);
    assertThat(stage.status(id)).isEqualTo(Status.EXPIRED);
    assertThat(items.ofApplication(application(id).id())).isEmpty();
  }

  @Test
  void tellsAnUploadLongAfterTheDeadlineTheSame() {
    UUID id = stage.aSubmissionThatLacksEvidence();
    deadline(id);
    assertThatThrownBy(() -> stage.supply(id, "ORDER"))
        .hasMessageContaining("DEADLINE_PASSED")
        .hasMessageContaining("POST /api/submissions");
  }

  private void deadline(UUID id) {
    jobs.executeJob(stage.timer(application(id).key(), "BoundaryEvent_EvidenceOverdue").getId());
  }

  private CategoryApplication application(UUID id) {
    return applications.find(stage.applicationOf(id).id()).orElseThrow();
  }

  /** A step that is done and not yet committed. */
  private record Held(int backend, CountDownLatch release, CompletableFuture<Void> transaction) {

    void commit() {
      release.countDown();
      transaction.join();
    }
  }

  private Held holding(Runnable step) {
    CountDownLatch release = new CountDownLatch(1);
    CompletableFuture<Integer> done = new CompletableFuture<>();
    CompletableFuture<Void> transaction =
        CompletableFuture.runAsync(
            () ->
                new TransactionTemplate(transactions)
                    .executeWithoutResult(
                        status -> {
                          step.run();
                          done.complete(backend());
                          hold(release);
                        }));
    transaction.whenComplete((nothing, trouble) -> done.completeExceptionally(trouble));
    return new Held(done.join(), release, transaction);
  }

  /** Runs a step until the database says that it waits for the one that is held. */
  private CompletableFuture<Void> behind(Held first, Runnable step) {
    CompletableFuture<Void> second = CompletableFuture.runAsync(step);
    Instant giveUp = Instant.now().plus(PATIENCE);
    while (!isBlockedBy(first.backend())) {
      assertThat(Instant.now()).as("the second step waits for the first").isBefore(giveUp);
      assertThat(second).as("the second step waits for the first").isNotDone();
      Thread.onSpinWait();
    }
    return second;
  }

  private boolean isBlockedBy(int backend) {
    return db.sql(
            "select exists (select from pg_stat_activity where ? = any(pg_blocking_pids(pid)))")
        .param(backend)
        .query(Boolean.class)
        .single();
  }

  private int backend() {
    return db.sql("select pg_backend_pid()").query(Integer.class).single();
  }

  private static void hold(CountDownLatch release) {
    try {
      assertThat(release.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
