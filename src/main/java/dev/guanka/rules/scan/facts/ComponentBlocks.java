package dev.guanka.rules.scan.facts;

import java.util.Arrays;
import java.util.List;

/**
 * Parts a single-file component into script and markup; both keep the offsets of the file. The
 * configuration that WePY 2 has in a block of its own belongs to the script.
 */
final class ComponentBlocks {

  private static final List<String> CODE = List.of("script", "config");
  private static final String STYLE = "style";

  private final char[] script;
  private final char[] markup;

  ComponentBlocks(char[] source) {
    script = new char[source.length];
    Arrays.fill(script, ' ');
    markup = source.clone();
    int at = 0;
    while (at < source.length) {
      String block = source[at] == '<' ? block(source, at) : null;
      if (block != null) {
        int from = after(source, at, '>');
        int to = closing(source, from, block);
        if (!block.equals(STYLE)) {
          System.arraycopy(source, from, script, from, to - from);
        }
        Arrays.fill(markup, at, to, ' ');
        at = to;
      }
      at++;
    }
    for (int i = 0; i < source.length; i++) {
      if (source[i] == '\n') {
        script[i] = '\n';
        markup[i] = '\n';
      }
    }
  }

  char[] script() {
    return script;
  }

  char[] markup() {
    return markup;
  }

  private static String block(char[] source, int at) {
    if (tag(source, at, STYLE)) {
      return STYLE;
    }
    return CODE.stream().filter(name -> tag(source, at, name)).findFirst().orElse(null);
  }

  private static boolean tag(char[] s, int at, String name) {
    int end = at + 1 + name.length();
    if (end >= s.length || Character.isLetterOrDigit(s[end])) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (s[at + 1 + i] != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static int after(char[] s, int at, char c) {
    int i = at;
    while (i < s.length && s[i] != c) {
      i++;
    }
    return Math.min(s.length, i + 1);
  }

  private static int closing(char[] s, int from, String name) {
    for (int i = from; i < s.length; i++) {
      if (s[i] == '<' && i + 1 < s.length && s[i + 1] == '/' && tag(s, i + 1, name)) {
        return i;
      }
    }
    return s.length;
  }
}
