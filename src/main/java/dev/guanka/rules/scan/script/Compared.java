package dev.guanka.rules.scan.script;

/** Tells of a string which property it is compared with, or set to outside of an object literal. */
final class Compared {

  private Compared() {}

  /** The property's name, or null. */
  static String property(Tokens t, int i) {
    if (equality(t, i - 1) || t.is(i - 1, '=') && t.is(i - 3, '.')) {
      return t.type(i - 2) == Tokens.IDENT ? t.text(i - 2) : null;
    }
    if (!equality(t, i + 1)) {
      return null;
    }
    int last = i + 2;
    while ((t.is(last + 1, '.') || t.is(last + 1, "?.")) && t.type(last + 2) == Tokens.IDENT) {
      last += 2;
    }
    return t.type(last) == Tokens.IDENT ? t.text(last) : null;
  }

  /**
   * The two strings of {@code own ? 'user' : 'assistant'} whose second one stands here, or null.
   */
  static String either(Tokens t, int i) {
    boolean choice = t.is(i - 1, ':') && t.type(i - 2) == Tokens.STRING && t.is(i - 3, '?');
    return choice ? t.value(i - 2) + '|' + t.value(i) : null;
  }

  private static boolean equality(Tokens t, int i) {
    return t.is(i, "===") || t.is(i, "==") || t.is(i, "!==") || t.is(i, "!=");
  }
}
