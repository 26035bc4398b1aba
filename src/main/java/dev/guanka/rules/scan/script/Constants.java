package dev.guanka.rules.scan.script;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the simple constants of one source get their value; a name given twice is followed once.
 */
final class Constants {

  private static final int AMBIGUOUS = -1;
  private static final int MOST = 20_000;

  private final Tokens tokens;
  private final Map<String, Integer> values = new LinkedHashMap<>();
  private final Map<String, Integer> variables = new HashMap<>();
  private final Map<String, String> aliases = new HashMap<>();

  Constants(Tokens tokens) {
    this.tokens = tokens;
    for (int i = 1; i < tokens.count() - 1; i++) {
      if (tokens.is(i, '=')) {
        assigned(i);
      } else if (tokens.is(i, ':') && named(i - 1)) {
        property(i);
      }
    }
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
    } else if (tokens.type(equals + 1) == Tokens.IDENT) {
      alias(tokens.text(name), equals + 1);
    }
  }

  private void property(int colon) {
    boolean text = string(colon + 1) && tokens.end(colon + 1) - tokens.start(colon + 1) < 300;
    if (text || composed(colon + 1)) {
      put(values, tokens.value(colon - 1), colon + 1);
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
    int i = from;
    while ((tokens.is(i + 1, '.') || tokens.is(i + 1, "?."))
        && tokens.type(i + 2) == Tokens.IDENT
        && i - from < 16) {
      i += 2;
    }
    if (i > from && !tokens.is(i + 1, '(') && !tokens.is(i + 1, '[') && aliases.size() < MOST) {
      aliases.putIfAbsent(name, chain(from, i));
    }
    if (!tokens.is(i + 1, '(')) {
      variable(name, from);
    }
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

  Iterable<Map.Entry<String, Integer>> all() {
    return values.entrySet();
  }

  Map<String, String> aliases() {
    return aliases;
  }
}
