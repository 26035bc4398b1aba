package dev.guanka.rules.scan.program;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.rules.Finding;
import dev.guanka.rules.scan.FactsCache;
import dev.guanka.rules.scan.ScanBudget;
import dev.guanka.rules.scan.signal.SignalSet;
import dev.guanka.rules.source.PackageFile;
import dev.guanka.rules.source.PackageSnapshot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs the examples that every signal carries: what it must match and what it must not, each as a
 * program of one page.
 */
public final class SignalExamples {

  private static final String PAGE = "pages/index/index";

  private final SignalSet signals;
  private final List<String> failures = new ArrayList<>();

  private SignalExamples(SignalSet signals) {
    this.signals = signals;
  }

  /**
   * What is wrong, empty when every example holds.
   *
   * @param files the pack's signal files by name, each with a list {@code signals}
   */
  public static List<String> failures(SignalSet signals, JsonNode files) {
    SignalExamples examples = new SignalExamples(signals);
    for (JsonNode file : files) {
      file.path("signals").forEach(examples::signal);
    }
    return examples.failures;
  }

  private void signal(JsonNode signal) {
    String id = signal.path("id").asText();
    JsonNode examples = signal.path("examples");
    examples.path("match").forEach(example -> expect(id, example, true));
    examples.path("noMatch").forEach(example -> expect(id, example, false));
    boolean shown = !examples.path("match").isEmpty() && !examples.path("noMatch").isEmpty();
    if (signal.has("capability") && !shown) {
      failures.add(id + ": it needs examples, both match and noMatch");
    }
  }

  private void expect(String id, JsonNode example, boolean wanted) {
    boolean found = false;
    for (Finding finding : findings(program(example))) {
      found = found || finding.rule().equals(id) && finding.reachable();
    }
    if (found != wanted) {
      failures.add(id + (wanted ? ": does not match " : ": must not match ") + example);
    }
  }

  private List<Finding> findings(PackageSnapshot program) {
    return ProgramScan.findings(program, signals, FactsCache.none(), ScanBudget.standard());
  }

  /** A program of one page; an example's {@code json} that registers pages is its manifest. */
  private static PackageSnapshot program(JsonNode example) {
    Map<String, String> files = new TreeMap<>();
    files.put("app.json", "{\"pages\": [\"" + PAGE + "\"]}");
    files.put(PAGE + ".js", example.path("js").asText("Page({})"));
    files.put(PAGE + ".wxml", example.path("wxml").asText("<view/>"));
    String json = example.path("json").asText("{}");
    files.put(json.contains("\"pages\"") ? "app.json" : PAGE + ".json", json);
    List<PackageFile> list = new ArrayList<>();
    files.forEach((path, text) -> list.add(file(path, text)));
    return new PackageSnapshot(PackageSnapshot.Form.FOLDER, "", list, List.of(), () -> {});
  }

  private static PackageFile file(String path, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new PackageFile(path, bytes.length, path, () -> bytes);
  }
}
