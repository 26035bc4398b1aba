package dev.guanka.rules.scan.script;

import java.util.ArrayList;
import java.util.List;

/**
 * Knows which functions and constants of a module hold the token being read, because a page that
 * imports an API module only uses what it names.
 */
final class Owners {

  private static final int DEEPEST = 2;
  private static final int LONGEST_TYPE = 16;

  /** {@code module.exports = …}, which every file that imports the module gets. */
  private static final List<String> WHOLE = List.of("exports");

  private final Tokens t;
  private final String[] names = new String[DEEPEST];
  private int braces;
  private int others;
  private int app = -1;

  Owners(Tokens tokens) {
    this.t = tokens;
  }

  /** Looks at a bracket that opens; what {@code App(…)} is given is as good as a module's top. */
  void open(int i) {
    if (others == 0 && t.is(i, '(') && t.isIdent(i - 1, "App")) {
      app = t.pair(i);
      names[0] = null;
      return;
    }
    if (!t.is(i, '{') || others > 0) {
      others++;
      return;
    }
    braces++;
    clear(braces);
  }

  void close(int i) {
    if (i == app) {
      return;
    }
    if (others > 0) {
      others--;
    } else {
      braces = Math.max(0, braces - 1);
    }
  }

  /** Looks at a semicolon: what was bound before does not hold what follows. */
  void end() {
    if (others == 0) {
      clear(braces);
    }
  }

  private void clear(int from) {
    for (int depth = from; depth < DEEPEST; depth++) {
      names[depth] = null;
    }
  }

  /** Looks at an identifier: a name that is bound at the module's top or in its top objects. */
  void read(int i) {
    if (Statement.line(t, i - 1)) {
      end();
    }
    if (others == 0 && braces < DEEPEST && binds(i)) {
      names[braces] = t.text(i);
      clear(braces + 1);
    }
  }

  private boolean binds(int i) {
    if (t.is(i + 1, '=') || t.is(i + 1, ':')) {
      return !typeParameter(i);
    }
    if (Statement.KEYWORDS.contains(t.text(i))) {
      return false;
    }
    int list = afterTypeParameters(i + 1);
    boolean body = t.is(list, '(') && t.pair(list) > i && opensBody(t.pair(list) + 1);
    return body || t.isIdent(i - 1, "class");
  }

  /** Whether a name is a type with a default: {@code call<T = Reply>(…)}. */
  private boolean typeParameter(int i) {
    return t.is(i + 1, '=') && (t.is(i - 1, '<') || t.is(i + 3, '>') && t.is(i + 4, '('));
  }

  /** The token after the type parameters of a function that begin here. */
  private int afterTypeParameters(int from) {
    int open = 0;
    for (int k = from; t.is(from, '<') && k < from + LONGEST_TYPE; k++) {
      open += t.is(k, '<') ? 1 : t.is(k, '>') ? -1 : 0;
      if (open == 0) {
        return k + 1;
      }
    }
    return from;
  }

  private boolean opensBody(int i) {
    return t.is(i, '{') || t.is(i, ':');
  }

  /** The names that hold the place; none where the whole module is what they would name. */
  List<String> names() {
    List<String> held = new ArrayList<>(DEEPEST);
    for (String name : names) {
      if (name != null) {
        held.add(name);
      }
    }
    return held.equals(WHOLE) ? List.of() : held;
  }
}
