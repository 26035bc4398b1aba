package dev.guanka.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanka.process.identity.Person;
import dev.guanka.submission.InboxItem;
import dev.guanka.submission.ReviewDetails;
import dev.guanka.submission.ReviewDetails.EvidenceVerdict;
import dev.guanka.submission.ReviewDetails.Judgement;
import dev.guanka.submission.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Evidence, dispute and trouble are answered in Tasklist as in the inbox, by the same rules. */
@ProcessTest
class TasklistTasksProcessTest {

  @Autowired private ReviewStage stage;
  @Autowired private FailingScans scans;
  @Autowired private Conversations conversations;
  @Autowired private InboxDesk inbox;
  @Autowired private TaskService tasks;
  @Autowired private IdentityService identity;

  @Test
  void refusesADocumentWithWhatItsFormNoted() {
    UUID id = stage.aSubmissionThatLacksEvidence();
    UUID filing = stage.supply(id, "VENDOR_FILING");
    stage.supply(id, "ORDER");
    InboxItem task = stage.taskOf(stage.applicationOf(id));
    EvidenceVerdict refused = new EvidenceVerdict(filing, Judgement.REFUSED, "holder", "主体不符");
    inbox.draft(
        stage.person("evidence"), task.taskId(), new ReviewDetails(null, null, List.of(refused)));
    complete("evidence", task, "REJECT", null);
    assertThat(stage.status(id)).isEqualTo(Status.REJECTED);
    assertThat(stage.applicationOf(id).reasons()).contains(filing + "#holder", "主体不符");
  }

  @Test
  void grantsNoExceptionWithoutItsReason() {
    UUID id = stage.aSubmissionThatLacksEvidence();
    stage.supplyAsComplete(id, "VENDOR_FILING");
    InboxItem task = stage.taskOf(stage.applicationOf(id));
    assertThatThrownBy(() -> complete("evidence", task, "APPROVE", null))
        .hasMessageContaining("COMMENT_MISSING");
    complete("evidence", task, "APPROVE", "已与厂商核实");
    assertThat(stage.status(id)).isEqualTo(Status.APPROVED);
  }

  @Test
  void upholdsAndOverturnsADispute() {
    UUID id = stage.aRejectedSubmission();
    dispute(id);
    complete("senior", stage.taskOf(id), "UPHOLD", "调用属实");
    assertThat(stage.status(id)).isEqualTo(Status.REJECTED);
    dispute(id);
    complete("senior", stage.taskOf(id), "OVERTURN", "确为误报");
    assertThat(stage.status(id)).isNotEqualTo(Status.DISPUTE_REVIEW);
  }

  @Test
  void resolvesTroubleOfTheScanner() {
    scans.next(3);
    UUID id = stage.aRejectedSubmission();
    assertThat(stage.status(id)).isEqualTo(Status.ON_HOLD);
    complete("operator", stage.taskOf(id), "RESCAN", null);
    stage.scan();
    assertThat(stage.status(id)).isEqualTo(Status.REJECTED);
  }

  @Test
  void refusesAnAnswerThatTheDiagramDoesNotOffer() {
    scans.next(3);
    UUID id = stage.aRejectedSubmission();
    InboxItem task = stage.taskOf(id);
    assertThatThrownBy(() -> complete("reviewer", task, "APPROVE", null))
        .hasMessageContaining("OUTCOME_UNKNOWN");
    complete("reviewer", task, "REVIEW", null);
    assertThat(stage.status(id)).isEqualTo(Status.IN_REVIEW);
  }

  @Test
  void letsNobodyAnswerForAnotherDesk() {
    UUID id = stage.aRejectedSubmission();
    dispute(id);
    assertThatThrownBy(() -> complete("reviewer", stage.taskOf(id), "UPHOLD", "x"))
        .isInstanceOf(RuntimeException.class);
    assertThat(stage.status(id)).isEqualTo(Status.DISPUTE_REVIEW);
  }

  private void dispute(UUID id) {
    conversations.dispute(stage.person("submitter"), id, "f1", "没有使用 AI");
  }

  /** What Tasklist does: claim, then complete with the form's two variables. */
  private void complete(String user, InboxItem task, String outcome, String comment) {
    Person person = stage.person(user);
    identity.setAuthentication(person.id(), person.groups(), person.organisations());
    try {
      tasks.claim(task.taskId(), user);
      Map<String, Object> answers = new HashMap<>();
      answers.put("outcome", outcome);
      answers.put("comment", comment);
      tasks.complete(task.taskId(), answers);
    } finally {
      identity.clearAuthentication();
    }
  }
}
