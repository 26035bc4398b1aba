package dev.guanka.rules.scan.script;

/**
 * Reads {@code (0, api.chat)(text)} and {@code Object(api.chat)(text)}, as Babel and webpack write
 * a call of what a module exports, as {@code api.chat(text)}.
 */
final class IndirectCall {

  private static final int LONGEST = 14;

  private IndirectCall() {}

  /** Takes the wrapping off the tokens read so far, after which a bracket opens. */
  static void unwrap(Tokens t) {
    int close = t.count() - 1;
    int open = t.is(close, ')') ? t.pair(close) : -1;
    if (open < 0 || close - open > LONGEST) {
      return;
    }
    boolean zero = t.is(open + 1, "0") && t.is(open + 2, ',') && !called(t, open);
    boolean object = t.isIdent(open - 1, "Object") && !t.is(open - 2, '.');
    int first = zero ? open + 3 : open + 1;
    if ((zero || object) && chain(t, first, close)) {
      t.keep(object ? open - 1 : open, first, close);
    }
  }

  /** Whether a bracket holds the arguments of a call, of which the last is no callee. */
  private static boolean called(Tokens t, int open) {
    int before = open - 1;
    boolean name =
        t.type(before) == Tokens.IDENT && !RegexPlace.BEFORE_EXPRESSION.contains(t.text(before));
    return name || t.is(before, ')') || t.is(before, ']');
  }

  /** Whether tokens are a name with one property or more, {@code a.b} or {@code a["b"]}. */
  private static boolean chain(Tokens t, int first, int end) {
    int k = first + 1;
    while (t.type(first) == Tokens.IDENT && k < end) {
      if (t.is(k, '.') && t.type(k + 1) == Tokens.IDENT) {
        k += 2;
      } else if (t.is(k, '[') && t.type(k + 1) == Tokens.STRING && t.is(k + 2, ']')) {
        k += 3;
      } else {
        return false;
      }
    }
    return k == end && end > first + 1;
  }
}
