package dev.guanka.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import dev.guanka.store.Decisions;
import dev.guanka.submission.Status;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A review needs no mouse from the queue to the decision. */
class KeyboardPageTest extends Visited {

  private static final String COUNT_STROKES =
      """
      ['keydown', 'mousedown'].forEach(stroke => addEventListener(stroke, () => {
        sessionStorage.strokes = Number(sessionStorage.strokes || 0) + 1;
      }, true));""";

  @Autowired Decisions decisions;

  @Test
  void aWholeReviewIsDoneByKeysAlone() {
    UUID id = stage.inReview("只用键盘");
    try (var reviewer = visit("reviewer", "zh-CN")) {
      Keyboard keys = reviewer.page().keyboard();
      reviewer.open("/inbox?q=" + id);
      keys.press("j");
      assertThat(reviewer.find("#list a.case")).isFocused();
      keys.press("Enter");
      assertThat(reviewer.find("h1")).hasText("只用键盘");
      reviewer.page().waitForLoadState();
      keys.press("c");
      assertThat(reviewer.find(".taking form[action$=release]")).isVisible();
      reviewer.page().waitForLoadState();
      keys.press("j");
      assertThat(reviewer.find("#f1")).isFocused();
      keys.press("j");
      keys.press("k");
      assertThat(reviewer.find("#f1")).isFocused();
      keys.press("n");
      assertThat(reviewer.find("input[name='verdict.f1'][value=FALSE_POSITIVE]")).isChecked();
      keys.press("y");
      assertThat(reviewer.find("input[name='verdict.f1'][value=CONFIRMED]")).isChecked();
      keys.press("r");
      assertThat(reviewer.find("input[name=outcome][value=REJECT]")).isChecked();
      assertThat(reviewer.find("textarea[name=comment]"))
          .hasValue(Pattern.compile("home\\.wxml:1:\\d+"));
      assertThat(reviewer.find("#send")).isFocused();
      keys.press("Enter");
      assertThat(reviewer.find(".done")).isVisible();
      assertThat(reviewer.complaints()).isEmpty();
    }
    stage.until(Status.REJECTED, id);
    assertThat(decisions.latest(id).orElseThrow().by()).isEqualTo("reviewer");
  }

  @Test
  void keysAreSilentWhileSomebodyTypes() {
    UUID id = stage.inReview("打字时");
    try (var reviewer = visit("reviewer", "en-US")) {
      reviewer.open("/inbox/" + stage.taskOf(id).taskId());
      reviewer.find("textarea[name=comment]").focus();
      reviewer.page().keyboard().type("yarn cj");
      assertThat(reviewer.find("textarea[name=comment]")).hasValue("yarn cj");
      assertThat(reviewer.find("input[name=outcome]:checked")).hasCount(0);
      assertThat(reviewer.find(".finding.open")).hasCount(0);
    }
    assertThat(stage.taskOf(id).assignee()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "reviewer, a Enter, APPROVED",
    "reviewer, y r Enter, REJECTED",
    "reviewer, q Enter, AWAITING_ANSWER",
    "evidence, a Enter, APPROVED",
    "senior, u Enter, REJECTED"
  })
  void anOrdinaryCaseIsDecidedByThreeStrokes(String user, String keys, Status decided) {
    UUID id = ordinary(user);
    try (var reviewer = visit(user, "zh-CN")) {
      reviewer.page().addInitScript(COUNT_STROKES);
      reviewer.open("/inbox/" + stage.openTaskOf(id).taskId());
      for (String key : keys.split(" ")) {
        reviewer.page().keyboard().press(key);
      }
      assertThat(reviewer.find(".done")).isVisible();
      var strokes = reviewer.page().evaluate("() => sessionStorage.strokes");
      assertThat(Integer.parseInt((String) strokes))
          .isEqualTo(keys.split(" ").length)
          .isLessThan(4);
      assertThat(reviewer.complaints()).isEmpty();
    }
    stage.until(decided, id);
  }

  private UUID ordinary(String user) {
    return switch (user) {
      case "evidence" -> stage.inEvidenceReview("三键 资质", EvidenceDeskPageTest.SUBJECT);
      case "senior" -> stage.disputed("三键 异议");
      default -> stage.inReview("三键 审核");
    };
  }
}
