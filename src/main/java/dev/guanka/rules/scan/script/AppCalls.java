package dev.guanka.rules.scan.script;

import dev.guanka.rules.scan.facts.Collector;
import java.util.HashSet;
import java.util.Set;

/** Reads which functions of the app a page calls: {@code getApp().ask(…)}, {@code app.ask(…)}. */
public final class AppCalls {

  /** What stands before the name of a function of the app among a file's mentions. */
  public static final String MARK = "getApp:";

  private static final String INSTANCE = "getApp";

  private final Tokens t;
  private final Collector out;
  private final Set<String> names = new HashSet<>();

  AppCalls(Tokens tokens, Collector out) {
    this.t = tokens;
    this.out = out;
  }

  /** Looks at an identifier: the instance as it is taken, or a function that is called of it. */
  void read(int i, String name) {
    if (name.equals(INSTANCE) && t.is(i - 1, '=') && t.type(i - 2) == Tokens.IDENT) {
      names.add(t.text(i - 2));
    } else if (t.is(i + 1, '(') && t.is(i - 1, '.') && instance(i - 2)) {
      out.names().mention(MARK + name);
    }
  }

  private boolean instance(int i) {
    return t.type(i) == Tokens.IDENT
        ? names.contains(t.text(i))
        : t.is(i, ')') && t.isIdent(t.pair(i) - 1, INSTANCE);
  }
}
