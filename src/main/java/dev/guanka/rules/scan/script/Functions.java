package dev.guanka.rules.scan.script;

import dev.guanka.rules.scan.facts.Collector;
import dev.guanka.rules.scan.facts.FileFacts.Routine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Knows which named functions stand around the token being read. */
final class Functions {

  /** Properties by which JSX says what a tap runs, as it is written and as it is built. */
  static final Set<String> TAPS = Set.of("onClick", "onTap", "onSubmit", "onConfirm");

  private static final Set<String> SENDERS =
      Set.of("emit", "$emit", "trigger", "publish", "triggerEvent", "eventTrigger");

  private static final Set<String> LISTENERS =
      Set.of("on", "$on", "once", "$once", "subscribe", "addListener", "takeLatest", "takeEvery");

  private static final int DEEPEST = 16;
  private static final int MOST_KEYS = 20;
  private static final int MOST_TABLES = 200;
  private static final int LONGEST_TYPE = 16;

  /** Functions that something else calls by this name, whatever they are for. */
  private static final Set<String> CALLBACKS =
      Set.of("success", "fail", "complete", "then", "catch", "finally", "setTimeout", "Promise");

  private final Tokens t;
  private final Collector out;
  private final List<String> names = new ArrayList<>();
  private final IntStack ends = new IntStack();
  private final Map<String, List<String>> tables = new HashMap<>();
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
      } else if (t.is(value - 1, ',') && listens(value - 4)) {
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

  /** Whether a name is that of a call with an event and what it runs: {@code bus.on('ask', …)}. */
  private boolean listens(int i) {
    return t.type(i) == Tokens.IDENT
        && LISTENERS.contains(t.text(i))
        && t.is(i + 1, '(')
        && t.type(i + 2) == Tokens.STRING
        && t.is(i + 3, ',');
  }

  /** Looks at a call: an event is sent, or a function is told to run when it is. */
  void event(int i) {
    boolean named = t.is(i + 1, '(') && t.type(i + 2) == Tokens.STRING;
    if (named && SENDERS.contains(t.text(i))) {
      out.routines().call(Routine.EVENT + t.value(i + 2));
    } else if (listens(i)) {
      int last = i + 4;
      while (t.is(last + 1, '.') && t.type(last + 2) == Tokens.IDENT) {
        last += 2;
      }
      boolean name = t.type(last) == Tokens.IDENT && (t.is(last + 1, ')') || t.is(last + 1, ','));
      if (name && !t.isIdent(last, "this")) {
        out.routines().alias(Routine.EVENT + t.value(i + 2), t.text(last));
      }
    }
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

  /** Looks at an equals sign: {@code go = mock ? fake : real}, {@code run = handlers[key]}. */
  void chosen(int equals) {
    int from = equals + 1;
    boolean named = t.is(equals, '=') && t.type(equals - 1) == Tokens.IDENT;
    if (!named || t.type(from) != Tokens.IDENT) {
      return;
    }
    int end = from;
    while (t.type(end) == Tokens.IDENT || t.is(end, '.')) {
      end++;
    }
    boolean choice = t.is(end, '?') && t.is(end + 2, ':') && !t.is(end + 4, '(');
    if (choice && t.type(end + 1) == Tokens.IDENT && t.type(end + 3) == Tokens.IDENT) {
      out.routines().alias(t.text(equals - 1), t.text(end + 1));
      out.routines().alias(t.text(equals - 1), t.text(end + 3));
    } else if (t.is(end, '[') && end == from + 1 && tables.containsKey(t.text(from))) {
      tables.get(t.text(from)).forEach(key -> out.routines().alias(t.text(equals - 1), key));
    }
  }

  /** Looks at an object that is given to a name: the functions in it may be chosen by their key. */
  void table(int brace) {
    boolean table = t.is(brace - 1, '=') && t.type(brace - 2) == Tokens.IDENT;
    List<String> keys = new ArrayList<>();
    for (int k = brace + 1; table && k < t.pair(brace) && keys.size() < MOST_KEYS; k++) {
      boolean key = t.type(k) == Tokens.IDENT && (t.is(k - 1, ',') || k == brace + 1);
      if (key && (t.is(k + 1, '(') || t.is(k + 1, ':') && inline(t, k + 2))) {
        keys.add(t.text(k));
      }
      k = t.opens(k) ? t.pair(k) : k;
    }
    if (!keys.isEmpty() && tables.size() < MOST_TABLES) {
      tables.putIfAbsent(t.text(brace - 2), keys);
    }
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

  /** Looks at a value that a call makes: {@code post = request('POST')} does what that does. */
  void made(int at) {
    int open = at + 2;
    boolean call = t.type(at + 1) == Tokens.IDENT && t.is(open, '(') && t.pair(open) > open;
    boolean named = t.type(at - 1) == Tokens.IDENT && (t.is(at, '=') || t.is(at, ':'));
    if (!call || !named || t.pair(open) > open + 4 || t.type(open + 1) != Tokens.STRING) {
      return;
    }
    int close = t.pair(open);
    boolean strings = close == open + 2 || t.type(open + 3) == Tokens.STRING;
    boolean whole = !t.is(close + 1, '.') && !t.is(close + 1, '(') && !t.is(close + 1, "=>");
    if (strings && whole) {
      out.routines().alias(t.text(at - 1), t.text(at + 1));
    }
  }

  /** Looks at a colon: the templates of a build bind a function by {@code a: e.o(send)}. */
  void bound(int colon) {
    int open = colon + 4;
    boolean binds = t.is(colon + 2, '.') && t.isIdent(colon + 3, "o") && t.is(open, '(');
    if (binds && t.pair(open) == open + 2 && t.type(open + 1) == Tokens.IDENT) {
      out.routines().alias(t.text(colon - 1), t.text(open + 1));
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
