package dev.guanka.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.guanka.process.InboxDesk;
import dev.guanka.submission.Status;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Open pages hear of what others do, and nobody loses their place or their words by it. */
class LivePageTest extends Visited {

  @Autowired InboxDesk inbox;

  @Test
  void theQueueChangesUnderAReaderWhoKeepsTheirPlace() {
    UUID first = stage.inReview("直播间甲");
    UUID second = stage.inReview("直播间乙");
    try (var reviewer = visit("reviewer", "zh-CN")) {
      reviewer.open("/inbox?q=直播间");
      assertThat(reviewer.find("#total")).hasText("共 2");
      reviewer.listen();
      reviewer.find("input[name=q]").press("End");
      reviewer.find("#total").click();
      reviewer.page().keyboard().press("j");
      reviewer.page().keyboard().press("j");
      Locator place = reviewer.find("#case-" + stage.taskOf(second).taskId());
      assertThat(place).isFocused();

      inbox.claim(stage.person("reviewer2"), stage.taskOf(first).taskId());
      assertThat(row(reviewer, first)).containsText("reviewer2");
      assertThat(place).isFocused();

      UUID third = stage.inReview("直播间丙");
      assertThat(reviewer.find("#total")).hasText("共 3");
      assertThat(place).isFocused();
      reviewer.page().keyboard().press("j");
      assertThat(reviewer.find("#case-" + stage.taskOf(third).taskId())).isFocused();
      assertThat(reviewer.find("input[name=q]")).hasValue("直播间");
      reviewer.photograph("inbox-live");
      assertThat(reviewer.complaints()).isEmpty();
    }
  }

  @Test
  void aDeskTellsWhoTookTheTaskAndKeepsWhatWasTyped() {
    UUID id = stage.inReview("被人先拿");
    String task = stage.taskOf(id).taskId();
    try (var reviewer = visit("reviewer", "en-US")) {
      reviewer.open("/inbox/" + task);
      reviewer.listen();
      reviewer.find("textarea[name=comment]").fill("half a sentence");
      inbox.claim(stage.person("reviewer2"), task);
      assertThat(reviewer.find("#taking .trouble")).containsText("reviewer2 has taken this task");
      assertThat(reviewer.find("textarea[name=comment]")).hasValue("half a sentence");
      assertThat(reviewer.find("textarea[name=comment]")).isFocused();
      assertThat(reviewer.complaints()).isEmpty();
    }
  }

  @Test
  void aLostConnectionIsToldInPlaceAndTheDecisionGoesOnAfterIt() {
    UUID id = stage.inReview("断线重连");
    try (var reviewer = visit("reviewer", "zh-CN")) {
      reviewer.open("/inbox/" + stage.taskOf(id).taskId());
      reviewer.find("input[name='verdict.f1'][value=CONFIRMED]").check();
      reviewer.find("input[name=outcome][value=REJECT]").check();
      reviewer.find("textarea[name=comment]").fill("断线前写的话");
      reviewer.page().context().setOffline(true);
      reviewer.find("#send").click();
      assertThat(reviewer.find("#offline")).isVisible();
      assertThat(reviewer.find("textarea[name=comment]")).hasValue("断线前写的话");
      reviewer.photograph("case-offline");
      reviewer.page().context().setOffline(false);
      assertThat(reviewer.find("#offline")).isHidden();
      reviewer.find("#send").click();
      assertThat(reviewer.find(".done")).isVisible();
    }
    stage.until(Status.REJECTED, id);
  }

  private Locator row(Visitor visitor, UUID id) {
    return visitor.find("tr:has(#case-" + stage.taskOf(id).taskId() + ")");
  }
}
