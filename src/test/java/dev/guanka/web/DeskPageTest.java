package dev.guanka.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.process.InboxDesk;
import dev.guanka.submission.ReviewOutcome;
import dev.guanka.submission.Status;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens at a desk beside the plain decision: passing over, coming too late. */
class DeskPageTest extends Visited {

  @Autowired InboxDesk inbox;

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en-US"})
  void whatAReviewerPassesOverLeavesTheirListAndTellsTheNextOneWhy(String locale) {
    UUID id = stage.inReview("跳过我 " + locale);
    String task = stage.taskOf(id).taskId();
    try (var reviewer = visit("reviewer", locale)) {
      reviewer.open("/inbox/" + task);
      reviewer.find(".taking form[action$=claim] button").click();
      assertThat(reviewer.find(".taking form[action$=release]")).isVisible();
      reviewer.page().waitForLoadState();
      reviewer.find(".taking summary").click();
      reviewer.find("input[name=reason]").fill("   ");
      reviewer.find("form[action$=skip] button").click();
      assertThat(reviewer.find("#trouble")).containsText(Pattern.compile("为什么跳过|why you pass"));
      reviewer.find("input[name=reason]").fill("作者是我的同学");
      reviewer.photograph("case-skip-" + locale);
      reviewer.find("form[action$=skip] button").click();
      reviewer.page().waitForURL(address -> address.endsWith("/inbox"));
      assertThat(stage.taskOf(id).assignee()).isNull();
      reviewer.open("/inbox?q=" + id);
      assertThat(reviewer.find("a.case")).hasCount(0);
      reviewer.open("/inbox?skipped=true&q=" + id);
      assertThat(reviewer.find("a.case")).hasCount(1);
      assertThat(reviewer.complaints()).isEmpty();
    }
    try (var next = visit("reviewer2", locale)) {
      next.open("/inbox?q=" + id);
      next.find("a.case").click();
      assertThat(next.find("section[aria-labelledby=why]"))
          .containsText(Pattern.compile("reviewer (跳过了：|passed .*: )作者是我的同学"));
    }
  }

  @Test
  void whoComesTooLateIsToldInPlaceAndKeepsTheirWords() {
    UUID id = stage.inReview("晚了一步");
    try (var reviewer = visit("reviewer", "zh-CN")) {
      reviewer.open("/inbox/" + stage.taskOf(id).taskId());
      String place = reviewer.page().url();
      reviewer.find("input[name='verdict.f1'][value=CONFIRMED]").check();
      reviewer.find("input[name=outcome][value=REJECT]").check();
      reviewer.find("textarea[name=comment]").fill("写了很久的话");
      decideAs("reviewer2", id, ReviewOutcome.ASK);
      reviewer.find("#send").click();
      assertThat(reviewer.find("#trouble [role=alert]")).containsText("reviewer2");
      assertThat(reviewer.find("textarea[name=comment]")).hasValue("写了很久的话");
      assertThat(reviewer.find("input[name='verdict.f1'][value=CONFIRMED]")).isChecked();
      assertThat(reviewer.find("input[name=outcome][value=REJECT]")).isChecked();
      assertThat(reviewer.page().url()).isEqualTo(place);
      assertThat(reviewer.complaints()).isEmpty();
    }
    stage.until(Status.AWAITING_ANSWER, id);
  }

  private void decideAs(String person, UUID id, ReviewOutcome outcome) {
    String task = stage.taskOf(id).taskId();
    inbox.decide(stage.person(person), task, outcome, "请说明这一页。", Stage.confirmed("f1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh-CN | client/pages/old/old.js | %s | 没有任何页面能运行到这段代码",
        "en-US | client/pages/home/home.js | Page({s() { wx.request({url}) }}); const ON = false; if (ON) %s | No page runs this code",
      })
  void bothSidesReadThatNoPageRunsTheCode(String locale, String file, String code, String told) {
    String model = "wx.cloud.extend.AI.createModel('deepseek').streamText({})";
    UUID id = stage.inReview("走不到 " + locale, Map.of(file, code.formatted(model)));
    String desk = "/inbox/" + stage.taskOf(id).taskId();
    Map.of("submitter", "/submissions/" + id, "reviewer", desk)
        .forEach(
            (user, path) -> {
              try (var visitor = visit(user, locale)) {
                visitor.open(path);
                assertThat(visitor.page().getByText(file + ":1:").first()).isVisible();
                assertThat(visitor.page().getByText(told).first()).isVisible();
                visitor.photograph("unreached-" + user + "-" + locale);
                assertThat(visitor.complaints()).isEmpty();
              }
            });
  }
}
