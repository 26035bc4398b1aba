package dev.guanka.rules.source;

/** A name out of a package, made fit to be shown: one line, visible, not longer than a line. */
public final class ShownName {

  private static final int LONGEST = 200;

  private ShownName() {}

  public static String of(String name) {
    if (name == null) {
      return null;
    }
    StringBuilder shown = new StringBuilder();
    name.codePoints().limit(LONGEST).forEach(c -> append(shown, c));
    return name.codePointCount(0, name.length()) > LONGEST ? shown + "…" : shown.toString();
  }

  private static void append(StringBuilder shown, int codePoint) {
    if (isInvisible(codePoint)) {
      shown.append(String.format("\\u%04x", codePoint));
    } else {
      shown.appendCodePoint(codePoint);
    }
  }

  /** Control, line-breaking and direction characters; joiners that emoji need are allowed. */
  public static boolean isInvisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      case Character.FORMAT -> codePoint != 0x200C && codePoint != 0x200D;
      default -> false;
    };
  }
}
