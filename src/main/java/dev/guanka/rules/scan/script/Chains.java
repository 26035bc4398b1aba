package dev.guanka.rules.scan.script;

import java.util.ArrayDeque;
import java.util.Map;

/** Reads {@code a.b?.c[0]!["d"]} backwards as {@code a.b.c.d}, with aliases followed. */
final class Chains {

  private static final int LONGEST = 12;
  private static final int MOST_LINKS = 64;

  private final Tokens tokens;
  private final Map<String, String> aliases;

  Chains(Tokens tokens, Map<String, String> aliases) {
    this.tokens = tokens;
    this.aliases = aliases;
  }

  /** Last name of the chain that ends at a token. */
  String nameAt(int last) {
    if (tokens.type(last) == Tokens.IDENT && !aliases.containsKey(tokens.text(last))) {
      return tokens.text(last);
    }
    String chain = endingAt(last);
    return chain.substring(chain.lastIndexOf('.') + 1);
  }

  /** The chain that ends at a token; "" where there is none. */
  String endingAt(int last) {
    if (tokens.type(last) == Tokens.IDENT && !dot(last - 1)) {
      return aliases.getOrDefault(tokens.text(last), tokens.text(last));
    }
    ArrayDeque<String> names = new ArrayDeque<>(4);
    int i = last;
    for (int n = 0; i >= 0 && n < MOST_LINKS && names.size() < LONGEST; n++) {
      if (tokens.is(i, ']') && tokens.pair(i) >= 0) {
        int open = tokens.pair(i);
        if (i - open == 2 && tokens.type(open + 1) == Tokens.STRING) {
          names.addFirst(tokens.value(open + 1));
        }
        i = open - 1;
      } else if (tokens.is(i, ')') && tokens.pair(i) >= 0) {
        i = tokens.pair(i) - 1;
      } else if (tokens.is(i, '!') && dot(i + 1)) {
        i--;
      } else if (tokens.type(i) == Tokens.IDENT) {
        names.addFirst(tokens.text(i));
        if (!dot(i - 1)) {
          break;
        }
        i -= 2;
      } else {
        break;
      }
    }
    if (names.isEmpty()) {
      return "";
    }
    String alias = aliases.get(names.peekFirst());
    String chain = String.join(".", names);
    return alias == null ? chain : alias + chain.substring(names.peekFirst().length());
  }

  boolean dot(int i) {
    return tokens.is(i, '.') || tokens.is(i, "?.");
  }
}
