package dev.guanka.rules.scan.program;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.rules.Finding;
import dev.guanka.rules.Text;
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
  private final List<Failure> failures = new ArrayList<>();

  /**
   * An example that does not hold.
   *
   * @param pointer JSON pointer to it inside the pack's signal files
   */
  public record Failure(String signal, String pointer, Text message) {}

  private SignalExamples(SignalSet signals) {
    this.signals = signals;
  }

  /**
   * What is wrong, empty when every example holds.
   *
   * @param files the pack's signal files by name, each with a list {@code signals}
   */
  public static List<Failure> failures(SignalSet signals, JsonNode files) {
    SignalExamples examples = new SignalExamples(signals);
    files.fields().forEachRemaining(file -> examples.file("/" + file.getKey(), file.getValue()));
    return examples.failures;
  }

  private void file(String pointer, JsonNode file) {
    JsonNode rows = file.path("signals");
    for (int i = 0; i < rows.size(); i++) {
      signal(pointer + "/signals/" + i, rows.get(i));
    }
  }

  private void signal(String pointer, JsonNode signal) {
    String id = signal.path("id").asText();
    JsonNode match = signal.at("/examples/match");
    JsonNode noMatch = signal.at("/examples/noMatch");
    if (signal.has("capability") && (match.isEmpty() || noMatch.isEmpty())) {
      fail(id, pointer, "需要 match 与 noMatch 两种示例", "it needs examples, both match and noMatch");
    }
    for (int i = 0; i < match.size(); i++) {
      if (!matches(id, match.get(i))) {
        String at = pointer + "/examples/match/" + i;
        fail(id, at, "没有命中 " + match.get(i), "does not match " + match.get(i));
      }
    }
    for (int i = 0; i < noMatch.size(); i++) {
      if (matches(id, noMatch.get(i))) {
        String at = pointer + "/examples/noMatch/" + i;
        fail(id, at, "不应命中 " + noMatch.get(i), "must not match " + noMatch.get(i));
      }
    }
  }

  private void fail(String id, String pointer, String zh, String en) {
    failures.add(new Failure(id, pointer, new Text(id + "：" + zh, id + ": " + en)));
  }

  private boolean matches(String id, JsonNode example) {
    boolean found = false;
    for (Finding finding : findings(program(example))) {
      found = found || finding.rule().equals(id) && finding.reachable();
    }
    return found;
  }

  private List<Finding> findings(PackageSnapshot program) {
    return ProgramScan.findings(program, signals, FactsCache.none(), ScanBudget.standard());
  }

  /**
   * A program of one page, which an example may name in {@code page}; an example's {@code json}
   * that registers pages is its manifest.
   */
  private static PackageSnapshot program(JsonNode example) {
    String page = example.path("page").asText(PAGE);
    Map<String, String> files = new TreeMap<>();
    files.put("app.json", "{\"pages\": [\"" + page + "\"]}");
    files.put(page + ".js", example.path("js").asText("Page({})"));
    files.put(page + ".wxml", example.path("wxml").asText("<view/>"));
    String json = example.path("json").asText("{}");
    files.put(json.contains("\"pages\"") ? "app.json" : page + ".json", json);
    List<PackageFile> list = new ArrayList<>();
    files.forEach((path, text) -> list.add(file(path, text)));
    return new PackageSnapshot(PackageSnapshot.Form.FOLDER, "", list, List.of(), () -> {});
  }

  private static PackageFile file(String path, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new PackageFile(path, bytes.length, path, () -> bytes);
  }
}
