package dev.guanka.rules.scan.script;

import dev.guanka.rules.scan.facts.Collector;

/**
 * Reads under which names a module of a build hands out what it calls by others: {@code e.chat = d}
 * as Babel writes it, {@code n.d(t, {chat: () => d})} and {@code n.d(t, "chat", function() {return
 * d})} as webpack does.
 */
final class Exports {

  private static final int LONGEST_RUNTIME = 2;
  private static final int MOST_KEYS = 400;

  private final Tokens t;
  private final Collector out;
  private String exports = "exports";

  Exports(Tokens tokens, Collector out) {
    this.t = tokens;
    this.out = out;
  }

  /** Looks at a string: {@code Object.defineProperty(e, "__esModule", …)} names the exports. */
  void mark(int i, String value) {
    if (value.equals("__esModule") && t.is(i - 1, ',') && t.type(i - 2) == Tokens.IDENT) {
      exports = t.text(i - 2);
    }
  }

  /** Looks at an equals sign. */
  void assigned(int equals) {
    boolean property = t.is(equals - 2, '.') && t.isIdent(equals - 3, exports);
    boolean name = t.type(equals + 1) == Tokens.IDENT;
    boolean alone = t.is(equals + 2, ',') || t.is(equals + 2, ';') || t.is(equals + 2, '}');
    if (property && !t.is(equals - 4, '.') && name && alone) {
      export(equals - 1, equals + 1);
    }
  }

  /** Looks at a call whose arguments begin behind a bracket. */
  void defined(int open) {
    boolean runtime = t.isIdent(open - 1, "d") && t.is(open - 2, '.') && brief(open - 3);
    if (!runtime || t.type(open + 1) != Tokens.IDENT || !t.is(open + 2, ',')) {
      return;
    }
    if (t.type(open + 3) == Tokens.STRING) {
      int from = t.is(open + 5, '(') ? open + 6 : open + 5;
      export(open + 3, given(from));
    } else if (t.is(open + 3, '{')) {
      table(open + 3);
    }
  }

  private void table(int brace) {
    int close = t.pair(brace);
    for (int k = brace + 1; k < close && k < brace + MOST_KEYS; k++) {
      boolean key = t.type(k) == Tokens.IDENT && t.is(k + 1, ':');
      if (key && (t.is(k - 1, ',') || k == brace + 1)) {
        export(k, given(k + 2));
      }
      k = t.opens(k) ? t.pair(k) : k;
    }
  }

  /** The name that a getter gives, {@code function() {return d}} or {@code () => d}; or -1. */
  private int given(int from) {
    if (t.is(from, '(') && t.is(from + 1, ')') && t.is(from + 2, "=>")) {
      return t.type(from + 3) == Tokens.IDENT ? from + 3 : -1;
    }
    boolean getter = t.isIdent(from, "function") && t.is(from + 3, '{');
    return getter && t.isIdent(from + 4, "return") && t.is(from + 6, '}') ? from + 5 : -1;
  }

  private boolean brief(int i) {
    return t.type(i) == Tokens.IDENT && t.end(i) - t.start(i) <= LONGEST_RUNTIME;
  }

  private void export(int name, int local) {
    if (local > 0 && t.type(local) == Tokens.IDENT && !t.value(name).equals(t.text(local))) {
      out.export(t.value(name), t.text(local), t.start(name));
    }
  }
}
