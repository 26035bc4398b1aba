package dev.guanka.rules.scan.script;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Finds what a constant of the same source never lets run: the branch that it excludes, and what
 * follows a branch that always returns ({@code const USE_MOCK = true; if (USE_MOCK) return local}).
 */
final class DeadBranches {

  private static final int FARTHEST = 400;
  private static final int MOST = 200;
  private static final Set<String> CONDITIONS = Set.of("if", "while", "switch", "with");
  private static final Set<String> LEAVING = Set.of("return", "throw");
  private static final Set<String> BEFORE_CHOICE = Set.of("=", "(", ",", ":", "[", "=>", "return");

  private final Tokens t;
  private final Map<String, Boolean> constants = new HashMap<>();
  private final Map<Integer, Integer> dead = new HashMap<>();
  private int until = -1;

  DeadBranches(Tokens tokens) {
    this.t = tokens;
    for (int i = 0; i < t.count() - 3; i++) {
      if (t.isIdent(i, "const") && t.type(i + 1) == Tokens.IDENT) {
        declared(i + 1);
      } else if (opens(i)) {
        i = t.pair(i);
      }
    }
    if (!constants.isEmpty()) {
      forgetChanged();
    }
  }

  private void declared(int name) {
    int equals = t.is(name + 1, ':') ? name + 3 : name + 1;
    if (!t.is(equals, '=') || constants.size() >= MOST) {
      return;
    }
    if (t.is(equals + 1, '{') && opens(equals + 1)) {
      switches(t.text(name), equals + 1);
    } else if (fixed(equals + 1) && ends(equals + 2)) {
      constants.put(t.text(name), t.is(equals + 1, "true"));
    }
  }

  private void switches(String object, int open) {
    for (int i = open + 1; i < t.pair(open) - 2; i++) {
      boolean key = t.type(i) == Tokens.IDENT && t.is(i + 1, ':') && fixed(i + 2);
      if (key && (t.is(i + 3, ',') || t.is(i + 3, '}')) && constants.size() < MOST) {
        constants.put(object + "." + t.text(i), t.is(i + 2, "true"));
      } else if (opens(i)) {
        i = t.pair(i);
      }
    }
  }

  private boolean fixed(int i) {
    return t.isIdent(i, "true") || t.isIdent(i, "false");
  }

  private boolean ends(int i) {
    return i >= t.count() || t.is(i, ';') || t.is(i, ',') || t.type(i) == Tokens.IDENT;
  }

  /**
   * What is declared or set a second time is no constant, nor what a parameter is named alike, nor
   * a key of an object that is handed on to where it may be set.
   */
  private void forgetChanged() {
    Map<String, Integer> set = new HashMap<>();
    Map<String, Integer> whole = new HashMap<>();
    IntStack brackets = new IntStack();
    for (int i = 0; i < t.count() - 1; i++) {
      if (opens(i)) {
        brackets.push(i);
      } else if (closes(i) && brackets.peek() == t.pair(i)) {
        brackets.pop();
      } else if (t.type(i) == Tokens.IDENT) {
        boolean again = t.is(i + 1, '=') || t.is(i + 1, ':') || t.is(i + 1, "=>");
        int times = again ? 1 : constants.containsKey(t.text(i)) && bound(brackets.peek()) ? 2 : 0;
        set.merge(t.text(i), times, Integer::sum);
        whole.merge(t.text(i), t.is(i + 1, '.') ? 0 : 1, Integer::sum);
      }
    }
    constants
        .keySet()
        .removeIf(
            name -> {
              int dot = name.indexOf('.');
              boolean handedOn = dot > 0 && whole.get(name.substring(0, dot)) > 1;
              return handedOn || set.get(name.substring(dot + 1)) > 1;
            });
  }

  /** Whether a bracket holds parameters or the names that a value is taken apart into. */
  private boolean bound(int open) {
    if (open < 0) {
      return false;
    }
    int after = t.pair(open) + 1;
    if (!t.is(open, '(')) {
      return t.is(after, '=') || t.is(after, ')') && bound(after, t.pair(after));
    }
    return bound(after - 1, open);
  }

  private boolean bound(int close, int open) {
    boolean body = t.is(close + 1, '{') || t.is(close + 1, "=>") || t.is(close + 1, ':');
    return body && open > 0 && !CONDITIONS.contains(t.text(open - 1));
  }

  /** Looks at an identifier that a condition may consist of. */
  void read(int i) {
    if (constants.isEmpty() || i <= until) {
      return;
    }
    boolean member = t.is(i - 1, '.') && t.type(i - 2) == Tokens.IDENT;
    int first = member ? i - 2 : i;
    Boolean value = constants.get(member ? t.text(first) + "." + t.text(i) : t.text(i));
    if (value == null || t.is(first - 1, '.')) {
      return;
    }
    boolean not = t.is(first - 1, '!');
    first -= not ? 1 : 0;
    boolean holds = value != not;
    if (t.is(first - 1, '(') && t.isIdent(first - 2, "if") && t.pair(first - 1) == i + 1) {
      condition(first - 2, i + 2, holds);
    } else if (t.is(i + 1, '?') && first > 0 && BEFORE_CHOICE.contains(t.text(first - 1))) {
      choice(i + 1, holds);
    }
  }

  private void condition(int keyword, int then, boolean holds) {
    int end = last(then);
    boolean other = t.isIdent(end + 1, "else");
    boolean block = other && t.is(end + 2, '{') && opens(end + 2);
    int all = block ? t.pair(end + 2) : end;
    if (!holds) {
      mark(then, end);
    } else if (block) {
      mark(end + 2, all);
    }
    boolean leaves = holds ? leaves(then, end) : block && leaves(end + 2, all);
    if (leaves && (block || !other) && begins(keyword)) {
      rest(all + 1);
    }
  }

  /** Whether a token begins a statement that no other decides on. */
  private boolean begins(int i) {
    return i == 0 || t.is(i - 1, ';') || t.is(i - 1, '{') || t.is(i - 1, '}') || apart(i);
  }

  /** Marks what follows in a block, but for functions that are declared there and other cases. */
  private void rest(int from) {
    int start = from;
    int i = from;
    while (i < t.count() && !closes(i) && !t.isIdent(i, "case") && !t.isIdent(i, "default")) {
      if (t.isIdent(i, "function") && t.type(i + 1) == Tokens.IDENT) {
        mark(start, i - 1);
        i = body(i);
        start = i + 1;
      }
      i = opens(i) ? t.pair(i) + 1 : i + 1;
    }
    mark(start, i - 1);
  }

  /** Last token of a function that is declared here. */
  private int body(int function) {
    int i = function;
    while (i < t.count() - 1 && !t.is(i, '{')) {
      i = opens(i) ? t.pair(i) + 1 : i + 1;
    }
    return opens(i) ? t.pair(i) : i;
  }

  private void choice(int mark, boolean holds) {
    int colon = mark + 1;
    for (int nested = 0; colon < t.count() && colon - mark < FARTHEST; colon++) {
      if (opens(colon)) {
        colon = t.pair(colon);
      } else if (t.is(colon, '?')) {
        nested++;
      } else if (t.is(colon, ':') && nested-- == 0) {
        break;
      } else if (t.is(colon, ';') || closes(colon)) {
        return;
      }
    }
    if (!t.is(colon, ':')) {
      return;
    }
    if (holds) {
      mark(colon + 1, last(colon + 1));
    } else {
      mark(mark + 1, colon - 1);
    }
  }

  /** Last token of a branch that begins here. */
  private int last(int i) {
    if (t.is(i, '{') && opens(i)) {
      return t.pair(i);
    }
    int k = i;
    for (; k < t.count() && k - i < FARTHEST; k++) {
      if (t.is(k, ',') || closes(k)) {
        return k - 1;
      }
      k = opens(k) ? t.pair(k) : k;
      if (t.is(k, ';') || Statement.line(t, k)) {
        return k;
      }
    }
    return k == t.count() ? k - 1 : i;
  }

  /** Whether a branch always leaves the function. */
  private boolean leaves(int from, int to) {
    if (!t.is(from, '{')) {
      return LEAVING.contains(t.text(from));
    }
    for (int i = from + 1; i < to; i++) {
      if (begins(i) && t.type(i) == Tokens.IDENT && LEAVING.contains(t.text(i))) {
        return true;
      }
      i = opens(i) ? t.pair(i) : i;
    }
    return false;
  }

  /** Whether a token follows a statement without a semicolon, not a condition. */
  private boolean apart(int i) {
    int open = t.is(i - 1, ')') ? t.pair(i - 1) : -1;
    return open > 0
        ? !Statement.KEYWORDS.contains(t.text(open - 1))
        : t.type(i - 1) == Tokens.STRING || t.type(i - 1) == Tokens.NUMBER;
  }

  private void mark(int from, int to) {
    if (from <= to) {
      dead.merge(from, to, Math::max);
    }
  }

  /** Whether a token never runs; asked of each in order. */
  boolean at(int i) {
    if (!dead.isEmpty()) {
      until = Math.max(until, dead.getOrDefault(i, -1));
    }
    return i <= until;
  }

  private boolean opens(int i) {
    return t.punct(i) != 0 && t.pair(i) > i;
  }

  private boolean closes(int i) {
    return t.punct(i) != 0 && t.pair(i) >= 0 && t.pair(i) < i;
  }
}
