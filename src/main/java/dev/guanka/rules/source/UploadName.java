package dev.guanka.rules.source;

import java.nio.charset.StandardCharsets;

/**
 * The name that a browser gave an upload, for display alone: no path of the sender's machine, one
 * visible line, short enough for a column.
 */
public final class UploadName {

  private static final int LONGEST_BYTES = 255;

  private UploadName() {}

  /** The last part of the name as it can be shown and kept; empty where there is none. */
  public static String shown(String given) {
    if (given == null) {
      return "";
    }
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    StringBuilder shown = new StringBuilder();
    last.codePoints()
        .map(c -> ShownName.isInvisible(c) ? '\uFFFD' : c)
        .takeWhile(c -> fits(shown, c))
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  private static boolean fits(StringBuilder shown, int next) {
    String longer = shown + Character.toString(next);
    return longer.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES;
  }
}
