package dev.guanka.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People find out which documents their case needs. */
class AdvicePageTest extends Visited {

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en-US"})
  void someoneChoosesTheirCaseAndReadsTheDocuments(String locale) {
    try (var submitter = visit("submitter", locale)) {
      submitter.open("/advice");
      submitter.photograph("advice-empty-" + locale);
      submitter.find("select[name=subject]").selectOption("ENTERPRISE");
      submitter.find("select[name=category]").selectOption("深度合成/AI问答");
      submitter.find("input[name=provider]").fill("moonshot");
      submitter.find("form.filters button").click();
      assertThat(submitter.find("section[aria-labelledby=first] article")).hasCount(2);
      assertThat(submitter.find("section[aria-labelledby=first]")).containsText("Kimi");
      assertThat(submitter.find("section[aria-labelledby=exits] article").nth(3)).isVisible();
      submitter.photograph("advice-kimi-" + locale);
      submitter.find("select[name=subject]").selectOption("INDIVIDUAL");
      submitter.find("form.filters button").click();
      assertThat(submitter.find("section[aria-labelledby=first]")).hasCount(0);
      assertThat(submitter.find("#answer")).hasText(Pattern.compile("先不必准备|No papers"));
      submitter.photograph("advice-individual-" + locale);
      submitter.open("/advice?subject=SOLE_TRADER&capability=IMAGE_SYNTHESIS&provider=self-hosted");
      assertThat(submitter.find("section[aria-labelledby=looks] li").first()).isVisible();
      submitter.photograph("advice-self-hosted-" + locale);
      assertThat(submitter.complaints()).isEmpty();
    }
  }

  @Test
  void aRejectionLeadsToTheAdviserWithTheCaseFilledIn() {
    UUID id = stage.rejected("问材料");
    try (var submitter = visit("submitter", "zh-CN")) {
      submitter.open("/submissions/" + id);
      submitter.find("a[href^='/advice']").nth(1).click();
      assertThat(submitter.find("select[name=subject]")).hasValue("ENTERPRISE");
      assertThat(submitter.find("select[name=capability]")).hasValue("TEXT_SYNTHESIS");
      assertThat(submitter.find("#answer")).isVisible();
    }
  }

  @Test
  void whatCannotBeChosenIsNoChoiceAndAStrangeNameStaysText() {
    try (var submitter = visit("reviewer", "zh-CN")) {
      submitter.open("/advice?subject=ALIEN&category=工具/计算器");
      assertThat(submitter.find("#answer")).hasCount(0);
      submitter.open("/advice?subject=ENTERPRISE&category=工具/计算器");
      assertThat(submitter.find(".trouble")).containsText("深度合成/AI问答");
      submitter.open("/advice?subject=ENTERPRISE&category=深度合成/AI问答&provider=<b id=bold>我的服务</b>");
      assertThat(submitter.find("#bold")).hasCount(0);
      assertThat(submitter.find("section[aria-labelledby=how]")).containsText("<b id=bold>");
      assertThat(submitter.find("section[aria-labelledby=looks] li").first()).isVisible();
      assertThat(submitter.complaints()).isEmpty();
    }
  }
}
