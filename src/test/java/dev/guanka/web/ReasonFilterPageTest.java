package dev.guanka.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reviewer looks for the cases of one reason, and the numbers say what is listed. */
class ReasonFilterPageTest extends Visited {

  private static final String SUSPECTED = "CAPABILITY_SUSPECTED";
  private static final String UNKNOWN = "CAPABILITY_UNKNOWN";
  private static final String OUTSIDE = "CATEGORY_NOT_IN_EDITION";
  private static final String LISTED_AS_SAID =
      """
      code => {
        const number = text => Number(text.match(/[0-9]+/)[0]);
        const reason = document.querySelector('#reason');
        const listed = number(document.querySelector('#total').textContent);
        return reason.value === code && number(reason.selectedOptions[0].text) === listed && listed;
      }""";

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en-US"})
  void aReasonListsJustItsCasesAndItsNumberIsTheirs(String locale) {
    String words = "按原因找 " + UUID.randomUUID();
    waits(words + " 甲", declaration -> capabilities(declaration, "VOICE_MAGIC"));
    waits(words + " 乙", declaration -> declaration.withArray("categories").add("深度合成/AI跳舞"));
    waits(words + " 丙", declaration -> capabilities(declaration, "VOICE_MAGIC", "DANCE_MAGIC"));
    try (var reviewer = visit("reviewer", locale)) {
      reviewer.open("/inbox");
      assertThat(reviewer.find("#reason option").filter(having("[A-Z]+_[A-Z]"))).hasCount(0);
      reviewer.find("input[name=q]").fill(words);
      counts(reviewer, SUSPECTED, 3);
      counts(reviewer, UNKNOWN, 2);
      counts(reviewer, OUTSIDE, 1);
      reviewer.photograph("inbox-search-" + locale);

      lists(reviewer, SUSPECTED, "甲", "乙", "丙");
      lists(reviewer, UNKNOWN, "甲", "丙");
      lists(reviewer, OUTSIDE, "乙");
      reviewer.photograph("inbox-reason-" + locale);

      reviewer.find("input[name=q]").fill("");
      Map.of(OUTSIDE, 1, UNKNOWN, 2, SUSPECTED, 3)
          .forEach((code, least) -> listsAsManyAsItSays(reviewer, code, least));
      assertThat(reviewer.complaints()).isEmpty();
    }
  }

  private void waits(String appName, Consumer<ObjectNode> change) {
    stage.inReview(appName, Map.of(), change);
  }

  private static void capabilities(ObjectNode declaration, String... ids) {
    var services = declaration.putArray("aiServices");
    for (String id : ids) {
      services.addObject().put("provider", "own").put("deployment", "NONE").put("capability", id);
    }
  }

  private static void counts(Visitor reviewer, String code, int count) {
    assertThat(option(reviewer, code)).hasText(Pattern.compile(".*[^A-Z_] \\(" + count + "\\)"));
  }

  private static void lists(Visitor reviewer, String code, String... apps) {
    reviewer.find("#reason").selectOption(code);
    assertThat(reviewer.find("#list a.case")).hasCount(apps.length);
    for (String app : apps) {
      assertThat(reviewer.find("#list a.case").filter(having(" " + app + "$"))).hasCount(1);
    }
    assertThat(reviewer.find("#total")).containsText(String.valueOf(apps.length));
    counts(reviewer, code, apps.length);
  }

  private static void listsAsManyAsItSays(Visitor reviewer, String code, int least) {
    reviewer.find("#reason").selectOption(code);
    var listed = reviewer.page().waitForFunction(LISTED_AS_SAID, code).jsonValue();
    assertThat((int) listed).isGreaterThanOrEqualTo(least);
  }

  private static Locator option(Visitor reviewer, String code) {
    return reviewer.find("#reason option[value=" + code + "]");
  }

  private static Locator.FilterOptions having(String pattern) {
    return new Locator.FilterOptions().setHasText(Pattern.compile(pattern));
  }
}
