package dev.guanka.process;

import static dev.guanka.process.ReviewStage.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.process.identity.Person;
import dev.guanka.submission.InboxItem;
import dev.guanka.submission.ReviewDetails.Verdict;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A task that somebody took and left comes back by itself, with what they noted. */
@ProcessTest
class LeaseReturnProcessTest {

  @Autowired private ReviewStage stage;
  @Autowired private InboxDesk inbox;
  @Autowired private LeaseReturn leases;
  @Autowired private TaskService tasks;
  @Autowired private JdbcClient db;

  private Person reviewer;
  private UUID submission;
  private String task;

  @BeforeEach
  void takeATaskAndNoteSomething() {
    reviewer = stage.person("reviewer");
    submission = stage.aSubmissionInReview();
    task = stage.taskOf(submission).taskId();
    inbox.claim(reviewer, task);
    inbox.draft(reviewer, task, verdict("f1", Verdict.CONFIRMED), "写到一半");
  }

  @Test
  void returnsATaskThatLayIdleAndKeepsItsDraft() {
    leaveFor("61 minutes");
    leases.sweep();
    InboxItem item = stage.taskOf(submission);
    assertThat(item.assignee()).isNull();
    assertThat(engineAssignee()).isNull();
    assertThat(item.draft()).contains("f1", "CONFIRMED");
    assertThat(inbox.typed(task)).isEqualTo("写到一半");
    Person other = stage.person("reviewer2");
    inbox.claim(other, task);
    assertThat(engineAssignee()).isEqualTo("reviewer2");
  }

  @Test
  void leavesATaskAloneOnWhichSomebodyWorked() {
    leaveFor("59 minutes");
    leases.sweep();
    assertThat(engineAssignee()).isEqualTo("reviewer");
  }

  @Test
  void countsALookAtTheCaseAsWork() {
    leaveFor("61 minutes");
    inbox.stay(reviewer, task);
    leases.sweep();
    assertThat(engineAssignee()).isEqualTo("reviewer");
  }

  @Test
  void doesNotCountTheLookOfSomebodyElseAsWork() {
    leaveFor("61 minutes");
    inbox.stay(stage.person("reviewer2"), task);
    leases.sweep();
    assertThat(engineAssignee()).isNull();
  }

  private String engineAssignee() {
    return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
  }

  private void leaveFor(String time) {
    db.sql("update inbox_item set active_at = now() - cast(? as interval) where task_id = ?")
        .params(time, task)
        .update();
  }
}
