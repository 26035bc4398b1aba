package dev.guanka.rules.scan.text;

/** Edges of an automaton by node and character, without a box for each, because every text asks. */
final class Edges {

  private long[] keys = new long[4096];
  private int[] targets = new int[4096];
  private int size;

  void put(int node, char c, int target) {
    if (size * 2 >= keys.length) {
      grow();
    }
    insert(key(node, c), target);
    size++;
  }

  /** The node that the edge leads to, or -1. */
  int get(int node, char c) {
    long key = key(node, c);
    int slot = slot(key);
    while (keys[slot] != 0) {
      if (keys[slot] == key) {
        return targets[slot];
      }
      slot = slot + 1 & keys.length - 1;
    }
    return -1;
  }

  private void insert(long key, int target) {
    int slot = slot(key);
    while (keys[slot] != 0) {
      slot = slot + 1 & keys.length - 1;
    }
    keys[slot] = key;
    targets[slot] = target;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldTargets = targets;
    keys = new long[oldKeys.length * 2];
    targets = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        insert(oldKeys[i], oldTargets[i]);
      }
    }
  }

  private static long key(int node, char c) {
    return (long) node << 16 | c;
  }

  private int slot(long key) {
    return (int) (key * 0x9E3779B97F4A7C15L >>> 40) & keys.length - 1;
  }
}
