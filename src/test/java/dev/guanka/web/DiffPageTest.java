package dev.guanka.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.guanka.process.InboxDesk;
import dev.guanka.submission.ReviewDetails;
import dev.guanka.submission.ReviewOutcome;
import dev.guanka.submission.Status;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A reviewer sees what changed since the version that was decided last. */
class DiffPageTest extends Visited {

  private static final String CODE = "client/pages/home/words.js";
  private static final String GONE = "client/pages/home/gone.js";
  private static final String FRESH = "client/pages/home/fresh.js";

  @Autowired InboxDesk inbox;

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en-US"})
  void showsEachLineThatCameAndWent(String locale) {
    UUID again = decidedAndChanged("前后两版 " + locale);
    try (var reviewer = visit("reviewer", locale)) {
      reviewer.open("/inbox/" + stage.taskOf(again).taskId());
      Locator changed = reviewer.find("details:has(> summary) .files").first().locator("li");
      assertThat(changed).hasCount(3);
      assertThat(changed.filter(withText(CODE)).locator(".tag.warn")).isVisible();
      assertThat(changed.filter(withText(GONE)).locator(".tag.bad")).isVisible();
      assertThat(changed.filter(withText(FRESH)).locator(".tag.good")).isVisible();

      changed.filter(withText(CODE)).locator("a").click();
      assertThat(reviewer.find("#code-title")).hasText(CODE);
      assertThat(reviewer.find("#code li.removed")).hasText("const price = 1;");
      assertThat(reviewer.find("#code li.added")).hasText("const price = 2;");
      assertThat(reviewer.find("#code li.gap")).hasCount(1);
      reviewer.photograph("case-diff-" + locale);

      changed.filter(withText(GONE)).locator("a").click();
      assertThat(reviewer.find("#code li.removed")).hasText("const gone = 0;");
      assertThat(reviewer.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN"})
  void theKeyDGoesFromAFindingToWhatChangedInItsFile(String locale) {
    UUID again = decidedAndChanged("用键看差别");
    try (var reviewer = visit("reviewer", locale)) {
      reviewer.open("/inbox/" + stage.taskOf(again).taskId());
      reviewer.page().waitForLoadState();
      reviewer.page().keyboard().press("d");
      assertThat(reviewer.find("#code .tabs a[aria-current]")).containsText("差别");
      assertThat(reviewer.find("#code .note")).hasText("这个文件没有变化。");
      assertThat(reviewer.complaints()).isEmpty();
    }
  }

  private UUID decidedAndChanged(String appName) {
    UUID first = stage.inReview(appName, Map.of(CODE, code(1), GONE, "const gone = 0;\n"));
    inbox.decide(
        stage.person("reviewer"),
        stage.taskOf(first).taskId(),
        ReviewOutcome.APPROVE,
        "",
        ReviewDetails.none());
    stage.until(Status.APPROVED, first);
    return stage.inReviewAgain(first, Map.of(CODE, code(2), FRESH, "const fresh = 0;\n"));
  }

  private static String code(int price) {
    return "// words\n".repeat(12) + "const price = " + price + ";\n";
  }

  private static Locator.FilterOptions withText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
