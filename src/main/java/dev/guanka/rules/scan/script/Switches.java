package dev.guanka.rules.scan.script;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The constants of one source that are true or false for good: {@code const USE_MOCK = true}, and
 * the keys of a constant object, as {@code CONFIG.mock}.
 */
final class Switches {

  private static final int MOST = 200;
  private static final Set<String> CONDITIONS = Set.of("if", "while", "switch", "with");

  private static final Set<String> COMPARED = Set.of("==", "===", "!=", "!==", "<=", ">=");
  private static final Set<String> SETTING = Set.of(":", "=>", "++", "--");

  private final Tokens t;
  private final Map<String, Boolean> constants = new HashMap<>();

  Switches(Tokens tokens) {
    this.t = tokens;
    for (int i = 0; i < t.count() - 3; i++) {
      if (t.isIdent(i, "const") && t.type(i + 1) == Tokens.IDENT) {
        declared(i + 1);
      } else if (t.opens(i)) {
        i = t.pair(i);
      }
    }
    if (!constants.isEmpty()) {
      forgetChanged();
    }
  }

  boolean isEmpty() {
    return constants.isEmpty();
  }

  /** First token of the name that ends here. */
  int first(int i) {
    return t.is(i - 1, '.') && t.type(i - 2) == Tokens.IDENT ? i - 2 : i;
  }

  /** Its value, or null where it is no such constant. */
  Boolean value(int i) {
    int first = first(i);
    if (t.is(first - 1, '.')) {
      return null;
    }
    return constants.get(first == i ? t.text(i) : t.text(first) + "." + t.text(i));
  }

  private void declared(int name) {
    int equals = t.is(name + 1, ':') ? name + 3 : name + 1;
    if (!t.is(equals, '=') || constants.size() >= MOST) {
      return;
    }
    if (t.is(equals + 1, '{') && t.opens(equals + 1)) {
      switches(t.text(name), equals + 1);
    } else if (fixed(equals + 1) && ends(equals + 2)) {
      constants.put(t.text(name), t.is(equals + 1, "true"));
    }
  }

  /** Keys of an object that is written out: what is spread or computed might set them again. */
  private void switches(String object, int open) {
    Map<String, Boolean> found = new HashMap<>();
    for (int i = open + 1; i < t.pair(open); i++) {
      boolean computed = t.is(i, '[') && (t.is(i - 1, ',') || t.is(i - 1, '{'));
      if (t.is(i, "...") || computed) {
        return;
      }
      boolean key = t.type(i) == Tokens.IDENT && t.is(i + 1, ':') && fixed(i + 2);
      if (key && (t.is(i + 3, ',') || t.is(i + 3, '}')) && found.size() < MOST) {
        found.put(object + "." + t.text(i), t.is(i + 2, "true"));
      } else if (t.opens(i)) {
        i = t.pair(i);
      }
    }
    constants.putAll(found);
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
    Set<String> names = new HashSet<>();
    constants.keySet().forEach(name -> names.add(name.substring(name.indexOf('.') + 1)));
    IntStack brackets = new IntStack();
    for (int i = 0; i < t.count() - 1; i++) {
      if (t.opens(i)) {
        brackets.push(i);
      } else if (t.closes(i) && brackets.peek() == t.pair(i)) {
        brackets.pop();
      } else if (t.type(i) == Tokens.STRING && t.is(i + 1, ':')) {
        set.merge(t.value(i), 1, Integer::sum);
      } else if (t.type(i) == Tokens.IDENT) {
        int times = sets(i) ? 1 : names.contains(t.text(i)) && bound(brackets.peek()) ? 2 : 0;
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

  private boolean sets(int i) {
    String next = t.punct(i + 1) == 0 ? "" : t.text(i + 1);
    boolean assigns = next.endsWith("=") && !COMPARED.contains(next);
    return assigns || SETTING.contains(next) || t.isIdent(i - 1, "get");
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
}
