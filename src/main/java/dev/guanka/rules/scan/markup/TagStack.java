package dev.guanka.rules.scan.markup;

import dev.guanka.rules.scan.facts.Tap;
import java.util.Arrays;

/** What the open tags mean for the text inside; on the heap, however deep they nest. */
final class TagStack {

  private byte[] states = new byte[64];
  private Tap[] taps = new Tap[64];
  private int size;

  /** Opens a tag; what its own tap does not say, that on the tag around it does. */
  void push(int state, Tap tap) {
    if (size == states.length) {
      states = Arrays.copyOf(states, size * 2);
      taps = Arrays.copyOf(taps, size * 2);
    }
    taps[size] = Tap.within(tap, tap());
    states[size++] = (byte) state;
  }

  void pop() {
    size = Math.max(0, size - 1);
  }

  int size() {
    return size;
  }

  int state() {
    return size == 0 ? 0 : states[size - 1];
  }

  /** What a tap on the text inside does, or null. */
  Tap tap() {
    return size == 0 ? null : taps[size - 1];
  }
}
