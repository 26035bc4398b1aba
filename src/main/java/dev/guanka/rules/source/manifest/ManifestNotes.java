package dev.guanka.rules.source.manifest;

import dev.guanka.rules.Text;
import dev.guanka.rules.scan.ScanNote;
import dev.guanka.rules.source.ShownName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the trouble with one manifest; of one kind only so many that a person reads them. */
final class ManifestNotes {

  private static final int MOST_OF_A_KIND = 20;

  private final String path;
  private final List<ScanNote> notes = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private String text = "";

  ManifestNotes(String path) {
    this.path = path;
  }

  void text(String text) {
    this.text = text;
  }

  List<ScanNote> list() {
    return List.copyOf(notes);
  }

  void add(ScanNote note) {
    if (counts.merge(note.code(), 1, Integer::sum) <= MOST_OF_A_KIND) {
      notes.add(note);
    }
  }

  void tooLarge(int limit) {
    add(
        "MANIFEST_TOO_LARGE",
        "文件超过 " + limit + " 字节,未读取。请缩小。",
        "Larger than " + limit + " bytes and not read. Make it smaller.");
  }

  /** Says so where nothing said yet why the pages are not known. */
  void unreadable() {
    if (notes.stream().noneMatch(ScanNote::needsHuman)) {
      add(
          "MANIFEST_UNREADABLE",
          "无法读取页面列表,需要人工查看。请改正文件。",
          "The list of pages cannot be read, so a person has to look. Correct the file.");
    }
  }

  /** Without a page nothing of the program can be followed, and "not seen" is not "none". */
  void noPage() {
    if (notes.stream().noneMatch(ScanNote::needsHuman)) {
      add(
          "MANIFEST_NO_PAGE",
          "登记的页面没有一个在包内,需要人工查看。请改正 pages。",
          "None of the registered pages is in the package, so a person has to look. Correct pages.");
    }
  }

  private void add(String code, String zh, String en) {
    add(new ScanNote(code, path, 0, 0, new Text(zh, en), true));
  }

  /** A field of another type than the runtime expects. */
  void type(String code, String field, String zhExpected, String enExpected, boolean needsHuman) {
    field(code, field, "", "应为" + zhExpected, "must be " + enExpected, needsHuman);
  }

  /** A value that is wrong in itself; the place is that of its first occurrence. */
  void value(String code, String field, String value, String zh, String en) {
    field(code, field, value, zh, en, false);
  }

  private void field(
      String code, String field, String value, String zh, String en, boolean needsHuman) {
    if (counts.getOrDefault(code, 0) >= MOST_OF_A_KIND) {
      return;
    }
    String shown = value.isEmpty() ? "" : " “" + ShownName.of(value) + "”";
    int at = text.indexOf('"' + (value.isEmpty() ? field.replaceFirst(".*/", "") : value) + '"');
    int line = at < 0 ? 0 : 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    int column = at < 0 ? 0 : at - text.lastIndexOf('\n', at);
    String what = ShownName.of(field) + shown;
    Text message = new Text(what + ":" + zh + "。", what + ": " + en + ".");
    add(new ScanNote(code, path, line, column, message, needsHuman));
  }
}
