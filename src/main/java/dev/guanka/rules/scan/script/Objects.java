package dev.guanka.rules.scan.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A view of the object literals of one source, for manifests in JSON and in script alike. */
public final class Objects {

  private static final int MOST_ITEMS = 5_000;

  private final Tokens t;
  private Map<String, Integer> constants;

  private Objects(Tokens tokens) {
    this.t = tokens;
  }

  public static Objects of(char[] source) {
    return new Objects(Lexer.lex(source, false));
  }

  /** The objects that directly hold a key whose value is an array, in order. */
  public List<Integer> withArray(String key) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < t.count() && found.size() < MOST_ITEMS; i++) {
      if (t.is(i, '{') && t.pair(i) > i && array(i, key) >= 0) {
        found.add(i);
      }
    }
    return found;
  }

  /** The first object of the source; -1 for none. */
  public int first() {
    for (int i = 0; i < t.count(); i++) {
      if (t.is(i, '{') && t.pair(i) > i) {
        return i;
      }
    }
    return -1;
  }

  public int array(int object, String key) {
    return bracket(object, key, '[');
  }

  public int object(int object, String key) {
    return bracket(object, key, '{');
  }

  private int bracket(int object, String key, char open) {
    int value = object < 0 ? -1 : ObjectLiteral.valueOf(t, object, key);
    if (value >= 0 && t.type(value) == Tokens.IDENT) {
      value = constant(t.text(value));
    }
    return value >= 0 && t.is(value, open) && t.pair(value) > value ? value : -1;
  }

  /** The first token of what a name is set to in this source, or -1. */
  private int constant(String name) {
    if (constants == null) {
      constants = new HashMap<>();
      for (int i = 0; i + 2 < t.count(); i++) {
        if (t.type(i) == Tokens.IDENT && t.is(i + 1, '=') && constants.size() < MOST_ITEMS) {
          constants.putIfAbsent(t.text(i), i + 2);
        }
      }
    }
    return constants.getOrDefault(name, -1);
  }

  /** A string property, or null. */
  public String string(int object, String key) {
    int value = object < 0 ? -1 : ObjectLiteral.valueOf(t, object, key);
    return value >= 0 && t.type(value) == Tokens.STRING ? t.value(value) : null;
  }

  /** Tokens of the strings and objects that stand directly in an array. */
  public List<Integer> items(int array) {
    List<Integer> items = new ArrayList<>();
    int close = array < 0 ? -1 : t.pair(array);
    for (int i = array + 1; i < close && items.size() < MOST_ITEMS; i++) {
      if (t.type(i) == Tokens.STRING || t.is(i, '{')) {
        items.add(i);
      }
      if (t.opens(i)) {
        i = t.pair(i);
      }
    }
    return items;
  }

  /** The string at an item, or null where it is an object. */
  public String text(int item) {
    return t.type(item) == Tokens.STRING ? t.value(item) : null;
  }

  public int start(int token) {
    return t.start(token);
  }

  public int end(int token) {
    return t.end(t.pair(token) > token ? t.pair(token) : token);
  }
}
