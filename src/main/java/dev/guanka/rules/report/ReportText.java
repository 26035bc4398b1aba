package dev.guanka.rules.report;

import dev.guanka.rules.Finding;
import dev.guanka.rules.Lang;
import dev.guanka.rules.Report;
import dev.guanka.rules.Text;
import dev.guanka.rules.advice.AdviceLink;
import java.util.List;

/** The report for a person at a terminal: verdict, places, ways out, questions. */
public final class ReportText {

  private final Lang lang;
  private final StringBuilder out = new StringBuilder();

  private ReportText(Lang lang) {
    this.lang = lang;
  }

  /** The whole report as lines of plain text, ending with a line end. */
  public static String write(Report report, Lang lang) {
    ReportText text = new ReportText(lang);
    text.report(report);
    return text.out.toString();
  }

  private void report(Report report) {
    line(0, Labels.verdict(report.verdict()).in(lang));
    line(0, version(report.rulePack()));
    heading(report.capabilities(), Labels.CAPABILITIES);
    report.capabilities().forEach(this::capability);
    heading(report.findings(), Labels.FINDINGS);
    report.findings().forEach(this::item);
    heading(report.fixed(), Labels.FIXED);
    report.fixed().forEach(this::fixed);
    heading(report.remedies(), Labels.REMEDIES);
    report.remedies().forEach(this::remedy);
    if (!report.remedies().isEmpty()) {
      report.capabilities().forEach(this::advice);
    }
    if (report.remedies().stream().anyMatch(remedy -> !remedy.documents().isEmpty())) {
      line(1, DocumentText.LEGEND.in(lang));
    }
    heading(report.questions(), Labels.QUESTIONS);
    report.questions().forEach(question -> line(1, "? " + question.text().in(lang)));
    heading(report.notes(), Labels.NOTES);
    report
        .notes()
        .forEach(note -> line(1, "- " + place(note.file(), note.line()) + in(note.message())));
    out.append('\n');
    line(0, in(report.notSeen()));
  }

  private String version(Report.PackRef pack) {
    return Labels.RULES.in(lang)
        + " "
        + pack.id()
        + " "
        + pack.version()
        + " ("
        + pack.edition()
        + ", "
        + pack.effectiveFrom()
        + ")";
  }

  private void heading(List<?> items, Text title) {
    if (!items.isEmpty()) {
      out.append('\n');
      line(0, title.in(lang));
    }
  }

  private void capability(Report.Capability capability) {
    String categories =
        capability.categories().isEmpty()
            ? Labels.NO_CATEGORY.in(lang)
            : String.join(" | ", capability.categories());
    String providers =
        capability.providers().isEmpty()
            ? ""
            : " [" + String.join(", ", capability.providers()) + "]";
    line(
        1,
        capability.capability()
            + " "
            + Labels.state(capability.state()).in(lang)
            + providers
            + " → "
            + categories);
  }

  private void item(Report.Item item) {
    Finding finding = item.finding();
    String change = item.change() == null ? "" : " " + Labels.change(item.change()).in(lang);
    String where = finding.file() == null ? item.pointer() : at(finding);
    String run = finding.file() == null || finding.reachable() ? "" : Labels.NOT_RUN.in(lang);
    line(1, item.id() + (item.blocking() ? " ! " : "   ") + where + change + run);
    line(3, finding.confidence() + " " + finding.rule() + ": " + in(finding.message()));
    if (finding.excerpt() != null && !finding.excerpt().isBlank()) {
      line(3, "> " + finding.excerpt().strip());
    }
    finding.related().forEach(this::related);
    finding.counterEvidence().forEach(text -> line(3, "~ " + in(text)));
  }

  private void related(Finding.Related part) {
    String where = part.file() + ":" + part.line() + ":" + part.column();
    line(3, "+ " + where + " " + in(part.message()));
  }

  private void fixed(Finding finding) {
    line(
        1,
        "✓ "
            + (finding.file() == null ? finding.rule() : at(finding))
            + " "
            + in(finding.message()));
  }

  private void remedy(Report.Remedy remedy) {
    line(1, "[" + remedy.option() + "] " + in(remedy.title()));
    remedy.steps().forEach(step -> line(2, "· " + in(step)));
    remedy.documents().forEach(this::documents);
    remedy.locations().forEach(location -> line(2, "@ " + location));
  }

  private void advice(Report.Capability capability) {
    line(1, Labels.ADVICE.in(lang) + AdviceLink.command(capability));
  }

  private void documents(Report.DocumentSet set) {
    if (set.anyOf().size() == 1) {
      document(2, "+ ", set.anyOf().get(0));
      return;
    }
    line(2, "+ " + Labels.ANY_OF.in(lang));
    set.anyOf().forEach(document -> document(3, "| ", document));
  }

  private void document(int depth, String mark, Report.Document document) {
    new DocumentText(lang).of(document, mark).forEach(row -> line(depth + row.depth(), row.text()));
  }

  private static String at(Finding finding) {
    return finding.file() + ":" + finding.line() + ":" + finding.column();
  }

  private static String place(String file, int line) {
    return file == null ? "" : file + (line > 0 ? ":" + line : "") + " ";
  }

  private String in(Text text) {
    return text.in(lang);
  }

  private void line(int depth, String text) {
    out.append("  ".repeat(depth)).append(Shown.oneLine(text)).append('\n');
  }
}
