package dev.guanka.rules.scan.script;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * A stack of ints on the heap, so that deep nesting in a package never meets the thread's stack.
 */
final class IntStack {

  private int[] items = new int[64];
  private int size;

  void push(int item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, size * 2);
    }
    items[size++] = item;
  }

  int pop() {
    return size == 0 ? -1 : items[--size];
  }

  int peek() {
    return size == 0 ? -1 : items[size - 1];
  }

  /** Whether some item answers to a question. */
  boolean any(IntPredicate question) {
    for (int i = 0; i < size; i++) {
      if (question.test(items[i])) {
        return true;
      }
    }
    return false;
  }

  boolean isEmpty() {
    return size == 0;
  }

  int size() {
    return size;
  }
}
