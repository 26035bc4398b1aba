package dev.guanka.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import dev.guanka.store.Decisions;
import dev.guanka.submission.Status;
import dev.guanka.testing.Browser;
import dev.guanka.testing.GuankaTest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A review needs no mouse from the queue to the decision. */
@GuankaTest
class KeyboardPageTest {

  private static Browser browser;

  @LocalServerPort int port;
  @Autowired Decisions decisions;
  Stage stage;

  /** Not a bean of the context: one context serves all tests of this JVM. */
  @Autowired
  void setTheStage(AutowireCapableBeanFactory beans) {
    stage = beans.createBean(Stage.class);
  }

  @BeforeAll
  static void open() {
    browser = Browser.open();
    setDefaultAssertionTimeout(Visitor.PATIENCE);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void aWholeReviewIsDoneByKeysAlone() {
    UUID id = stage.inReview("只用键盘");
    try (var reviewer = Visitor.as("reviewer", "zh-CN", browser, port)) {
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
    try (var reviewer = Visitor.as("reviewer", "en-US", browser, port)) {
      reviewer.open("/inbox/" + stage.taskOf(id).taskId());
      reviewer.find("textarea[name=comment]").focus();
      reviewer.page().keyboard().type("yarn cj");
      assertThat(reviewer.find("textarea[name=comment]")).hasValue("yarn cj");
      assertThat(reviewer.find("input[name=outcome]:checked")).hasCount(0);
      assertThat(reviewer.find(".finding.open")).hasCount(0);
    }
    assertThat(stage.taskOf(id).assignee()).isNull();
  }
}
