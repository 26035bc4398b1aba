package dev.guanka.rules.report;

import dev.guanka.rules.Finding;
import dev.guanka.rules.Lang;
import dev.guanka.rules.Report;
import dev.guanka.rules.Text;
import dev.guanka.rules.advice.AdviceLink;
import dev.guanka.rules.json.JsonWriter;
import dev.guanka.rules.scan.ScanNote;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The report as clients read it, in one language; the same report gives the same bytes. */
public final class ReportJson {

  private final Lang lang;
  private final Map<String, Text> legal;

  private ReportJson(Report report, Lang lang) {
    this.lang = lang;
    this.legal =
        report.legal().stream()
            .collect(Collectors.toMap(Report.Citation::id, Report.Citation::text));
  }

  /** UTF-8 JSON of the whole report, ending with a line end. */
  public static byte[] write(Report report, Lang lang) {
    ReportJson writer = new ReportJson(report, lang);
    return JsonWriter.document(json -> writer.report(json, report));
  }

  private void report(JsonWriter json, Report report) {
    json.putObject("rulePack", pack -> rulePack(pack, report.rulePack()));
    json.put("verdict", report.verdict());
    json.putObjects("capabilities", report.capabilities(), this::capability);
    json.putObjects("findings", report.findings(), this::item);
    json.putObjects("remedies", report.remedies(), new RemedyJson(lang)::remedy);
    json.putObjects("fixed", report.fixed(), this::finding);
    json.putObjects("questions", report.questions(), this::question);
    json.putObjects("notes", report.notes(), this::note);
    json.put("notSeen", report.notSeen().in(lang));
  }

  private void rulePack(JsonWriter json, Report.PackRef pack) {
    json.put("id", pack.id())
        .put("version", pack.version())
        .put("edition", pack.edition())
        .put("effectiveFrom", pack.effectiveFrom());
  }

  private void capability(JsonWriter json, Report.Capability capability) {
    List<String> providers = capability.providers();
    json.put("capability", capability.capability())
        .put("state", capability.state())
        .putValues("categories", capability.categories())
        .put("covered", capability.covered())
        .put("granted", capability.granted())
        .put("provider", providers.isEmpty() ? null : providers.get(0))
        .putValues("providers", providers)
        .putValues("findings", capability.findings())
        .put("advice", AdviceLink.of(capability, null));
  }

  private void item(JsonWriter json, Report.Item item) {
    json.put("id", item.id());
    finding(json, item.finding());
    json.put("pointer", item.pointer()).put("blocking", item.blocking());
    if (item.change() != null) {
      json.put("change", item.change());
    }
  }

  private void finding(JsonWriter json, Finding finding) {
    boolean placed = finding.file() != null;
    json.put("rule", finding.rule())
        .put("capability", finding.capability())
        .put("confidence", finding.confidence())
        .put("kind", finding.kind())
        .put("file", finding.file())
        .put("line", placed ? finding.line() : null)
        .put("column", placed ? finding.column() : null)
        .put("excerpt", finding.excerpt())
        .put("message", finding.message().in(lang))
        .put("fingerprint", finding.fingerprint())
        .put("provider", finding.provider())
        .put("deployment", finding.deployment())
        .put("reachable", finding.reachable())
        .putObjects("related", finding.related(), this::related)
        .putValues("counterEvidence", in(finding.counterEvidence()))
        .putValues("legalBasis", finding.legalBasis().stream().map(this::cited).toList());
  }

  private void related(JsonWriter json, Finding.Related part) {
    json.put("message", part.message().in(lang))
        .put("file", part.file())
        .put("line", part.line())
        .put("column", part.column())
        .put("excerpt", part.excerpt());
  }

  private String cited(String id) {
    Text text = legal.get(id);
    return text == null ? id : text.in(lang);
  }

  private void question(JsonWriter json, Report.Question question) {
    json.put("code", question.code())
        .put("capability", question.capability())
        .put("text", question.text().in(lang))
        .putValues("findings", question.findings());
  }

  private void note(JsonWriter json, ScanNote note) {
    json.put("code", note.code())
        .put("file", note.file())
        .put("line", note.line())
        .put("column", note.column())
        .put("message", note.message().in(lang))
        .put("needsHuman", note.needsHuman());
  }

  private List<String> in(List<Text> texts) {
    return texts.stream().map(text -> text.in(lang)).toList();
  }
}
