package dev.guanka.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.process.Conversations;
import dev.guanka.process.InboxDesk;
import dev.guanka.submission.ReviewOutcome;
import dev.guanka.submission.Status;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A dispute never comes to somebody who decided the case, in whichever round. */
class FreshEyesPageTest extends Visited {

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

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en-US"})
  void whoRejectedARoundGetsNoDisputeOfTheNext(String locale) {
    UUID id = stage.inReview("换双眼睛 " + locale);
    String first = stage.taskOf(id).taskId();
    inbox.decide(stage.person(BOTH), first, ReviewOutcome.REJECT, "见首页。", Stage.confirmed("f1"));
    stage.until(Status.REJECTED, id);
    stage.revise(id, "museum-guide");
    Stage.await(() -> stage.submission(id).revision() == 2, () -> "no second round");
    stage.until(Status.REJECTED, id);
    conversations.dispute(stage.person("submitter"), id, "f1", "没有调用模型");
    stage.until(Status.DISPUTE_REVIEW, id);
    String dispute = stage.taskOf(id).taskId();
    try (var senior = visit("senior", locale)) {
      senior.open("/inbox?q=" + id);
      assertThat(senior.find("#list a.case")).hasCount(1);
    }
    try (var both = visit(BOTH, locale)) {
      both.open("/inbox?q=" + id);
      assertThat(both.find("#list a.case")).hasCount(0);
      both.open("/inbox/" + dispute);
      both.find("#taking form[action$=claim] button").click();
      assertThat(both.find("#trouble .trouble"))
          .containsText(locale.startsWith("zh") ? "由您审过" : "You have decided");
      both.photograph("desk-dispute-own-" + locale);
      assertThat(both.complaints()).isEmpty();
    }
    assertThat(stage.taskOf(id).assignee()).isNull();
  }
}
