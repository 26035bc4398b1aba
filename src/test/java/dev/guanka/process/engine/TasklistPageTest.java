package dev.guanka.process.engine;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import dev.guanka.testing.Browser;
import dev.guanka.testing.GuankaTest;
import dev.guanka.testing.OneBrowser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Camunda's webapps in a real browser: one login, the shared filters, two languages. */
@GuankaTest
@ExtendWith(OneBrowser.class)
class TasklistPageTest {

  @LocalServerPort int port;
  private Browser browser;
  private final List<String> troubles = new ArrayList<>();

  @BeforeEach
  void lookThrough(Browser browser) {
    this.browser = browser;
  }

  @AfterEach
  void hasNoTrouble() {
    assertThat(troubles).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "reviewer, '我的任务 Mine,审核 Review'",
    "evidence, '我的任务 Mine,资质 Evidence'",
    "senior, '我的任务 Mine,审核 Review,申诉 Disputes'",
    "operator, '我的任务 Mine,审核 Review,资质 Evidence,申诉 Disputes'"
  })
  void showsEachReviewerTheirFiltersInChinese(String user, String filters) {
    var page = signedIn(user, "zh-CN", "/camunda/app/tasklist/");
    assertThat(page.locator(".item.task-filter")).containsText(filters.split(","));
    assertThat(page.getByText("启动流程")).isVisible();
  }

  @Test
  void speaksEnglishToWhoReadsEnglish() {
    var page = signedIn("reviewer", "en-GB", "/camunda/app/tasklist/");
    assertThat(page.getByText("Start process")).isVisible();
  }

  @ParameterizedTest
  @CsvSource({
    "/camunda/app/cockpit/default/, 未解决的故障",
    "/camunda/app/admin/default/, 新建用户",
    "/camunda/app/welcome/default/, 应用"
  })
  void showsTheOperatorTheOtherWebappsInChinese(String path, String text) {
    var page = signedIn("operator", "zh-CN", path);
    assertThat(page.locator("body")).containsText(text);
  }

  @Test
  void leadsBackToTheOneLoginAfterSigningOut() {
    var page = signedIn("reviewer", "zh-CN", "/camunda/app/tasklist/");
    page.locator(".account .dropdown-toggle, a:has-text('reviewer')").first().click();
    page.getByText("退出登录").click();
    page.waitForURL("**/login**");
    var afterwards = page.context().newPage();
    afterwards.navigate(address("/camunda/app/tasklist/"));
    assertThat(afterwards.url()).endsWith("/login");
  }

  private Page signedIn(String user, String locale, String path) {
    var context = browser.chromium().newContext(new NewContextOptions().setLocale(locale));
    context.setDefaultTimeout(Browser.PATIENCE_MILLIS);
    var page = context.newPage();
    page.onPageError(trouble -> troubles.add(trouble));
    page.onRequest(request -> noteForeign(request.url()));
    page.navigate(address(path));
    page.fill("input[name=username]", user);
    page.fill("input[name=password]", user);
    page.click("button[type=submit]");
    page.waitForURL("**" + path + "**");
    return page;
  }

  private void noteForeign(String url) {
    if (!url.startsWith(address("")) && !url.startsWith("data:") && !url.startsWith("blob:")) {
      troubles.add("foreign: " + url);
    }
  }

  private String address(String path) {
    return "http://127.0.0.1:" + port + path;
  }
}
