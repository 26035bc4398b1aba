package dev.guanka.store;

/**
 * Makes text from a package fit for a table: PostgreSQL keeps no NUL and no half of a surrogate
 * pair, and a package may hold both. They are shown as U+FFFD.
 */
final class StorableText {

  private static final String NUL_ESCAPE = "\\u0000";
  private static final String SHOWN = "\\uFFFD";

  private StorableText() {}

  /** JSON in which nothing is left that {@code jsonb} refuses. */
  static String json(String json) {
    return halves(escapes(json));
  }

  /** Replaces the escape of NUL, but not the text of a backslash before "u0000". */
  private static String escapes(String json) {
    int at = json.indexOf(NUL_ESCAPE);
    if (at < 0) {
      return json;
    }
    StringBuilder text = new StringBuilder(json.length());
    int from = 0;
    for (; at >= 0; at = json.indexOf(NUL_ESCAPE, at + 1)) {
      if (backslashesBefore(json, at) % 2 == 0) {
        text.append(json, from, at).append(SHOWN);
        from = at + NUL_ESCAPE.length();
      }
    }
    return text.append(json, from, json.length()).toString();
  }

  private static int backslashesBefore(String json, int at) {
    int count = 0;
    while (at - count > 0 && json.charAt(at - count - 1) == '\\') {
      count++;
    }
    return count;
  }

  private static String halves(String json) {
    StringBuilder text = null;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (Character.isSurrogate(c)) {
        if (Character.isHighSurrogate(c)
            && i + 1 < json.length()
            && Character.isLowSurrogate(json.charAt(i + 1))) {
          i++;
        } else {
          text = text == null ? new StringBuilder(json) : text;
          text.setCharAt(i, '\uFFFD');
        }
      }
    }
    return text == null ? json : text.toString();
  }
}
