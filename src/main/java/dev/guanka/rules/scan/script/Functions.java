package dev.guanka.rules.scan.script;

import dev.guanka.rules.scan.facts.Collector;
import dev.guanka.rules.scan.facts.FileFacts.Routine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Knows which named functions stand around the token being read. */
final class Functions {

  /** Properties by which JSX says what a tap runs, as it is written and as it is built. */
  static final Set<String> TAPS = Set.of("onClick", "onTap", "onSubmit", "onConfirm");

  private static final int DEEPEST = 16;
  private static final int LONGEST_TYPE = 16;

  /** Functions that something else calls by this name, whatever they are for. */
  private static final Set<String> CALLBACKS =
      Set.of("success", "fail", "complete", "then", "catch", "finally", "setTimeout", "Promise");

  private final Tokens t;
  private final Collector out;
  private final List<String> names = new ArrayList<>();
  private final IntStack ends = new IntStack();
  private List<String> around;

  Functions(Tokens tokens, Collector out) {
    this.t = tokens;
    this.out = out;
  }

  /** Looks at a token: functions end before it, or one begins with it. */
  void read(int i) {
    while (!names.isEmpty() && ends.peek() < i) {
      ends.pop();
      names.remove(names.size() - 1);
      around = null;
    }
    boolean brace = t.is(i, '{') && t.pair(i) > i;
    boolean arrow = t.is(i, "=>") && !t.is(i + 1, '{');
    if ((brace || arrow) && names.size() < DEEPEST) {
      String name = name(i);
      if (!name.isEmpty() && !CALLBACKS.contains(name)) {
        enter(name, i);
        decorator(i);
      }
      int value = first(i);
      if (handler(value)) {
        enter(inlined(t, value), i);
      } else if (t.is(value - 1, ',') && Aliases.listens(t, value - 4)) {
        enter(Routine.EVENT + t.value(value - 2), i);
      }
    }
  }

  private void enter(String name, int body) {
    names.add(name);
    out.routines().function(name);
    ends.push(t.is(body, '{') ? t.pair(body) : Statement.end(t, body + 1));
    around = null;
  }

  /** First token of a function without a name whose body begins here, or -1. */
  private int first(int body) {
    int last = t.is(body - 1, "=>") ? body - 2 : body - 1;
    last = t.is(body, "=>") ? body - 1 : last;
    int first = t.is(last, ')') ? t.pair(last) : last;
    first = t.isIdent(first - 1, "function") ? first - 1 : first;
    first = t.isIdent(first - 1, "async") ? first - 1 : first;
    return first > 0 && inline(t, first) ? first : -1;
  }

  /** Whether a function begins here where JSX says what a tap runs. */
  private boolean handler(int first) {
    int equals = t.is(first - 1, '{') ? first - 2 : first - 1;
    boolean jsx = t.is(equals, '=') && t.type(equals - 1) == Tokens.JSX_ATTR;
    boolean built = t.is(equals, ':') && t.type(equals - 1) == Tokens.IDENT;
    return (jsx || built) && TAPS.contains(t.text(equals - 1));
  }

  /** Whether a function begins here and not the name of one. */
  static boolean inline(Tokens t, int first) {
    int list = t.isIdent(first, "async") ? first + 1 : first;
    if (t.isIdent(list, "function")) {
      return true;
    }
    boolean arrow = t.is(list, '(') && t.pair(list) > list && t.is(t.pair(list) + 1, "=>");
    return arrow || t.type(list) == Tokens.IDENT && t.is(list + 1, "=>");
  }

  /** The name of a function that has none and begins here. */
  static String inlined(Tokens t, int first) {
    return "@" + t.start(first);
  }

  /** A method does what its decorator does: {@code @Post('/a') ask(text) {…}}. */
  private void decorator(int body) {
    int last = t.is(body - 1, ')') ? body - 1 : beforeType(body - 1);
    int close = last > 0 ? t.pair(last) - 2 : -1;
    int name = t.closes(close) ? t.pair(close) - 1 : -1;
    if (t.type(name) == Tokens.IDENT && t.is(name - 1, '@')) {
      out.routines().call(t.text(name));
    }
  }

  /** The functions around the token, each name once. */
  List<String> around() {
    if (around == null) {
      around = names.stream().distinct().toList();
    }
    return around;
  }

  /** Name of the function whose body or arrow begins here, "" where there is none. */
  private String name(int i) {
    int last = t.is(i, '{') && t.is(i - 1, "=>") ? i - 2 : i - 1;
    if (t.type(last) == Tokens.IDENT && t.is(last + 1, "=>")) {
      return named(last);
    }
    int close = t.is(last, ')') ? last : beforeType(last);
    return close > 0 && t.pair(close) >= 0 ? named(t.pair(close)) : "";
  }

  private String named(int parameters) {
    int list = beforeTypeParameters(parameters - 1) + 1;
    String name = Parameters.functionName(t, list);
    int before = t.isIdent(list - 1, "async") || t.isIdent(list - 1, "function") ? 2 : 1;
    int wrapper = t.isIdent(list - before, "async") ? list - before - 1 : list - before;
    while (t.is(wrapper, '(') && t.is(wrapper - 1, '(')) {
      wrapper--;
    }
    if (name.isEmpty() && t.is(wrapper, '(') && t.type(wrapper - 1) == Tokens.IDENT) {
      int first = wrapper - 1;
      while (t.is(first - 1, '.') && t.type(first - 2) == Tokens.IDENT) {
        first -= 2;
      }
      boolean bound = t.is(first - 1, '=') || t.is(first - 1, ':');
      return bound && t.type(first - 2) == Tokens.IDENT ? t.text(first - 2) : "";
    }
    return Statement.KEYWORDS.contains(name) ? "" : name;
  }

  /** The token before the type parameters that end here, as in {@code call<T = Reply>(…)}. */
  private int beforeTypeParameters(int last) {
    int open = 0;
    for (int k = last; t.is(last, '>') && k > 0 && last - k < LONGEST_TYPE; k--) {
      open += t.is(k, '>') ? 1 : t.is(k, '<') ? -1 : 0;
      if (open == 0) {
        return k - 1;
      }
    }
    return last;
  }

  /** The bracket that closes the parameters before a type that ends here, or -1. */
  private int beforeType(int last) {
    for (int k = last; k > 0 && last - k < LONGEST_TYPE; k--) {
      if (t.is(k, ')') && t.is(k + 1, ':')) {
        return k;
      }
      if (t.is(k, ';') || t.is(k, '{') || t.is(k, '=')) {
        return -1;
      }
    }
    return -1;
  }
}
