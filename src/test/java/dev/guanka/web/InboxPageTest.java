package dev.guanka.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.guanka.store.Decisions;
import dev.guanka.submission.Status;
import dev.guanka.testing.Caller;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Reviewers and submitters do their job on our pages. */
class InboxPageTest extends Visited {

  @Autowired Decisions decisions;

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en-US"})
  void aReviewerDoesAWholeReviewInTheInbox(String locale) {
    UUID id = stage.inReview(Stage.HOSTILE + locale);
    try (var reviewer = visit("reviewer", locale)) {
      reviewer.open("/inbox?q=" + id);
      reviewer.photograph("inbox-" + locale);
      Locator row = reviewer.find("tbody tr");
      assertThat(row).hasCount(1);
      row.locator("button").click();
      assertThat(reviewer.find("h1")).hasText(Stage.HOSTILE + locale);
      assertThat(reviewer.find(".finding a.place").first())
          .hasText(Pattern.compile("home\\.wxml:1:\\d+"));
      assertThat(reviewer.find("#code li.lit")).containsText("AI问答");
      assertThat(reviewer.find("img")).hasCount(0);
      assertThat(reviewer.find("input[name=outcome]")).hasCount(4);
      reviewer.find("input[name='verdict.f1'][value=CONFIRMED]").check();
      reviewer.find("input[name=outcome][value=ASK]").check();
      reviewer.find("textarea[name=comment]").fill("");
      reviewer.photograph("case-" + locale);
      reviewer.find("#send").click();
      assertThat(reviewer.find(".trouble")).isVisible();
      reviewer.photograph("case-refused-" + locale);
      assertThat(reviewer.find("input[name='verdict.f1'][value=CONFIRMED]")).isChecked();
      reviewer.find("input[name=outcome][value=REJECT]").check();
      assertThat(reviewer.find("textarea[name=comment]"))
          .hasValue(Pattern.compile("home\\.wxml:1:\\d+ .+Not approved", Pattern.DOTALL));
      reviewer.find("textarea[name=comment]").fill("请补类目。");
      reviewer.find("#send").click();
      assertThat(reviewer.find(".done")).isVisible();
      assertThat(reviewer.complaints()).isEmpty();
    }
    stage.until(Status.REJECTED, id);
    assertThat(decisions.latest(id).orElseThrow().by()).isEqualTo("reviewer");
  }

  @Test
  void whatIsClaimedInTheInboxIsClaimedInTasklist() {
    UUID id = stage.inReview("两处同见");
    String task = stage.taskOf(id).taskId();
    try (var reviewer = visit("reviewer", "zh-CN")) {
      reviewer.open("/inbox/" + task);
      reviewer.find(".taking form[action$=claim] button").click();
      assertThat(reviewer.find(".taking form[action$=release] button")).isVisible();
      reviewer.open("/camunda/app/tasklist/default/#/?task=" + task);
      assertThat(reviewer.find("#outcome")).isEnabled();
      reviewer.find(".assignee .glyphicon-remove").first().click();
      assertThat(reviewer.find("button.claim")).isVisible();
    }
    assertThat(stage.taskOf(id).assignee()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en-US"})
  void aSubmitterSeesTheScreenshotOfWhatTheReviewerSaw(String locale) {
    UUID id = stage.inReview("截图为证 " + locale);
    try (var reviewer = visit("reviewer", locale)) {
      reviewer.open("/inbox/" + stage.taskOf(id).taskId());
      reviewer.find("#taking form[action$=claim] button").click();
      reviewer.find("[aria-labelledby=new] summary").first().click();
      reviewer.find("input[name=page]").first().fill("pages/home/home");
      reviewer.find("input[name=seen]").first().fill("点击后出现模型的回答");
      byte[] seen =
          reviewer.page().screenshot(new Page.ScreenshotOptions().setClip(0, 0, 300, 200));
      reviewer
          .find("input[name=screen]")
          .first()
          .setInputFiles(new FilePayload("seen.png", "image/png", seen));
      reviewer.find("input[name=outcome][value=REJECT]").check();
      reviewer.find("textarea[name=comment]").fill("见截图。");
      reviewer.photograph("case-seen-" + locale);
      reviewer.find("#send").click();
      assertThat(reviewer.find(".done")).isVisible();
    }
    stage.until(Status.REJECTED, id);
    try (var submitter = visit("submitter", locale)) {
      submitter.open("/submissions/" + id);
      Locator screen = submitter.find(".screens img");
      screen.scrollIntoViewIfNeeded();
      assertThat(screen).hasJSProperty("naturalWidth", 300);
      assertThat(submitter.find(".screens figcaption")).containsText("pages/home/home");
      submitter.photograph("submission-screen-" + locale);
      assertThat(submitter.complaints()).isEmpty();
      String link = screen.getAttribute("src");
      var image = Caller.as("submitter", port).get(link);
      assertThat(image.headers().firstValue("Content-Type")).hasValue("image/png");
      assertThat(image.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      String other = link.replace(id.toString(), stage.inReview("别的提交").toString());
      assertThat(Caller.as("submitter", port).get(other).statusCode()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en-US"})
  void aSubmitterSeesWhyAndTakesItBack(String locale) {
    UUID id = stage.rejected("博物馆导览 " + locale);
    UUID waiting = stage.awaitingEvidence("留学小灯 " + locale);
    try (var submitter = visit("submitter", locale)) {
      submitter.photograph("home-" + locale);
      submitter.open("/submissions");
      submitter.photograph("submissions-" + locale);
      submitter.open("/submissions/" + waiting);
      submitter.photograph("submission-evidence-" + locale);
      submitter.open("/submissions/" + id);
      submitter.photograph("submission-rejected-" + locale);
      assertThat(submitter.find(".finding .place").first())
          .hasText(Pattern.compile(".+:\\d+:\\d+"));
      assertThat(submitter.find(".remedies article").nth(1)).isVisible();
      submitter.find("form[action$=withdrawal]").locator("xpath=..").locator("summary").click();
      submitter.find("form[action$=withdrawal] button").click();
      assertThat(submitter.find(".status.WITHDRAWN").first()).isVisible();
      assertThat(submitter.complaints()).isEmpty();
    }
    stage.until(Status.WITHDRAWN, id);
  }

  @Test
  void thePagesSpeakTheLanguageThatAPersonChose() {
    try (var submitter = visit("submitter", "zh-CN")) {
      assertThat(submitter.find("h1")).containsText("您好");
      submitter.find("form[action$=language] button").click();
      assertThat(submitter.find("h1")).containsText("Hello");
      assertThat(submitter.find("html")).hasAttribute("lang", "en");
    }
  }
}
