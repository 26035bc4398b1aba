package dev.guanka.rules.scan.script;

import dev.guanka.rules.scan.facts.Collector;
import dev.guanka.rules.scan.facts.FileFacts.Routine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads under which other names functions are called: chosen, made, bound, told by an event. */
final class Aliases {

  private static final Set<String> SENDERS =
      Set.of("emit", "$emit", "trigger", "publish", "triggerEvent", "eventTrigger");

  private static final Set<String> LISTENERS =
      Set.of("on", "$on", "once", "$once", "subscribe", "addListener", "takeLatest", "takeEvery");

  private static final int MOST_KEYS = 20;
  private static final int MOST_TABLES = 200;

  private final Tokens t;
  private final Collector out;
  private final Map<String, List<String>> tables = new HashMap<>();

  Aliases(Tokens tokens, Collector out) {
    this.t = tokens;
    this.out = out;
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
      out.routines().oneOf(t.text(equals - 1), List.of(t.text(end + 1), t.text(end + 3)));
    } else if (t.is(end, '[') && end == from + 1 && tables.containsKey(t.text(from))) {
      out.routines().oneOf(t.text(equals - 1), tables.get(t.text(from)));
    }
  }

  /** Looks at an object that is given to a name: the functions in it may be chosen by their key. */
  void table(int brace) {
    boolean table = t.is(brace - 1, '=') && t.type(brace - 2) == Tokens.IDENT;
    List<String> keys = new ArrayList<>();
    for (int k = brace + 1; table && k < t.pair(brace) && keys.size() < MOST_KEYS; k++) {
      boolean key = t.type(k) == Tokens.IDENT && (t.is(k - 1, ',') || k == brace + 1);
      if (key && (t.is(k + 1, '(') || t.is(k + 1, ':') && Functions.inline(t, k + 2))) {
        keys.add(t.text(k));
      }
      k = t.opens(k) ? t.pair(k) : k;
    }
    if (!keys.isEmpty() && tables.size() < MOST_TABLES) {
      tables.putIfAbsent(t.text(brace - 2), keys);
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
      out.routines().oneOf(t.text(at - 1), List.of(t.text(at + 1)));
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

  /** Looks at a call: an event is sent, or a function is told to run when it is. */
  void event(int i) {
    boolean named = t.is(i + 1, '(') && t.type(i + 2) == Tokens.STRING;
    if (named && SENDERS.contains(t.text(i))) {
      out.routines().call(Routine.EVENT + t.value(i + 2));
    } else if (listens(t, i)) {
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

  /** Whether a name is that of a call with an event and what it runs: {@code bus.on('ask', …)}. */
  static boolean listens(Tokens t, int i) {
    return t.type(i) == Tokens.IDENT
        && LISTENERS.contains(t.text(i))
        && t.is(i + 1, '(')
        && t.type(i + 2) == Tokens.STRING
        && t.is(i + 3, ',');
  }
}
