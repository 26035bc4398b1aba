package dev.guanka.rules.scan.script;

import dev.guanka.rules.scan.signal.Lookup;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads the keys that stand directly in one object literal. */
final class ObjectLiteral {

  private static final int MOST_KEYS = 400;
  private static final Set<String> CONSTANTS = Set.of("true", "false", "null", "undefined");

  private ObjectLiteral() {}

  /**
   * Keys of values, in order, not methods; the value where it is one string literal, {@link
   * Lookup#FIXED} where it is another literal or an empty string, else "".
   */
  static Map<String, String> keys(Tokens t, int open) {
    Map<String, String> keys = new LinkedHashMap<>();
    int close = t.pair(open);
    boolean start = true;
    for (int i = open + 1; i < close && keys.size() < MOST_KEYS; i++) {
      boolean name = t.type(i) == Tokens.IDENT || t.type(i) == Tokens.STRING;
      if (start && name && ends(t, i + 1, close)) {
        keys.putIfAbsent(t.value(i), value(t, i + 1, close));
      }
      start = t.is(i, ',');
      if (t.opens(i)) {
        i = t.pair(i);
      }
    }
    return keys;
  }

  private static boolean ends(Tokens t, int i, int close) {
    return i == close || t.is(i, ':') || t.is(i, ',');
  }

  private static String value(Tokens t, int colon, int close) {
    if (brief(t, colon + 1) && (colon + 3 == close || t.is(colon + 3, ','))) {
      return Lookup.FIXED;
    }
    if (!t.is(colon, ':') || colon + 2 != close && !t.is(colon + 2, ',')) {
      return "";
    }
    if (t.type(colon + 1) == Tokens.STRING || t.type(colon + 1) == Tokens.TEMPLATE) {
      String value = t.value(colon + 1);
      return value.isEmpty() ? Lookup.FIXED : value;
    }
    boolean name = t.type(colon + 1) == Tokens.IDENT && !CONSTANTS.contains(t.text(colon + 1));
    return name ? "" : Lookup.FIXED;
  }

  /**
   * Whether a literal stands here as minifiers write it: {@code !0}, {@code void 0}, {@code -1}.
   */
  private static boolean brief(Tokens t, int i) {
    boolean sign = t.is(i, '!') || t.is(i, '-') || t.isIdent(i, "void");
    return sign && t.type(i + 1) == Tokens.NUMBER;
  }

  /** Token of a key that {@link #keys} gave; the bracket where it cannot be found again. */
  static int token(Tokens t, int open, String key) {
    int close = t.pair(open);
    for (int i = open + 1; i < close; i++) {
      boolean name = t.type(i) == Tokens.IDENT || t.type(i) == Tokens.STRING;
      if (name && t.value(i).equals(key)) {
        return i;
      }
      if (t.opens(i)) {
        i = t.pair(i);
      }
    }
    return open;
  }

  /** Token of the value of a key, the key itself where a name is both; -1 for none. */
  static int valueOf(Tokens t, int open, String key) {
    int close = t.pair(open);
    for (int i = open + 1; i < close; i++) {
      boolean name = t.type(i) == Tokens.IDENT || t.type(i) == Tokens.STRING;
      if (name && t.is(i + 1, ':') && t.value(i).equals(key)) {
        return i + 2;
      }
      if (both(t, i, open, close) && t.isIdent(i, key)) {
        return i;
      }
      if (t.opens(i)) {
        i = t.pair(i);
      }
    }
    return -1;
  }

  private static boolean both(Tokens t, int i, int open, int close) {
    return (i - 1 == open || t.is(i - 1, ',')) && (i + 1 == close || t.is(i + 1, ','));
  }

  /** Name that the value at a token is given to, by a colon or an equals sign; "" for none. */
  static String keyOf(Tokens t, int i) {
    if (t.is(i - 1, ':') && (t.type(i - 2) == Tokens.IDENT || t.type(i - 2) == Tokens.STRING)) {
      return t.value(i - 2);
    }
    if (t.is(i - 1, '=') && (t.type(i - 2) == Tokens.IDENT || t.type(i - 2) == Tokens.JSX_ATTR)) {
      return t.value(i - 2);
    }
    return "";
  }
}
