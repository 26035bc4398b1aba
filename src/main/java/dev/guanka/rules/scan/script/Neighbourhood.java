package dev.guanka.rules.scan.script;

import dev.guanka.rules.scan.text.Hash;
import java.util.HashMap;
import java.util.Map;

/**
 * Names the tokens around a match, so that it is known again after lines moved or were reformatted:
 * a few of them for its identity, those of the whole function for what a person's verdict rests on.
 */
final class Neighbourhood {

  private static final int REACH = 6;
  private static final int LARGEST = 1_500;
  private static final int LONGEST_TOKEN = 80;

  private final Tokens tokens;
  private final Map<Integer, String> functions = new HashMap<>();

  Neighbourhood(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Names the tokens next to an offset. */
  String of(int offset) {
    int middle = tokenAt(offset);
    return hash(walk(middle, -1, REACH), walk(middle, 1, REACH));
  }

  /** Names the function around an offset, or what is near where that is too large or none. */
  String whole(int offset) {
    int middle = tokenAt(offset);
    int body = Statement.body(tokens, middle);
    int end = body < 0 ? -1 : tokens.pair(body);
    if (end > middle && end - body <= LARGEST) {
      return functions.computeIfAbsent(body, k -> hash(body, end));
    }
    return hash(Math.max(0, middle - LARGEST / 10), middle + LARGEST / 10);
  }

  private int walk(int from, int step, int reach) {
    int left = reach;
    int i = from;
    while (left > 0 && i + step >= 0 && i + step < tokens.count()) {
      i += step;
      left -= noise(i) ? 0 : 1;
    }
    return i;
  }

  private String hash(int from, int to) {
    long hash = Hash.START;
    for (int i = from; i <= to && i < tokens.count(); i++) {
      if (!noise(i)) {
        int quote = quoted(i) ? 1 : 0;
        int start = tokens.start(i) + quote;
        int end = tokens.end(i) - quote;
        hash = Hash.add(hash, tokens.source(), start, Math.min(end, start + LONGEST_TOKEN));
      }
    }
    return Hash.hex(hash);
  }

  /** What a formatter adds and removes: ends of statements, brackets of a single parameter. */
  private boolean noise(int i) {
    if (tokens.is(i, ';') || tokens.is(i, ',') || tokens.type(i) == Tokens.JSX_END) {
      return true;
    }
    boolean opens = tokens.is(i, '(') && tokens.pair(i) == i + 2;
    boolean closes = tokens.is(i, ')') && tokens.pair(i) == i - 2;
    return opens && tokens.is(i + 3, "=>") || closes && tokens.is(i + 1, "=>");
  }

  private boolean quoted(int i) {
    byte type = tokens.type(i);
    return type == Tokens.STRING || type == Tokens.JSX_STRING;
  }

  private int tokenAt(int offset) {
    int low = 0;
    int high = tokens.count() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (tokens.start(middle) <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
