package dev.guanka.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever sends a file over a slow line sees how far it is. */
class UploadPageTest extends Visited {

  private static final int SIZE = 800_000;
  private static final int BYTES_A_SECOND = 800_000;
  private static final double HIDDEN = -1;
  private static final String WATCH =
      """
      bar => {
        window.seen = [];
        const note = () => window.seen.push(bar.hidden ? -1 : bar.value);
        new MutationObserver(note).observe(bar, {attributes: true});
      }""";

  @Test
  void theBarMovesWhileAPackageIsOnItsWayAndIsGoneAfterIt() {
    try (var submitter = visit("submitter", "zh-CN")) {
      submitter.open("/submissions/new");
      showsHowFar(submitter, "#submit", "package", "button[formaction]");
    }
  }

  @Test
  void theBarMovesWhileADocumentIsOnItsWayAndIsGoneAfterIt() {
    UUID id = stage.awaitingEvidence("慢慢上传");
    try (var submitter = visit("submitter", "zh-CN")) {
      submitter.open("/submissions/" + id);
      showsHowFar(submitter, "form[action$=evidence]", "document", "button");
    }
  }

  private static void showsHowFar(Visitor submitter, String form, String field, String button) {
    Locator place = submitter.find(form);
    Locator bar = place.locator("progress");
    assertThat(bar).isHidden();
    bar.evaluate(WATCH);
    place.locator("input[name=" + field + "]").setInputFiles(nonsense());
    slowDown(submitter);
    place.locator(button).click();
    assertThat(bar).isVisible();
    submitter.photograph("upload-" + field);
    assertThat(submitter.find("#trouble .trouble")).isVisible();
    assertThat(bar).isHidden();
    moved((List<?>) submitter.page().evaluate("() => window.seen"));
    assertThat(submitter.complaints()).isEmpty();
  }

  private static void moved(List<?> seen) {
    List<Double> values = seen.stream().map(value -> ((Number) value).doubleValue()).toList();
    List<Double> shown = values.stream().filter(value -> value != HIDDEN).toList();
    assertThat(shown).isSorted().startsWith(0.0).endsWith(100.0);
    assertThat(shown).anyMatch(value -> value > 0 && value < 100);
    assertThat(values.get(values.size() - 1)).isEqualTo(HIDDEN);
  }

  /** What no server takes, so that the page stays. */
  private static FilePayload nonsense() {
    byte[] bytes = new byte[SIZE];
    new Random(1).nextBytes(bytes);
    return new FilePayload("整包.zip", "application/zip", bytes);
  }

  private static void slowDown(Visitor visitor) {
    var line = new JsonObject();
    line.addProperty("offline", false);
    line.addProperty("latency", 0);
    line.addProperty("downloadThroughput", -1);
    line.addProperty("uploadThroughput", BYTES_A_SECOND);
    var session = visitor.page().context().newCDPSession(visitor.page());
    session.send("Network.enable");
    session.send("Network.emulateNetworkConditions", line);
  }
}
