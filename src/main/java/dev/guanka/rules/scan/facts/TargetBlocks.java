package dev.guanka.rules.scan.facts;

/**
 * Blanks what conditional compilation ({@code #ifdef H5 … #endif}) leaves out of the WeChat build;
 * offsets and lines stay.
 */
final class TargetBlocks {

  private final char[] s;
  private int at;

  private TargetBlocks(char[] source) {
    this.s = source;
  }

  /** The same array, blanked, or a copy where something had to be blanked. */
  static char[] blank(char[] source) {
    return contains(source, "#endif") ? new TargetBlocks(source.clone()).run() : source;
  }

  private static boolean contains(char[] source, String word) {
    for (int i = 0; i + word.length() <= source.length; i++) {
      if (source[i] == '#' && matches(source, i, word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(char[] s, int at, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (at + i >= s.length || s[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private char[] run() {
    int depth = 0;
    int dropDepth = 0;
    int dropFrom = 0;
    for (at = 0; at < s.length; at++) {
      if (s[at] != '#') {
        continue;
      }
      boolean only = matches(s, at, "#ifdef");
      if (only || matches(s, at, "#ifndef")) {
        depth++;
        if (dropDepth == 0 && keeps(at + (only ? 6 : 7)) != only) {
          dropDepth = depth;
          dropFrom = lineEnd(at);
        }
      } else if (matches(s, at, "#endif")) {
        if (depth == dropDepth && depth > 0) {
          erase(dropFrom, at);
          dropDepth = 0;
        }
        depth = Math.max(0, depth - 1);
      }
    }
    return s;
  }

  private boolean keeps(int from) {
    String line = new String(s, from, Math.min(200, lineEnd(from) - from));
    for (String target : line.replace("-->", " ").replace("*/", " ").split("\\|\\|")) {
      String name = target.trim();
      if (name.equals("MP") || name.equals("MP-WEIXIN") || name.startsWith("VUE")) {
        return true;
      }
    }
    return false;
  }

  private int lineEnd(int from) {
    int i = from;
    while (i < s.length && s[i] != '\n') {
      i++;
    }
    return i;
  }

  private void erase(int from, int to) {
    int end = to;
    while (end > from && s[end - 1] != '\n') {
      end--;
    }
    for (int i = from; i < end; i++) {
      if (s[i] != '\n') {
        s[i] = ' ';
      }
    }
  }
}
