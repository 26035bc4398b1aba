package dev.guanka.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneBrowser.class)
class BrowserPageTest {

  @Test
  void showsAPageInABrowserThatTheMachineHas(Browser browser) {
    try (Page page = browser.chromium().newPage()) {
      page.setContent("<title>关卡</title><p>过</p>");
      assertThat(page.title()).isEqualTo("关卡");
    }
  }
}
