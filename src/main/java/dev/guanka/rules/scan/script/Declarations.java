package dev.guanka.rules.scan.script;

/** Finds the types that TypeScript writes: what a build erases is no part of the program. */
final class Declarations {

  private static final int LONGEST_HEAD = 40;

  private final Tokens t;

  Declarations(Tokens tokens) {
    this.t = tokens;
  }

  /** The last token of an interface or an object type that begins here, or -1. */
  int end(int i) {
    if (t.type(i + 1) != Tokens.IDENT || t.is(i - 1, '.')) {
      return -1;
    }
    if (t.isIdent(i, "interface")) {
      return body(i + 2);
    }
    return t.isIdent(i, "type") && t.is(i + 2, '=') && t.is(i + 3, '{') ? close(i + 3) : -1;
  }

  /** The token before the type arguments that end here, as in {@code call<Result>(…)}. */
  int beforeTypeArguments(int i) {
    int open = 0;
    int steps = 0;
    for (int k = i; t.is(i, '>') && k > 0 && steps++ < LONGEST_HEAD; k--) {
      open += t.is(k, '>') ? 1 : t.is(k, '<') ? -1 : 0;
      if (open == 0) {
        return t.type(k - 1) == Tokens.IDENT ? k - 1 : i;
      }
      if (t.is(k, ';') || t.is(k, '(') || t.is(k, '=')) {
        return i;
      }
      k = t.is(k, '}') && t.pair(k) >= 0 ? t.pair(k) : k;
    }
    return i;
  }

  private int body(int from) {
    for (int k = from; k < t.count() && k < from + LONGEST_HEAD; k++) {
      if (t.is(k, '{')) {
        return close(k);
      }
      if (t.is(k, ';') || t.is(k, '(') || t.is(k, '=')) {
        return -1;
      }
    }
    return -1;
  }

  private int close(int open) {
    return t.pair(open) > open ? t.pair(open) : -1;
  }
}
