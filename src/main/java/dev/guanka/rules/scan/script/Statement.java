package dev.guanka.rules.scan.script;

import java.util.Set;

/** Finds where a statement begins and ends around one of its tokens. */
final class Statement {

  private static final int FARTHEST = 400;

  private static final Set<String> CALLBACKS = Set.of("success", "fail", "complete");
  static final Set<String> KEYWORDS =
      Set.of("if", "for", "while", "switch", "catch", "with", "return", "await", "function");

  private static final Set<String> EVENTS = Set.of("stopPropagation", "preventDefault");

  private Statement() {}

  /** The bracket of the {@code if} in whose condition a token stands, or -1. */
  static int condition(Tokens t, int i, int farthest) {
    int k = i - 1;
    while (k >= 0 && i - k < farthest) {
      if (t.closes(k)) {
        k = t.pair(k);
      } else if (t.is(k, '(') && t.pair(k) > i && t.isIdent(k - 1, "if")) {
        return k;
      } else if (t.is(k, '{') || t.is(k, ';')) {
        return -1;
      }
      k--;
    }
    return -1;
  }

  static int start(Tokens t, int i) {
    int k = i - 1;
    while (k >= 0 && i - k < FARTHEST) {
      if (t.closes(k) && !t.is(k, '}')) {
        k = t.pair(k);
      } else if (t.is(k, ';') || t.is(k, ',') || t.is(k, '{') || t.is(k, '}')) {
        return k + 1;
      }
      k--;
    }
    return k + 1;
  }

  /** Last token of the statement or of the bracket around it, whichever ends first. */
  static int end(Tokens t, int i) {
    int k = i;
    while (k < t.count() && k - i < FARTHEST) {
      if (t.is(k, ';') || t.is(k, ',')) {
        return k;
      }
      if (t.opens(k)) {
        k = t.pair(k);
      } else if (k > i && t.closes(k)) {
        return k;
      } else if (line(t, k) && k > i) {
        return k;
      }
      k++;
    }
    return Math.min(k, t.count() - 1);
  }

  /** Last token that a condition decides on, whose body begins here. */
  static int guarded(Tokens t, int body) {
    boolean block = t.is(body, '{') && t.pair(body) > body;
    int end = block ? t.pair(body) : end(t, body);
    if (t.isIdent(block ? body + 1 : body, "return")) {
      int close = end + 1;
      while (close < t.count() && !t.closes(close)) {
        close = t.opens(close) ? t.pair(close) + 1 : close + 1;
      }
      return Math.min(close, t.count() - 1);
    }
    while (t.isIdent(end + 1, "else")) {
      int other = end + 2;
      if (t.isIdent(other, "if") && t.pair(other + 1) > 0) {
        other = t.pair(other + 1) + 1;
      }
      end = t.is(other, '{') && t.pair(other) > 0 ? t.pair(other) : end(t, other);
    }
    return end;
  }

  /** Name of the function around a token, "" where it has none. */
  static String function(Tokens t, int i) {
    int k = named(t, i, Set.of());
    return k < 0 ? "" : name(t, k);
  }

  /** The function that an expression names, or the first that its arrow calls; null for none. */
  static String called(Tokens t, int from, int end) {
    int i = from;
    while (i < end && !t.is(i, "=>")) {
      i = t.opens(i) ? t.pair(i) + 1 : i + 1;
    }
    if (i >= end) {
      boolean name = t.type(end - 1) == Tokens.IDENT;
      return name ? t.text(end - 1) : t.closes(end - 1) ? bound(t, t.pair(end - 1) - 1) : null;
    }
    for (int k = i + 1; k < end && k < i + FARTHEST; k++) {
      boolean calls = t.type(k) == Tokens.IDENT && t.is(k + 1, '(');
      if (calls && !KEYWORDS.contains(t.text(k)) && !EVENTS.contains(t.text(k))) {
        return t.text(k);
      }
    }
    return null;
  }

  /** The function before the arguments of {@code this.send.bind(this)}; null for any other call. */
  private static String bound(Tokens t, int last) {
    boolean bind = t.isIdent(last, "bind") && t.is(last - 1, '.');
    return bind && t.type(last - 2) == Tokens.IDENT ? t.text(last - 2) : null;
  }

  /** Bracket that opens the body of the function around a token, its callbacks aside; or -1. */
  static int body(Tokens t, int i) {
    return named(t, i, CALLBACKS);
  }

  private static int named(Tokens t, int i, Set<String> not) {
    int steps = 0;
    for (int k = i - 1; k >= 0 && steps++ < FARTHEST; k--) {
      if (t.closes(k)) {
        k = t.pair(k);
      } else if (t.is(k, '{') && (t.is(k - 1, ')') || t.is(k - 1, "=>"))) {
        String name = name(t, k);
        if (!name.isEmpty() && !not.contains(name)) {
          return k;
        }
      }
    }
    return -1;
  }

  private static String name(Tokens t, int body) {
    return named(t, t.is(body - 1, ')') ? body - 1 : body - 2);
  }

  private static String named(Tokens t, int close) {
    int before = t.is(close, ')') ? t.pair(close) - 1 : close - 1;
    if (t.isIdent(before, "function")) {
      before--;
    }
    if (t.isIdent(before, "async")) {
      before--;
    }
    if (t.is(before, ':') || t.is(before, '=')) {
      before--;
    }
    boolean name = t.type(before) == Tokens.IDENT && !KEYWORDS.contains(t.text(before));
    return name ? t.text(before) : "";
  }

  /** Whether a statement without a semicolon may end with this token and its line. */
  static boolean line(Tokens t, int k) {
    boolean value = t.type(k) == Tokens.IDENT || t.type(k) == Tokens.STRING || t.closes(k);
    boolean starts = t.type(k + 1) == Tokens.IDENT;
    return value && starts && broken(t, k);
  }

  private static boolean broken(Tokens t, int k) {
    for (int at = t.end(k); at < t.start(k + 1); at++) {
      if (t.source()[at] == '\n') {
        return true;
      }
    }
    return false;
  }
}
