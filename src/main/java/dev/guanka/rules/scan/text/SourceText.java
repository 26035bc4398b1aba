package dev.guanka.rules.scan.text;

import java.util.Arrays;

/** The text of one file with its line starts, so that a match can name its place and show it. */
public final class SourceText {

  private static final int EXCERPT = 200;

  private final char[] chars;
  private int[] lines;

  public SourceText(char[] chars) {
    this.chars = chars;
  }

  public char[] chars() {
    return chars;
  }

  /** 1-based line of an offset. */
  public int line(int offset) {
    int found = Arrays.binarySearch(lines(), offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** 1-based column of an offset. */
  public int column(int offset) {
    return offset - lines()[line(offset) - 1] + 1;
  }

  /** The line around an offset, at most 200 characters, control characters as U+FFFD. */
  public String excerpt(int offset, int matchLength) {
    int from = lines()[line(offset) - 1];
    int to = offset;
    while (to < chars.length && chars[to] != '\n' && chars[to] != '\r' && to - offset < EXCERPT) {
      to++;
    }
    while (from < offset && chars[from] <= ' ') {
      from++;
    }
    if (to - from > EXCERPT) {
      int before = Math.max(20, (EXCERPT - Math.min(matchLength, EXCERPT)) / 2);
      from = Math.max(from, Math.min(offset - before, to - EXCERPT));
      to = Math.min(to, from + EXCERPT);
    }
    return opens(to) ? goingOn(from, to) : printable(from, to);
  }

  private boolean opens(int to) {
    int last = to - 1;
    while (last > 0 && chars[last] <= ' ' && chars[last] != '\n') {
      last--;
    }
    return last >= 0 && "({[".indexOf(chars[last]) >= 0;
  }

  /** A line that only opens something shows what it opens, on one line. */
  private String goingOn(int from, int end) {
    StringBuilder shown = new StringBuilder(printable(from, end));
    int at = end;
    int farthest = Math.min(chars.length, end + 4 * EXCERPT);
    while (at < farthest && shown.length() < EXCERPT) {
      int start = at;
      while (at < farthest && (at == start || chars[at] != '\n')) {
        at++;
      }
      String line = printable(start + 1, at).strip();
      if (shown.length() + line.length() >= EXCERPT) {
        break;
      }
      shown.append(line.isEmpty() ? "" : " ").append(line);
    }
    return shown.toString();
  }

  private String printable(int from, int to) {
    int start = from > 0 && from < to && Character.isLowSurrogate(chars[from]) ? from + 1 : from;
    StringBuilder out = new StringBuilder(Math.max(0, to - start));
    for (int i = start; i < to; i++) {
      char c = chars[i];
      boolean lone =
          Character.isHighSurrogate(c) && (i + 1 >= to || !Character.isLowSurrogate(chars[i + 1]))
              || Character.isLowSurrogate(c)
                  && (i == start || !Character.isHighSurrogate(chars[i - 1]));
      out.append(c == '\t' ? ' ' : hidden(c) || lone ? '\ufffd' : c);
    }
    return out.toString().stripTrailing();
  }

  private static boolean hidden(char c) {
    return Character.isISOControl(c)
        || c >= '\u202a' && c <= '\u202e'
        || c >= '\u2066' && c <= '\u2069'
        || c == '\u200e'
        || c == '\u200f';
  }

  private int[] lines() {
    if (lines == null) {
      int[] found = new int[Math.max(16, chars.length / 24)];
      int count = 1;
      for (int i = 0; i < chars.length; i++) {
        if (chars[i] == '\n') {
          if (count == found.length) {
            found = Arrays.copyOf(found, count * 2);
          }
          found[count++] = i + 1;
        }
      }
      lines = Arrays.copyOf(found, count);
    }
    return lines;
  }
}
