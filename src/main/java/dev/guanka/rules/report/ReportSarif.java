package dev.guanka.rules.report;

import dev.guanka.rules.Finding;
import dev.guanka.rules.Lang;
import dev.guanka.rules.Report;
import dev.guanka.rules.json.JsonWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The report for code-scanning tools: SARIF 2.1.0. */
public final class ReportSarif {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final Report report;
  private final Lang lang;

  private ReportSarif(Report report, Lang lang) {
    this.report = report;
    this.lang = lang;
  }

  /** UTF-8 JSON of one SARIF log with one run, ending with a line end. */
  public static byte[] write(Report report, Lang lang) {
    ReportSarif sarif = new ReportSarif(report, lang);
    return JsonWriter.document(sarif::log);
  }

  private void log(JsonWriter json) {
    json.put("$schema", SCHEMA).put("version", "2.1.0");
    json.putObjects("runs", List.of(report), (run, only) -> run(run));
  }

  private void run(JsonWriter json) {
    json.putObject("tool", tool -> tool.putObject("driver", this::driver));
    json.putObjects(
        "invocations", List.of(report), (one, only) -> one.put("executionSuccessful", true));
    json.put("columnKind", "utf16CodeUnits");
    json.putObjects("results", report.findings(), this::result);
    json.putObject("properties", properties -> properties.put("verdict", report.verdict()));
  }

  private void driver(JsonWriter json) {
    json.put("name", "Guanka")
        .put("semanticVersion", "1.0.0")
        .putObjects("rules", List.copyOf(rules().values()), this::rule);
    json.putObject(
        "properties",
        properties ->
            properties
                .put("rulePack", report.rulePack().id())
                .put("rulePackVersion", report.rulePack().version()));
  }

  private Map<String, Finding> rules() {
    Map<String, Finding> rules = new LinkedHashMap<>();
    report.findings().forEach(item -> rules.putIfAbsent(item.finding().rule(), item.finding()));
    return rules;
  }

  private void rule(JsonWriter json, Finding first) {
    json.put("id", first.rule())
        .putObject("shortDescription", text -> text.put("text", first.message().in(lang)));
  }

  private void result(JsonWriter json, Report.Item item) {
    Finding finding = item.finding();
    json.put("ruleId", finding.rule())
        .put("ruleIndex", List.copyOf(rules().keySet()).indexOf(finding.rule()))
        .put("level", level(item))
        .putObject("message", text -> text.put("text", finding.message().in(lang)))
        .putObjects("locations", List.of(item), this::location)
        .putObjects("relatedLocations", finding.related(), this::related)
        .putObject("partialFingerprints", prints -> prints.put("guanka/v1", finding.fingerprint()));
    if (item.change() != null) {
      json.put("baselineState", item.change() == Report.Change.NEW ? "new" : "unchanged");
    }
    json.putObject("properties", properties -> properties(properties, item));
  }

  private void properties(JsonWriter json, Report.Item item) {
    json.put("capability", item.finding().capability())
        .put("confidence", item.finding().confidence())
        .put("blocking", item.blocking());
  }

  private static String level(Report.Item item) {
    if (item.blocking()) {
      return "error";
    }
    return switch (item.finding().confidence()) {
      case CONCLUSIVE, STRONG -> "warning";
      case WEAK -> "note";
    };
  }

  private void location(JsonWriter json, Report.Item item) {
    Finding finding = item.finding();
    if (finding.file() == null) {
      json.putObjects(
          "logicalLocations",
          List.of(item),
          (logical, one) ->
              logical
                  .put("fullyQualifiedName", "declaration" + one.pointer())
                  .put("kind", "member"));
      return;
    }
    json.putObject(
        "physicalLocation",
        place ->
            physical(place, finding.file(), finding.line(), finding.column(), finding.excerpt()));
  }

  private void related(JsonWriter json, Finding.Related part) {
    json.putObject(
        "physicalLocation",
        place -> physical(place, part.file(), part.line(), part.column(), part.excerpt()));
    json.putObject("message", text -> text.put("text", part.message().in(lang)));
  }

  private static void physical(JsonWriter json, String file, int line, int column, String excerpt) {
    json.putObject("artifactLocation", artifact -> artifact.put("uri", uri(file)));
    json.putObject(
        "region",
        region -> {
          region.put("startLine", Math.max(1, line));
          region.put("startColumn", Math.max(1, column));
          region.putObject("snippet", snippet -> snippet.put("text", excerpt));
        });
  }

  private static String uri(String path) {
    return URLEncoder.encode(path, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
  }
}
