package dev.guanka.rules.report;

import dev.guanka.rules.Lang;
import dev.guanka.rules.Report.Document;
import dev.guanka.rules.Text;
import java.util.ArrayList;
import java.util.List;

/** One document as lines for a person at a terminal, the same in a report and in advice. */
public final class DocumentText {

  /** What the letters behind a document mean. */
  public static final Text LEGEND = Labels.SURENESS;

  private final Lang lang;

  public DocumentText(Lang lang) {
    this.lang = lang;
  }

  /** A line and how deep it stands under its document. */
  public record Row(int depth, String text) {}

  /** Name with its confidence, who issues it, what must be on it. */
  public List<Row> of(Document document, String mark) {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(0, mark + in(document.name()) + " (" + document.confidence() + ")"));
    rows.add(new Row(2, "← " + in(document.issuer()) + issuerSureness(document)));
    document.mustShow().forEach(text -> rows.add(new Row(2, "- " + in(text))));
    document.notes().forEach(text -> rows.add(new Row(2, "* " + in(text))));
    return rows;
  }

  /** The same, with how it is verified, what it takes and costs, and where all that comes from. */
  public List<Row> whole(Document document, String mark) {
    List<Row> rows = new ArrayList<>(of(document, mark));
    document.verifiedBy().forEach(text -> rows.add(new Row(2, "✓ " + in(text))));
    add(rows, Labels.TAKES, document.takes());
    add(rows, Labels.COSTS, document.costs());
    rows.add(new Row(2, in(Labels.SOURCE) + document.source() + " (" + document.date() + ")"));
    return rows;
  }

  private void add(List<Row> rows, Text label, Text value) {
    if (value != null) {
      rows.add(new Row(2, in(label) + in(value)));
    }
  }

  private static String issuerSureness(Document document) {
    return document.issuerFrom() == null ? "" : " (" + document.issuerFrom().confidence() + ")";
  }

  private String in(Text text) {
    return text.in(lang);
  }
}
