package dev.guanka.rules.evidence;

import dev.guanka.rules.document.Content;
import dev.guanka.rules.evidence.Found.How;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a document with its place.
 *
 * @param next the line below it on the page, where a value may stand under its label; or empty
 */
record DocumentLine(int page, int line, String text, String next) {

  private static final int AROUND = 60;

  static List<DocumentLine> of(Content content) {
    List<DocumentLine> all = new ArrayList<>();
    for (int page = 0; page < content.pages().size(); page++) {
      List<String> lines = content.pages().get(page);
      for (int i = 0; i < lines.size(); i++) {
        String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
        all.add(new DocumentLine(page + 1, i + 1, lines.get(i), next));
      }
    }
    return all;
  }

  String withNext() {
    return next.isEmpty() ? text : text + "\n" + next;
  }

  /** What was found from one place to another of this line and the next. */
  Found found(String field, String value, How how, int start, int end) {
    boolean below = start > text.length();
    String shown = below ? next : text;
    int offset = below ? text.length() + 1 : 0;
    int from = start - offset;
    int to = Math.min(end - offset, shown.length());
    int cut = Math.max(0, from - AROUND);
    String excerpt = shown.substring(cut, Math.min(shown.length(), to + AROUND));
    return new Found(
        field, value, how, page, below ? line + 1 : line, excerpt, from - cut, to - cut);
  }
}
