package dev.guanka.rules.scan.script;

/** Decodes the escapes of a literal, because minifiers write Chinese as {@code \\uXXXX}. */
final class Escapes {

  private Escapes() {}

  static String decode(char[] source, int start, int end, boolean escapes) {
    int first = start;
    while (first < end && source[first] != '\\') {
      first++;
    }
    if (first == end || !escapes) {
      return new String(source, start, end - start);
    }
    StringBuilder out = new StringBuilder(end - start).append(source, start, first - start);
    int at = first;
    while (at < end) {
      char c = source[at++];
      if (c != '\\' || at >= end) {
        out.append(c);
      } else {
        at = escape(source, at, end, out);
      }
    }
    return out.toString();
  }

  private static int escape(char[] source, int at, int end, StringBuilder out) {
    char c = source[at];
    switch (c) {
      case 'n' -> out.append('\n');
      case 't' -> out.append('\t');
      case 'r' -> out.append('\r');
      case 'b' -> out.append('\b');
      case 'f' -> out.append('\f');
      case 'v' -> out.append('\u000b');
      case '0' -> out.append('\0');
      case '\n' -> {}
      case '\r' -> {
        return at + 1 < end && source[at + 1] == '\n' ? at + 2 : at + 1;
      }
      case 'x' -> {
        return number(source, at + 1, Math.min(end, at + 3), out);
      }
      case 'u' -> {
        return unicode(source, at + 1, end, out);
      }
      default -> out.append(c);
    }
    return at + 1;
  }

  private static int unicode(char[] source, int at, int end, StringBuilder out) {
    if (at < end && source[at] == '{') {
      int close = at + 1;
      while (close < end && close < at + 9 && source[close] != '}') {
        close++;
      }
      number(source, at + 1, close, out);
      return Math.min(end, close + 1);
    }
    return number(source, at, Math.min(end, at + 4), out);
  }

  private static int number(char[] source, int from, int to, StringBuilder out) {
    int value = 0;
    int at = from;
    while (at < to && Character.digit(source[at], 16) >= 0) {
      value = value * 16 + Character.digit(source[at++], 16);
    }
    if (at > from && Character.isValidCodePoint(value)) {
      out.appendCodePoint(value);
    }
    return at;
  }
}
