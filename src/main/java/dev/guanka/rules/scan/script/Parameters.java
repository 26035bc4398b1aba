package dev.guanka.rules.scan.script;

/**
 * Tells which names get their value from a caller, because a constant of the same name elsewhere in
 * the source is another one.
 */
final class Parameters {

  private static final int FARTHEST = 600;
  private static final int LONGEST_LIST = 400;

  private final Tokens t;

  Parameters(Tokens tokens) {
    this.t = tokens;
  }

  /** Whether a function around a token takes this name, with a default or without. */
  boolean take(String name, int token) {
    return taker(name, token) != null;
  }

  /**
   * Name of the function around a token that takes this name; "" for one without, null for none.
   */
  String taker(String name, int token) {
    int steps = 0;
    for (int k = token - 1; k > 0 && steps++ < FARTHEST; k--) {
      if (t.punct(k) != 0 && t.pair(k) >= 0 && t.pair(k) < k) {
        k = t.pair(k);
      } else if (t.is(k, '{') || t.is(k, "=>")) {
        if (t.is(k - 1, ')') ? listed(name, k - 1) : t.is(k, "=>") && t.isIdent(k - 1, name)) {
          return functionName(t, t.is(k - 1, ')') ? t.pair(k - 1) : k - 1);
        }
      }
    }
    return null;
  }

  /** Name before a list of parameters, or that the function is given to. */
  static String functionName(Tokens t, int list) {
    int before = list - 1;
    while (t.isIdent(before, "async") || t.isIdent(before, "function")) {
      before--;
    }
    if (t.is(before, '=') || t.is(before, ':')) {
      before--;
    }
    return t.type(before) == Tokens.IDENT ? t.text(before) : "";
  }

  /** Whether a list of parameters that closes here holds the name. */
  private boolean listed(String name, int close) {
    int open = t.pair(close);
    if (open < 0 || decides(open - 1)) {
      return false;
    }
    for (int k = open + 1; k < close && k < open + LONGEST_LIST; k++) {
      if (t.isIdent(k, name) && begins(k)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a bracket after this token holds a condition. */
  private boolean decides(int k) {
    return t.type(k) == Tokens.IDENT
        && !t.is(k, "function")
        && Statement.KEYWORDS.contains(t.text(k));
  }

  private boolean begins(int k) {
    return t.is(k - 1, '(') || t.is(k - 1, ',') || t.is(k - 1, '{');
  }
}
