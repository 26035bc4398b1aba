package dev.guanka.rules.scan.script;

/**
 * Tells which names get their value from a caller, because a constant of the same name elsewhere in
 * the source is another one.
 */
final class Parameters {

  private static final int FARTHEST = 600;

  private final Tokens t;

  Parameters(Tokens tokens) {
    this.t = tokens;
  }

  /** Whether a function around a token takes this name, with a default or without. */
  boolean take(String name, int token) {
    int steps = 0;
    for (int k = token - 1; k >= 0 && steps++ < FARTHEST; k--) {
      if (t.punct(k) != 0 && t.pair(k) >= 0 && t.pair(k) < k) {
        k = t.pair(k);
      } else if (named(name, arrow(k) ? k - 1 : t.is(k, '{') ? k - 1 : -1)) {
        return true;
      }
    }
    return false;
  }

  private boolean arrow(int k) {
    return t.is(k, "=>");
  }

  /** Whether a list that closes here, or a parameter that stands alone, holds the name. */
  private boolean named(String name, int close) {
    if (!t.is(close, ')')) {
      return close >= 0 && arrow(close + 1) && t.isIdent(close, name);
    }
    int open = t.pair(close);
    for (int k = open + 1; open >= 0 && k < close; k++) {
      if (t.isIdent(k, name) && begins(k)) {
        return t.isIdent(open - 1, "function") || !Statement.KEYWORDS.contains(t.text(open - 1));
      }
    }
    return false;
  }

  private boolean begins(int k) {
    return t.is(k - 1, '(') || t.is(k - 1, ',') || t.is(k - 1, '{');
  }
}
