package dev.guanka.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.submission.Queue;
import dev.guanka.submission.ReviewOutcome;
import dev.guanka.submission.Status;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What began under the model before goes to its end under it, with today's code. */
@ProcessTest
class EarlierModelProcessTest {

  @Autowired private ReviewStage stage;
  @Autowired private RepositoryService repository;

  private String deployment;

  @BeforeEach
  void deploysTheModelBefore() {
    deployment =
        repository
            .createDeployment()
            .addClasspathResource("models/earlier/SubmissionReviewProcess-1.0.0.bpmn")
            .deploy()
            .getId();
  }

  @AfterEach
  void takesItBack() {
    repository.deleteDeployment(deployment, true, true, true);
  }

  @Test
  void approvesACleanProgram() {
    assertThat(stage.status(stage.anApprovedSubmission())).isEqualTo(Status.APPROVED);
  }

  @Test
  void bringsAQuestionToAReviewer() {
    UUID id = stage.aSubmissionInReview();
    assertThat(stage.taskOf(id).queue()).isEqualTo(Queue.REVIEW);
    stage.answer(id, "reviewer", ReviewOutcome.APPROVE, "人工客服，没有接入模型");
    assertThat(stage.status(id)).isEqualTo(Status.APPROVED);
  }

  @Test
  void rejectsAndTakesTheMendedRevision() {
    UUID id = stage.aRejectedSubmission();
    assertThat(stage.status(id)).isEqualTo(Status.REJECTED);
    stage.resubmit(id, "museum-guide-fixed");
    stage.scan();
    assertThat(stage.status(id)).isEqualTo(Status.APPROVED);
  }
}
