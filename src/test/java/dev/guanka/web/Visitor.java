package dev.guanka.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import dev.guanka.testing.Browser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Somebody at a browser window, signed in or not yet. */
final class Visitor implements AutoCloseable {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final Set<String> GRAVE = Set.of("serious", "critical");

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
    Visitor visitor = stranger(locale, browser, port);
    visitor.signIn(user);
    return visitor;
  }

  /** Somebody who has not signed in. */
  static Visitor stranger(String locale, Browser browser, int port) {
    var options =
        new com.microsoft.playwright.Browser.NewContextOptions()
            .setLocale(locale)
            .setViewportSize(1280, 900);
    var context = browser.chromium().newContext(options);
    context.setDefaultTimeout(Browser.PATIENCE_MILLIS);
    return new Visitor(context, "http://127.0.0.1:" + port);
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

  /** What keeps readers with a screen reader or a keyboard out of the page, gravely. */
  List<String> barriers() {
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .filter(fault -> GRAVE.contains(fault.getImpact()))
            .map(Visitor::told)
            .toList();
  }

  private static String told(Rule fault) {
    return fault.getId() + fault.getNodes().stream().map(CheckedNode::getHtml).toList();
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
