package dev.guanka.rules.scan.text;

/**
 * Matches a whole string against a pattern with {@code *}, ASCII case ignored, without
 * backtracking.
 */
public final class Glob {

  private Glob() {}

  public static boolean matches(String pattern, String text) {
    int star = -1;
    int retry = 0;
    int p = 0;
    int t = 0;
    while (t < text.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        retry = t;
      } else if (p < pattern.length() && same(pattern.charAt(p), text.charAt(t))) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++retry;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  private static boolean same(char a, char b) {
    return a == b || Character.toLowerCase(a) == Character.toLowerCase(b);
  }
}
