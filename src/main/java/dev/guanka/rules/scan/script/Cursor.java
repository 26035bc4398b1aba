package dev.guanka.rules.scan.script;

/** A place in a source with the tokens cut so far. */
abstract class Cursor {

  final char[] s;
  final int length;
  final Tokens tokens;
  final RegexPlace place;
  final IntStack open = new IntStack();
  int at;

  Cursor(char[] source) {
    this.s = source;
    this.length = source.length;
    this.tokens = new Tokens(source);
    this.place = new RegexPlace(tokens);
  }

  int lineEnd(int from) {
    int i = from;
    while (i < length && s[i] != '\n') {
      i++;
    }
    return i;
  }

  boolean startsWith(int from, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (from + i >= length || s[from + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  boolean digit(int i) {
    return i < length && s[i] >= '0' && s[i] <= '9';
  }

  static boolean identStart(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c == '_'
        || c == '$'
        || c == '#'
        || c > 127 && Character.isJavaIdentifierStart(c);
  }

  static boolean identPart(char c) {
    return identStart(c) && c != '#' || c >= '0' && c <= '9';
  }
}
