package dev.guanka.rules.scan.markup;

import java.util.Arrays;

/** What the open tags mean for the text inside; on the heap, however deep they nest. */
final class TagStack {

  private byte[] states = new byte[64];
  private String[] handlers = new String[64];
  private int size;

  /** Opens a tag; one without a handler of its own is tapped with the tag around it. */
  void push(int state, String handler) {
    if (size == states.length) {
      states = Arrays.copyOf(states, size * 2);
      handlers = Arrays.copyOf(handlers, size * 2);
    }
    handlers[size] = handler == null ? handler() : handler;
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

  /** The function that a tap on the text inside runs, or null. */
  String handler() {
    return size == 0 ? null : handlers[size - 1];
  }
}
