package dev.guanka.rules.scan.markup;

/** What the open tags mean for the text inside; on the heap, however deep they nest. */
final class TagStack {

  private byte[] states = new byte[64];
  private int size;

  void push(int state) {
    if (size == states.length) {
      states = java.util.Arrays.copyOf(states, size * 2);
    }
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
}
