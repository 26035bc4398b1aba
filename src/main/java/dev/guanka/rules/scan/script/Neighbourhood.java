package dev.guanka.rules.scan.script;

import dev.guanka.rules.scan.text.Hash;

/** Names the tokens around a match, so that it is known again after lines moved. */
final class Neighbourhood {

  private static final int REACH = 6;

  private final Tokens tokens;

  Neighbourhood(Tokens tokens) {
    this.tokens = tokens;
  }

  String of(int offset) {
    int middle = tokenAt(offset);
    long hash = Hash.START;
    int last = Math.min(tokens.count() - 1, middle + REACH);
    for (int i = Math.max(0, middle - REACH); i <= last; i++) {
      boolean noise = tokens.is(i, ';') || tokens.is(i, ',') || tokens.type(i) == Tokens.JSX_END;
      if (!noise) {
        hash =
            Hash.add(
                hash,
                tokens.source(),
                tokens.start(i),
                Math.min(tokens.end(i), tokens.start(i) + 80));
      }
    }
    return Hash.hex(hash);
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
