package dev.guanka.rules.evidence;

import static dev.guanka.rules.evidence.CheckResult.Result.FAIL;
import static dev.guanka.rules.evidence.CheckResult.Result.PASS;
import static dev.guanka.rules.evidence.CheckResult.Result.UNKNOWN;

import dev.guanka.rules.Text;
import dev.guanka.rules.evidence.CheckResult.Check;
import java.util.ArrayList;
import java.util.List;

/** Holds what was typed against the document's own text, where it has any. */
final class TextChecks {

  private static final List<String> COMPARED =
      List.of("filingNumber", "holder", "algorithm", "issuedOn", "expiresOn");

  private TextChecks() {}

  static List<CheckResult> of(SuppliedPaper paper) {
    if (paper.reading() == null) {
      return List.of();
    }
    List<CheckResult> results = new ArrayList<>();
    results.add(text(paper.reading()));
    if (paper.reading().text() && COMPARED.stream().anyMatch(field -> isTyped(paper, field))) {
      results.add(typed(paper));
    }
    return results;
  }

  private static CheckResult text(Reading reading) {
    if (reading.text()) {
      return new CheckResult(
          Check.DOCUMENT_TEXT,
          PASS,
          new Text(
              "读出了 " + reading.pages() + " 页的文字",
              "The text of " + reading.pages() + " page(s) was read"));
    }
    return new CheckResult(
        Check.DOCUMENT_TEXT,
        UNKNOWN,
        new Text(
            "文件是图片，没有可读的文字，由人工核对内容", "It is an image without text to read; a person reads it"));
  }

  private static CheckResult typed(SuppliedPaper paper) {
    List<String> zh = new ArrayList<>();
    List<String> en = new ArrayList<>();
    boolean contradicted = false;
    for (String field : COMPARED) {
      if (isTyped(paper, field) && !isShown(paper, field)) {
        List<Found> others = paper.reading().read(field);
        contradicted |= !others.isEmpty();
        tell(field, paper.item().text(field), others, zh, en);
      }
    }
    if (zh.isEmpty()) {
      return typed(PASS, "所填字段都在文件中", "What was typed stands in the document");
    }
    return typed(contradicted ? FAIL : UNKNOWN, String.join("；", zh), String.join("; ", en));
  }

  private static boolean isTyped(SuppliedPaper paper, String field) {
    return paper.item().has(field) && !paper.reading().filled(field);
  }

  private static boolean isShown(SuppliedPaper paper, String field) {
    String typed = FieldValues.folded(paper.item().text(field));
    return paper.reading().showsTyped(field)
        || paper.reading().values(field).stream()
            .anyMatch(value -> FieldValues.folded(value).equals(typed));
  }

  private static void tell(
      String field, String typed, List<Found> others, List<String> zh, List<String> en) {
    if (others.isEmpty()) {
      zh.add(field + " 填的“" + typed + "”没有在文件文字中找到");
      en.add(field + ": \"" + typed + "\" was not found in the document's text");
    } else {
      Found first = others.get(0);
      zh.add(field + " 填的是“" + typed + "”，文件第 " + first.page() + " 页写的是“" + first.value() + "”");
      en.add(
          field
              + ": typed \""
              + typed
              + "\", page "
              + first.page()
              + " says \""
              + first.value()
              + "\"");
    }
  }

  private static CheckResult typed(CheckResult.Result result, String zh, String en) {
    return new CheckResult(Check.TYPED_FIELDS, result, new Text(zh, en));
  }
}
