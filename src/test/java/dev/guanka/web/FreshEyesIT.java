package dev.guanka.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanka.process.Conversations;
import dev.guanka.process.InboxDesk;
import dev.guanka.process.identity.Person;
import dev.guanka.store.InboxFilter;
import dev.guanka.submission.InboxItem;
import dev.guanka.submission.Queue;
import dev.guanka.submission.ReviewOutcome;
import dev.guanka.submission.Status;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A dispute never comes to somebody who decided the case, in whichever round. */
class FreshEyesIT extends Staged {

  private static final String BOTH = "both-desks";

  @Autowired IdentityService identity;
  @Autowired InboxDesk inbox;
  @Autowired Conversations conversations;

  @BeforeEach
  void hireSomebodyForBothDesks() {
    var user = identity.newUser(BOTH);
    user.setPassword(BOTH);
    identity.saveUser(user);
    identity.createMembership(BOTH, "reviewer");
    identity.createMembership(BOTH, "seniorReviewer");
  }

  @AfterEach
  void letThemGo() {
    identity.deleteMembership(BOTH, "reviewer");
    identity.deleteMembership(BOTH, "seniorReviewer");
    identity.deleteUser(BOTH);
  }

  @Test
  void whoRejectedARoundGetsNoDisputeOfTheNext() {
    UUID id = stage.inReview("换双眼睛");
    Person both = stage.person(BOTH);
    String first = stage.taskOf(id).taskId();
    inbox.decide(both, first, ReviewOutcome.REJECT, "见首页。", Stage.confirmed("f1"));
    stage.until(Status.REJECTED, id);
    stage.revise(id, "museum-guide");
    Stage.await(() -> stage.submission(id).revision() == 2, () -> "no second round");
    stage.until(Status.REJECTED, id);
    conversations.dispute(stage.person("submitter"), id, "f1", "没有调用模型");
    stage.until(Status.DISPUTE_REVIEW, id);

    InboxItem dispute = stage.taskOf(id);
    assertThat(listed(BOTH, id)).isEmpty();
    assertThat(listed("senior", id)).hasSize(1);
    assertThatThrownBy(() -> inbox.claim(both, dispute.taskId()))
        .hasMessageContaining("ALREADY_DECIDED_BY_YOU");
    assertThat(stage.taskOf(id).assignee()).isNull();
  }

  private List<InboxItem> listed(String reader, UUID id) {
    var disputes = new InboxFilter(List.of(Queue.DISPUTE), null, null, null, id.toString(), reader);
    return inbox.page(disputes, null, 10);
  }
}
