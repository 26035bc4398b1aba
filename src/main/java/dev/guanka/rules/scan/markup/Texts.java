package dev.guanka.rules.scan.markup;

import dev.guanka.rules.scan.facts.Collector;
import dev.guanka.rules.scan.facts.Place;
import org.jsoup.parser.Parser;

/** Reads a stretch of template text: what stands there, and the literals inside its bindings. */
final class Texts {

  private static final int LONGEST = 20_000;

  private final char[] s;
  private final Collector out;

  Texts(char[] source, Collector out) {
    this.s = source;
    this.out = out;
  }

  void read(int start, int end, Place place) {
    int from = start;
    int i = start;
    while (i < end) {
      if (s[i] == '{' && i + 1 < end && s[i + 1] == '{') {
        emit(from, i, place);
        int close = Math.min(end, mustacheEnd(i));
        literals(i + 2, close, place);
        from = close;
        i = close;
      } else {
        i++;
      }
    }
    emit(from, end, place);
  }

  /** Texts in quotes inside an expression; one that is only compared with is not shown. */
  void literals(int start, int end, Place place) {
    int i = start;
    while (i < end) {
      char quote = s[i++];
      if (quote == '\'' || quote == '"' || quote == '`') {
        int from = i;
        while (i < end && s[i] != quote) {
          i++;
        }
        if (!equality(start, from - 1)) {
          emit(from, i, place);
        }
        i++;
      }
    }
  }

  /** What an expression compares a property with, as {@code item.role === 'assistant'}. */
  void comparisons(int start, int end) {
    for (int i = start + 2; i < end; i++) {
      if ((s[i] == '\'' || s[i] == '"') && equality(start, i)) {
        int to = i + 1;
        while (to < end && s[to] != s[i]) {
          to++;
        }
        compared(start, i + 1, to);
        i = to;
      }
    }
  }

  private boolean equality(int start, int quote) {
    int last = before(start, quote);
    return last > start && s[last] == '=' && (s[last - 1] == '=' || s[last - 1] == '!');
  }

  private void compared(int start, int from, int to) {
    int end = before(start, from - 1);
    while (end > start && (s[end] == '=' || s[end] == '!' || s[end] <= ' ')) {
      end--;
    }
    int name = end;
    while (name >= start && Character.isJavaIdentifierPart(s[name])) {
      name--;
    }
    String value = new String(s, from, to - from);
    String property = new String(s, name + 1, end - name);
    out.lookup().compared(property, value, out.at(from, value));
  }

  private int before(int start, int i) {
    int k = i - 1;
    while (k > start && s[k] <= ' ') {
      k--;
    }
    return k;
  }

  int mustacheEnd(int start) {
    int i = start + 2;
    while (i + 1 < s.length && !(s[i] == '}' && s[i + 1] == '}')) {
      i++;
    }
    return Math.min(s.length, i + 2);
  }

  private void emit(int start, int end, Place place) {
    int from = start;
    int to = Math.min(end, start + LONGEST);
    while (from < to && s[from] <= ' ') {
      from++;
    }
    while (to > from && s[to - 1] <= ' ') {
      to--;
    }
    if (to - from > 1) {
      String text = new String(s, from, to - from);
      boolean entities = text.indexOf('&') >= 0;
      out.text(entities ? Parser.unescapeEntities(text, false) : text, from, entities, place);
    }
  }
}
