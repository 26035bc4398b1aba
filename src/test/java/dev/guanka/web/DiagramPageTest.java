package dev.guanka.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import dev.guanka.process.InboxDesk;
import dev.guanka.submission.ReviewDetails;
import dev.guanka.submission.ReviewOutcome;
import dev.guanka.submission.Status;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Submitters see where they stand in the very diagram that their submission runs on. */
class DiagramPageTest extends Visited {

  private static final String TOO_WIDE =
      "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";
  private static final String IN_SIGHT =
      """
      node => {
        const frame = node.closest('.djs-container').getBoundingClientRect();
        const place = node.getBoundingClientRect();
        return place.left >= frame.left && place.right <= frame.right
          && place.top >= frame.top && place.bottom <= frame.bottom;
      }""";

  @Autowired InboxDesk inbox;
  @Autowired RepositoryService repository;

  @Test
  void showsAStepThatAPlatformAddedToWhoeverRunsOnItAndToNobodyElse() {
    UUID before = stage.inReview("旧图");
    String deployment = TwoReviews.deploy(repository);
    try (var submitter = visit("submitter", "zh-CN")) {
      UUID after = stage.inReview("新图");
      approve(after);
      submitter.open("/submissions/" + after);
      assertThat(lit(submitter)).hasCount(1);
      assertThat(lit(submitter)).hasAttribute("data-element-id", TwoReviews.ADDED);
      assertThat(submitter.find(".diagram figcaption")).hasText("现在：再审一遍");
      assertThat(node(submitter, "Task_ReviewSubmission")).hasClass(Pattern.compile("\\bbeen\\b"));
      submitter.photograph("diagram-added-step");

      submitter.open("/submissions/" + before);
      assertThat(lit(submitter)).hasAttribute("data-element-id", "Task_ReviewSubmission");
      assertThat(node(submitter, TwoReviews.ADDED)).hasCount(0);
      assertThat(submitter.complaints()).isEmpty();
    } finally {
      repository.deleteDeployment(deployment, true, true, true);
    }
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, 1280", "en-US, 390"})
  void showsTheApplicationThatASubmissionWaitsForBesideIt(String locale, int width) {
    UUID id = stage.awaitingEvidence("两张图 " + locale);
    try (var submitter = visit("submitter", locale)) {
      submitter.page().setViewportSize(width, 844);
      submitter.open("/submissions/" + id + "/diagram");
      Locator pictures = submitter.find(".diagram svg[role=img]");
      assertThat(pictures).hasCount(2);
      assertThat(pictures.first().locator(".here"))
          .hasAttribute("data-element-id", "Task_AwaitCategories");
      Locator evidence = pictures.last().locator(".here");
      assertThat(evidence).hasAttribute("data-element-id", "Task_AwaitEvidence");
      assertThat((Boolean) evidence.evaluate(IN_SIGHT)).isTrue();
      assertThat(submitter.find(".diagram a:visible")).hasCount(2);
      assertThat(submitter.find(".diagram a.bjs-powered-by:visible")).hasCount(2);
      assertThat((int) submitter.page().evaluate(TOO_WIDE)).isZero();
      assertThat(new AxeBuilder(submitter.page()).include(".diagram").analyze().getViolations())
          .isEmpty();
      submitter.photograph("diagram-" + locale);
      assertThat(submitter.complaints()).isEmpty();
    }
  }

  @Test
  void leadsTheKeyboardInAndOutAgain() {
    UUID id = stage.inReview("键盘");
    try (var submitter = visit("submitter", "zh-CN")) {
      submitter.open("/submissions/" + id + "/diagram");
      Locator picture = submitter.find(".diagram svg[role=img]");
      assertThat(picture).hasAttribute("aria-labelledby", "place-1");
      submitter.find("h1 a").focus();
      submitter.page().keyboard().press("Tab");
      assertThat(picture).isFocused();
      submitter.page().keyboard().press("Tab");
      assertThat(submitter.find(".bjs-powered-by")).isFocused();
      submitter.page().keyboard().press("Shift+Tab");
      submitter.page().keyboard().press("Shift+Tab");
      assertThat(submitter.find("h1 a")).isFocused();
    }
  }

  @Test
  void keepsTheWordsWhereNothingCanBeDrawn() {
    UUID id = stage.inReview("没有图");
    try (var submitter = visit("submitter", "en-US")) {
      submitter.page().route(Pattern.compile("/models/"), Route::abort);
      submitter.open("/submissions/" + id + "/diagram");
      tellsInWords(submitter.find(".diagram"));
      assertThat(submitter.find(".diagram svg")).hasCount(0);

      var signedIn = submitter.page().context().storageState();
      var options = new NewContextOptions().setStorageState(signedIn).setJavaScriptEnabled(false);
      try (var scriptless =
          submitter.page().context().browser().newContext(options.setLocale("en-US"))) {
        var page = scriptless.newPage();
        page.navigate(submitter.page().url());
        tellsInWords(page.locator(".diagram"));
      }
    }
  }

  private static void tellsInWords(Locator diagram) {
    assertThat(diagram.locator("figcaption")).hasText("Now: Review submission");
    assertThat(diagram.locator(".undrawn")).isVisible();
  }

  private void approve(UUID id) {
    String task = stage.taskOf(id).taskId();
    inbox.decide(stage.person("reviewer"), task, ReviewOutcome.APPROVE, "可以", ReviewDetails.none());
    stage.until(Status.IN_REVIEW, id);
  }

  private static Locator lit(Visitor visitor) {
    return visitor.find(".diagram .here");
  }

  private static Locator node(Visitor visitor, String id) {
    return visitor.find(".diagram .djs-element[data-element-id=" + id + "]");
  }
}
