package dev.guanka.rules.scan.facts;

/**
 * What a tap on an element does, as its markup says.
 *
 * @param function that it runs, or null
 * @param page route of the page that it opens as {@link #page} gives it, or null
 */
public record Tap(String function, String page) {

  private static final int LONGEST = 100;

  /** The tap on an element in another one, which passes it on. */
  public static Tap within(Tap inner, Tap outer) {
    if (inner == null || outer == null) {
      return inner == null ? outer : inner;
    }
    return new Tap(
        inner.function == null ? outer.function : inner.function,
        inner.page == null ? outer.page : inner.page);
  }

  /**
   * What may be the route of a page, or null: a path of names without an ending, its parameters cut
   * off; {@code /pages/a/b?id=1}, {@code ../b/b}, {@code pages/a/b}.
   */
  public static String page(String value) {
    int end = value.indexOf('?');
    int length = end < 0 ? value.length() : end;
    boolean starts = value.startsWith("/") || value.startsWith("../") || value.startsWith("./");
    boolean page = starts || value.startsWith("pages") || value.startsWith("package");
    if (!page || length < 4 || length > LONGEST || value.startsWith("//")) {
      return null;
    }
    int slash = value.lastIndexOf('/', length - 1);
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      boolean name = Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '/';
      if (!name && !(c == '.' && i < slash)) {
        return null;
      }
    }
    return slash > 0 && slash < length - 1 ? value.substring(0, length) : null;
  }
}
