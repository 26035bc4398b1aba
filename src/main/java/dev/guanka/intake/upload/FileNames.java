package dev.guanka.intake.upload;

/** What may stay of a file's name that a stranger gave: its last segment, cut, one line. */
final class FileNames {

  private static final int LONGEST = 200;

  private FileNames() {}

  /** The name without folders and without what cannot be shown, or null. */
  static String bare(String name) {
    if (name == null) {
      return null;
    }
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    StringBuilder shown = new StringBuilder();
    last.codePoints().filter(FileNames::isShowable).limit(LONGEST).forEach(shown::appendCodePoint);
    return shown.toString().isBlank() ? null : shown.toString();
  }

  private static boolean isShowable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
