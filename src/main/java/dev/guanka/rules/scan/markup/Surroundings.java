package dev.guanka.rules.scan.markup;

import dev.guanka.rules.scan.text.Hash;

/** Names what stands around a match in a template, white space aside. */
final class Surroundings {

  private static final int REACH = 30;
  private static final int FARTHEST = 2_000;

  private final char[] s;

  Surroundings(char[] source) {
    this.s = source;
  }

  String of(int offset) {
    char[] seen = new char[2 * REACH];
    int start = REACH;
    for (int i = offset - 1; i >= 0 && offset - i < FARTHEST && start > 0; i--) {
      if (s[i] > ' ') {
        seen[--start] = s[i];
      }
    }
    int end = REACH;
    for (int i = offset; i < s.length && i - offset < FARTHEST && end < seen.length; i++) {
      if (s[i] > ' ') {
        seen[end++] = s[i];
      }
    }
    return Hash.hex(Hash.add(Hash.START, seen, start, end));
  }
}
