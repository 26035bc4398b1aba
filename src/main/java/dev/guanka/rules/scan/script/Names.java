package dev.guanka.rules.scan.script;

import java.util.Arrays;

/**
 * The names of one source, each kept once, because a script says the same few over and over. Names
 * with an escape are not kept, nor what no longer fits, so that a file of nothing but names costs
 * no more than its length.
 */
final class Names {

  static final int UNKEPT = -1;

  private static final int MOST = 20_000;
  private static final int MOST_PROBES = 16;
  private static final int PRIME = 0x01000193;

  private String[] texts = new String[128];
  private int[] slots = new int[256];
  private int count;

  /** Number of the name in a stretch of the source, the same for the same name, or UNKEPT. */
  int number(char[] source, int start, int end) {
    int slot = slot(source, start, end);
    for (int probe = 0; probe < MOST_PROBES; probe++) {
      int number = slots[slot] - 1;
      if (number < 0) {
        return keep(slot, new String(source, start, end - start));
      }
      if (same(texts[number], source, start, end)) {
        return number;
      }
      slot = slot + 1 & slots.length - 1;
    }
    return UNKEPT;
  }

  String text(int number) {
    return texts[number];
  }

  int count() {
    return count;
  }

  private int keep(int slot, String text) {
    if (count == MOST || text.indexOf('\\') >= 0) {
      return UNKEPT;
    }
    if (count == texts.length) {
      texts = Arrays.copyOf(texts, count * 2);
    }
    texts[count] = text;
    slots[slot] = ++count;
    if (count * 2 == slots.length) {
      grow();
    }
    return count - 1;
  }

  private void grow() {
    slots = new int[slots.length * 2];
    for (int number = 0; number < count; number++) {
      char[] text = texts[number].toCharArray();
      int slot = slot(text, 0, text.length);
      while (slots[slot] != 0) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = number + 1;
    }
  }

  private int slot(char[] source, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = (hash ^ source[i]) * PRIME;
    }
    return (hash ^ hash >>> 15) & slots.length - 1;
  }

  private static boolean same(String text, char[] source, int start, int end) {
    if (text.length() != end - start) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (text.charAt(i - start) != source[i]) {
        return false;
      }
    }
    return true;
  }
}
