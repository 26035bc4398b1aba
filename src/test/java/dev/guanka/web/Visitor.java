package dev.guanka.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import dev.guanka.testing.Browser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody at a browser window who has signed in. */
final class Visitor implements AutoCloseable {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final BrowserContext context;
  private final String service;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  private Visitor(BrowserContext context, String service) {
    this.context = context;
    this.service = service;
    this.page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            complaints.add(message.text());
          }
        });
  }

  /** Signs a sample user in, whose password is the name. */
  static Visitor as(String user, String locale, Browser browser, int port) {
    var options =
        new com.microsoft.playwright.Browser.NewContextOptions()
            .setLocale(locale)
            .setViewportSize(1280, 900);
    var context = browser.chromium().newContext(options);
    context.setDefaultTimeout(Browser.PATIENCE_MILLIS);
    var visitor = new Visitor(context, "http://127.0.0.1:" + port);
    visitor.signIn(user);
    return visitor;
  }

  private void signIn(String user) {
    open("/login");
    page.fill("input[name=username]", user);
    page.fill("input[name=password]", user);
    page.click("button[type=submit]");
    page.waitForURL(address -> !address.contains("/login"));
  }

  Response open(String path) {
    return page.navigate(service + path);
  }

  Page page() {
    return page;
  }

  Locator find(String selector) {
    return page.locator(selector);
  }

  /** What the page complained of: errors of its scripts, and whatever its policy had to stop. */
  List<String> complaints() {
    return complaints;
  }

  /** Waits until the page's stream stands: what is told before reaches nobody. */
  void listen() {
    page.waitForFunction("() => document.documentElement.dataset.live === 'on'");
  }

  void photograph(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
  }

  @Override
  public void close() {
    context.close();
  }
}
