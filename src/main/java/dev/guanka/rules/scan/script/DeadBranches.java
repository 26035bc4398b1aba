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
  private static final Set<String> LEAVING = Set.of("return", "throw");
  private static final Set<String> BEFORE_CHOICE = Set.of("=", "(", ",", ":", "[", "=>", "return");

  private final Tokens t;
  private final Switches switches;
  private final Map<Integer, Integer> dead = new HashMap<>();
  private int until = -1;

  DeadBranches(Tokens tokens) {
    this.t = tokens;
    this.switches = new Switches(tokens);
  }

  /** Looks at an identifier that a condition may consist of. */
  void read(int i) {
    Boolean value = switches.isEmpty() || i <= until ? null : switches.value(i);
    if (value == null) {
      return;
    }
    int first = switches.first(i);
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
    boolean block = other && t.is(end + 2, '{') && t.opens(end + 2);
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
    while (i < t.count() && !t.closes(i) && !t.isIdent(i, "case") && !t.isIdent(i, "default")) {
      if (t.isIdent(i, "function") && t.type(i + 1) == Tokens.IDENT) {
        mark(start, i - 1);
        i = body(i);
        start = i + 1;
      }
      i = t.opens(i) ? t.pair(i) + 1 : i + 1;
    }
    mark(start, i - 1);
  }

  /** Last token of a function that is declared here. */
  private int body(int function) {
    int i = function;
    while (i < t.count() - 1 && !t.is(i, '{')) {
      i = t.opens(i) ? t.pair(i) + 1 : i + 1;
    }
    return t.opens(i) ? t.pair(i) : i;
  }

  private void choice(int mark, boolean holds) {
    int colon = mark + 1;
    for (int nested = 0; colon < t.count() && colon - mark < FARTHEST; colon++) {
      if (t.opens(colon)) {
        colon = t.pair(colon);
      } else if (t.is(colon, '?')) {
        nested++;
      } else if (t.is(colon, ':') && nested-- == 0) {
        break;
      } else if (t.is(colon, ';') || t.closes(colon)) {
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
    if (t.is(i, '{') && t.opens(i)) {
      return t.pair(i);
    }
    int k = i;
    for (; k < t.count() && k - i < FARTHEST; k++) {
      if (t.is(k, ',') || t.closes(k)) {
        return k - 1;
      }
      k = t.opens(k) ? t.pair(k) : k;
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
      i = t.opens(i) ? t.pair(i) : i;
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
}
