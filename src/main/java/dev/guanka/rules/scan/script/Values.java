package dev.guanka.rules.scan.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Works out string expressions of literals, templates and simple constants; what it does not know
 * stays as {@code ${name}}.
 */
final class Values {

  private static final int LONGEST = 600;
  private static final int MOST_OPERANDS = 64;
  private static final int LONGEST_CHOICE = 24;
  private static final int DEEPEST = 6;
  private static final int DEEPEST_TEMPLATE = 6;

  /** What an event or a route gives a page, whatever constants have the same names. */
  private static final Set<String> GIVEN = Set.of("dataset", "detail", "query");

  private static final Set<String> OWN = Set.of("this", "that", "self", "_this");

  private final Tokens tokens;
  private final Constants constants;
  private final Parameters parameters;
  private final Map<String, String> known = new HashMap<>();
  private int templates;

  Values(Tokens tokens, Constants constants) {
    this.tokens = tokens;
    this.constants = constants;
    this.parameters = new Parameters(tokens);
  }

  String from(int token) {
    StringBuilder out = new StringBuilder();
    expression(token, Integer.MAX_VALUE, 0, out);
    return out.toString();
  }

  /**
   * The strings that an expression may come to: one, or those of a condition, "" for one of them
   * that is not known; none where nothing is.
   */
  List<String> choices(int token) {
    int question = question(token);
    if (question < 0) {
      String value = from(token);
      return value.contains("${") || value.isEmpty() ? List.of() : List.of(value);
    }
    List<String> choices = new ArrayList<>(2);
    for (int i = question + 1; i < question + LONGEST_CHOICE && !tokens.is(i, ','); i++) {
      boolean chosen = tokens.is(i - 1, '?') || tokens.is(i - 1, ':');
      if (chosen) {
        choices.add(tokens.type(i) == Tokens.STRING ? tokens.value(i) : "");
      }
      boolean bracket = tokens.punct(i) != 0 && tokens.pair(i) >= 0;
      if (bracket && tokens.pair(i) < i) {
        break;
      }
      i = bracket ? tokens.pair(i) : i;
    }
    return choices;
  }

  /** The question mark of a condition that begins at a token; -1 for none. */
  private int question(int token) {
    for (int i = token; i < token + LONGEST_CHOICE && i < tokens.count(); i++) {
      if (tokens.is(i, '?')) {
        return i;
      }
      boolean ends = tokens.is(i, ',') || tokens.is(i, ';');
      boolean bracket = tokens.punct(i) != 0 && tokens.pair(i) >= 0;
      if (ends || bracket && tokens.pair(i) < i) {
        return -1;
      }
      i = bracket ? tokens.pair(i) : i;
    }
    return -1;
  }

  /**
   * First token of the concatenation that a string stands in; -1 when another string comes first.
   */
  int concatenationStart(int string) {
    int start = string;
    for (int operands = 0; operands < 8 && tokens.is(start - 1, '+'); operands++) {
      int before = start - 2;
      byte type = tokens.type(before);
      if (type == Tokens.STRING || type == Tokens.TEMPLATE || type == Tokens.TEMPLATE_TAIL) {
        return -1;
      }
      if (type != Tokens.IDENT) {
        return start;
      }
      start = before;
      while (tokens.is(start - 1, '.') && tokens.type(start - 2) == Tokens.IDENT) {
        start -= 2;
      }
    }
    return start;
  }

  private int expression(int from, int limit, int depth, StringBuilder out) {
    int i = from;
    for (int n = 0; n < MOST_OPERANDS && out.length() < LONGEST; n++) {
      i = operand(i, limit, depth, out);
      if (i < 0 || i >= limit || !tokens.is(i, '+')) {
        break;
      }
      i++;
    }
    return i;
  }

  private int operand(int i, int limit, int depth, StringBuilder out) {
    switch (tokens.type(i)) {
      case Tokens.STRING, Tokens.TEMPLATE -> {
        append(tokens.value(i), out);
        return concatenated(i + 1, depth, out);
      }
      case Tokens.TEMPLATE_HEAD -> {
        return nested(i, depth, out);
      }
      case Tokens.IDENT -> {
        return name(i, limit, depth, out);
      }
      case Tokens.NUMBER -> {
        append(tokens.text(i), out);
        return i + 1;
      }
      default -> {
        if (joined(i) && depth < DEEPEST) {
          return join(i, depth, out);
        }
        boolean group = tokens.is(i, '(') && tokens.pair(i) > i;
        out.append("${}");
        return group ? tokens.pair(i) + 1 : -1;
      }
    }
  }

  /** Whether a list begins here whose items are put together: {@code [BASE, 'chat'].join('/')}. */
  boolean joined(int i) {
    int end = tokens.opens(i) ? tokens.pair(i) : -1;
    return tokens.is(i, '[')
        && tokens.isIdent(end + 2, "join")
        && tokens.is(end + 3, '(')
        && tokens.type(end + 4) == Tokens.STRING;
  }

  private int join(int open, int depth, StringBuilder out) {
    int close = tokens.pair(open);
    arguments(open, close, tokens.value(close + 4), depth, out);
    return close + 6;
  }

  /** Reads what follows a string as {@code ''.concat(base, '/chat')}, as builds write templates. */
  private int concatenated(int from, int depth, StringBuilder out) {
    int i = from;
    for (int n = 0; n < MOST_OPERANDS && depth < DEEPEST && concat(i); n++) {
      int close = tokens.pair(i + 2);
      arguments(i + 2, close, "", depth, out);
      i = close + 1;
    }
    return i;
  }

  private boolean concat(int i) {
    return tokens.is(i, '.') && tokens.isIdent(i + 1, "concat") && tokens.opens(i + 2);
  }

  private void arguments(int open, int close, String between, int depth, StringBuilder out) {
    int i = open + 1;
    for (int n = 0; i < close && n < MOST_OPERANDS && out.length() < LONGEST; n++) {
      append(n == 0 ? "" : between, out);
      int end = expression(i, close, depth + 1, out);
      i = end < 0 ? i : end;
      while (i < close && !tokens.is(i, ',')) {
        i = tokens.opens(i) ? tokens.pair(i) + 1 : i + 1;
      }
      i++;
    }
  }

  /** A template in a template in a template: what is too deep is not known. */
  private int nested(int head, int depth, StringBuilder out) {
    if (templates == DEEPEST_TEMPLATE) {
      return -1;
    }
    templates++;
    int end = template(head, depth, out);
    templates--;
    return end;
  }

  private int template(int head, int depth, StringBuilder out) {
    int piece = head;
    while (piece >= 0 && out.length() < LONGEST) {
      append(tokens.value(piece), out);
      if (tokens.type(piece) == Tokens.TEMPLATE_TAIL) {
        return piece + 1;
      }
      int next = tokens.pair(piece);
      if (next <= piece) {
        return -1;
      }
      int length = out.length();
      int end = expression(piece + 1, next, depth, out);
      if (end != next) {
        out.setLength(length);
        out.append("${}");
      }
      piece = next;
    }
    return -1;
  }

  private int name(int first, int limit, int depth, StringBuilder out) {
    int i = first;
    boolean given = false;
    while (i + 2 < limit
        && (tokens.is(i + 1, '.') || tokens.is(i + 1, "?."))
        && tokens.type(i + 2) == Tokens.IDENT) {
      given = given || GIVEN.contains(tokens.text(i));
      i += 2;
    }
    if (tokens.is(i + 1, '[') && tokens.type(i + 2) == Tokens.STRING && tokens.is(i + 3, ']')) {
      String value = constant(tokens.value(i + 2), false, depth);
      out.append(value == null ? "${" + tokens.value(i + 2) + "}" : value);
      return i + 4;
    }
    if (tokens.is(i + 1, '(') || tokens.is(i + 1, '[')) {
      int close = tokens.pair(i + 1);
      boolean own = i == first || i == first + 2 && OWN.contains(tokens.text(first));
      boolean called = own && tokens.is(i + 1, '(');
      out.append(called ? returned(tokens.text(i), depth) : "${}");
      return close > i ? close + 1 : -1;
    }
    out.append(given ? "${}" : known(i, i == first, depth));
    return i + 1;
  }

  private String known(int i, boolean alone, int depth) {
    String name = tokens.text(i);
    String value = constant(name, alone, depth);
    if (value == null) {
      return "${" + name + "}";
    }
    return alone && parameters.take(name, i) ? "${}" : value;
  }

  private String returned(String function, int depth) {
    int at = constants.returned(function);
    String value = at < 0 || depth >= DEEPEST ? "${}" : followed(function + "()", at, depth);
    return value.startsWith("${") ? "${}" : value;
  }

  private String constant(String name, boolean alone, int depth) {
    int at = constants.value(name, alone);
    if (at < 0 || depth >= DEEPEST) {
      return null;
    }
    return followed(alone ? name : "." + name, at, depth);
  }

  /** The value of an expression that is kept under a key. */
  private String followed(String key, int at, int depth) {
    String value = known.get(key);
    if (value == null) {
      known.put(key, "${" + key.replace(".", "") + "}");
      StringBuilder out = new StringBuilder();
      expression(at, Integer.MAX_VALUE, depth + 1, out);
      value = out.toString();
      known.put(key, value);
    }
    return value;
  }

  private static void append(String text, StringBuilder out) {
    out.append(text, 0, Math.min(text.length(), LONGEST));
  }
}
