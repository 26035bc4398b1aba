package dev.guanka.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanka.store.CategoryApplications;
import dev.guanka.store.EvidenceItems;
import dev.guanka.submission.ApplicationStatus;
import dev.guanka.submission.CategoryApplication;
import dev.guanka.submission.Status;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Upload and deadline meet at one row: whoever is first wins whole, the other is told. */
@ProcessTest
class FairDeadlineProcessTest {

  @Autowired private ReviewStage stage;
  @Autowired private CategoryApplications applications;
  @Autowired private EvidenceItems items;
  @Autowired private ManagementService jobs;
  @Autowired private Turns turns;

  @Test
  void yieldsToAnUploadThatCompletedTheSetFirst() {
    UUID id = stage.aSubmissionThatLacksEvidence();
    stage.supply(id, "VENDOR_FILING");
    Turns.Held upload = turns.holding(() -> stage.supply(id, "ORDER"));
    CompletableFuture<Void> deadline = turns.behind(upload, () -> deadline(id));
    upload.commit();
    assertThatThrownBy(deadline::join).as("the deadline lost").isNotNull();
    requireUnderReview(id);
    assertThatThrownBy(() -> deadline(id)).as("no deadline is left").isNotNull();
  }

  @Test
  void hasAPersonJudgeWhatWasUploadedFirstThoughItIsNotAll() {
    UUID id = stage.aSubmissionThatLacksEvidence();
    Turns.Held upload = turns.holding(() -> stage.supply(id, "ORDER"));
    CompletableFuture<Void> deadline = turns.behind(upload, () -> deadline(id));
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
    Turns.Held deadline = turns.holding(() -> deadline(id));
    CompletableFuture<Void> upload = turns.behind(deadline, () -> stage.supply(id, "ORDER"));
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
}
