package dev.guanka.rules.report;

/** Keeps what a package says from steering a person's terminal. */
public final class Shown {

  private Shown() {}

  /** The text without control characters and without marks that turn its direction. */
  public static String oneLine(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().forEach(c -> shown.appendCodePoint(harmless(c) ? c : ' '));
    return shown.toString();
  }

  private static boolean harmless(int c) {
    int type = Character.getType(c);
    return !Character.isISOControl(c)
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }
}
