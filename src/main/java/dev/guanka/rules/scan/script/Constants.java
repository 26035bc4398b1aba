package dev.guanka.rules.scan.script;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Where the simple constants of one source get their value; a name given twice is followed once.
 */
final class Constants {

  private static final int AMBIGUOUS = -1;
  private static final int MOST = 20_000;
  private static final int LONGEST_BODY = 600;

  private final Tokens tokens;
  private final Map<String, Integer> values = new LinkedHashMap<>();
  private final Map<String, Integer> variables = new HashMap<>();
  private final Set<String> repeated = new HashSet<>();
  private final Map<String, Integer> objects = new HashMap<>();
  private final Map<String, Integer> functions = new HashMap<>();
  private final Map<String, String> aliases = new HashMap<>();

  Constants(Tokens tokens) {
    this.tokens = tokens;
    for (int i = 1; i < tokens.count() - 1; i++) {
      if (tokens.is(i, '=')) {
        assigned(i);
      } else if (tokens.is(i, ':') && named(i - 1)) {
        property(i);
      } else if (tokens.is(i, '{') || tokens.is(i, "=>")) {
        function(i);
      }
    }
  }

  /** A function's body, by the function's name. */
  private void function(int body) {
    boolean arrow = tokens.is(body, "=>");
    if (tokens.is(body - 1, ')') && tokens.pair(body - 1) > 0) {
      String name = Parameters.functionName(tokens, tokens.pair(body - 1));
      if (!name.isEmpty() && !Statement.KEYWORDS.contains(name) && functions.size() < MOST) {
        functions.putIfAbsent(name, arrow ? body + 1 : body);
      }
    }
  }

  /** Token at which the value begins that a function returns but for its conditions, or -1. */
  int returned(String name) {
    int body = functions.getOrDefault(name, -1);
    if (!tokens.is(body, '{')) {
      return body;
    }
    int close = Math.min(tokens.pair(body), body + LONGEST_BODY);
    for (int i = body + 1; i < close; i++) {
      if (tokens.isIdent(i, "return")) {
        return i + 1;
      }
      if (tokens.opens(i)) {
        i = tokens.pair(i);
      }
    }
    return -1;
  }

  private boolean named(int i) {
    return tokens.type(i) == Tokens.IDENT || tokens.type(i) == Tokens.STRING;
  }

  private void assigned(int equals) {
    int name = equals - 1;
    if (tokens.is(name, '}')) {
      destructured(name, equals);
      return;
    }
    if (tokens.type(name) == Tokens.IDENT
        && tokens.is(name - 1, ':')
        && tokens.type(name - 2) == Tokens.IDENT) {
      name -= 2;
    }
    if (tokens.type(name) != Tokens.IDENT) {
      return;
    }
    if (string(equals + 1)) {
      variable(tokens.text(name), equals + 1);
    } else if (tokens.is(equals + 1, '{')) {
      objects.merge(tokens.text(name), equals + 1, (first, second) -> AMBIGUOUS);
    } else if (tokens.type(equals + 1) == Tokens.IDENT) {
      alias(tokens.text(name), equals + 1);
    }
  }

  private void property(int colon) {
    boolean text = string(colon + 1) && tokens.end(colon + 1) - tokens.start(colon + 1) < 300;
    if (text || composed(colon + 1)) {
      put(values, tokens.value(colon - 1), colon + 1);
    } else if (Urls.method(tokens, colon + 2) && tokens.is(colon + 3, ',')) {
      put(values, tokens.value(colon - 1), colon + 4);
    } else if (tokens.type(colon + 1) == Tokens.IDENT) {
      int fallback = fallback(chainEnd(colon + 1));
      if (fallback > 0) {
        put(values, tokens.value(colon - 1), fallback);
      }
    }
  }

  /** Whether an expression begins with a name to which more is added ({@code BASE + '/chat'}). */
  boolean composed(int from) {
    int i = from;
    while (tokens.type(i) == Tokens.IDENT && tokens.is(i + 1, '.') && i - from < 16) {
      i += 2;
    }
    return tokens.type(i) == Tokens.IDENT && tokens.is(i + 1, '+');
  }

  private boolean string(int i) {
    byte type = tokens.type(i);
    return type == Tokens.STRING || type == Tokens.TEMPLATE || type == Tokens.TEMPLATE_HEAD;
  }

  private void variable(String name, int value) {
    if (variables.containsKey(name)) {
      repeated.add(name);
    }
    put(variables, name, value);
    put(values, name, value);
  }

  private static void put(Map<String, Integer> values, String name, int value) {
    if (values.size() < MOST) {
      Integer before = values.putIfAbsent(name, value);
      if (before != null && name.length() <= 2) {
        values.put(name, AMBIGUOUS);
      }
    }
  }

  private void alias(String name, int from) {
    int i = chainEnd(from);
    if (i > from && !tokens.is(i + 1, '(') && !tokens.is(i + 1, '[') && aliases.size() < MOST) {
      aliases.putIfAbsent(name, chain(from, i));
    }
    int fallback = fallback(i);
    if (fallback > 0) {
      variable(name, fallback);
    } else if (!tokens.is(i + 1, '(')) {
      variable(name, from);
    }
  }

  /**
   * What a value is where nothing else is set, as in {@code stored || 'https://…'}; -1 for none.
   */
  private int fallback(int last) {
    int i = last + 1;
    if (tokens.is(i, '(') && tokens.pair(i) > i) {
      i = tokens.pair(i) + 1;
    }
    boolean or = tokens.is(i, "||") || tokens.is(i, "??");
    return or && string(i + 1) ? i + 1 : -1;
  }

  private int chainEnd(int from) {
    int i = from;
    while ((tokens.is(i + 1, '.') || tokens.is(i + 1, "?."))
        && tokens.type(i + 2) == Tokens.IDENT
        && i - from < 16) {
      i += 2;
    }
    return i;
  }

  private void destructured(int close, int equals) {
    int open = tokens.pair(close);
    if (open < 0 || close - open > 40 || tokens.type(equals + 1) != Tokens.IDENT) {
      return;
    }
    int i = equals + 1;
    while (tokens.is(i + 1, '.') && tokens.type(i + 2) == Tokens.IDENT && i < equals + 16) {
      i += 2;
    }
    String chain = chain(equals + 1, i);
    for (int k = open + 1; k < close; k++) {
      if (tokens.type(k) == Tokens.IDENT && (tokens.is(k - 1, '{') || tokens.is(k - 1, ','))) {
        boolean renamed = tokens.is(k + 1, ':') && tokens.type(k + 2) == Tokens.IDENT;
        aliases.putIfAbsent(tokens.text(renamed ? k + 2 : k), chain + "." + tokens.text(k));
      }
    }
  }

  private String chain(int first, int last) {
    StringBuilder chain = new StringBuilder(tokens.text(first));
    for (int i = first + 2; i <= last; i += 2) {
      chain.append('.').append(tokens.text(i));
    }
    return chain.toString();
  }

  /** Token at which the value begins, or -1; a name that stands alone is no property's. */
  int value(String name, boolean alone) {
    return (alone ? variables : values).getOrDefault(name, -1);
  }

  /** Whether a variable of this name gets more than one value in the source. */
  boolean repeated(String name) {
    return repeated.contains(name);
  }

  /** Token of the brace that opens the only object of this name, or -1. */
  int object(String name) {
    return objects.getOrDefault(name, -1);
  }

  Iterable<Map.Entry<String, Integer>> all() {
    return values.entrySet();
  }

  Map<String, String> aliases() {
    return aliases;
  }
}
