package dev.guanka.rules.scan.text;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds many literals in one pass (Aho-Corasick), ASCII case ignored; a literal that begins or ends
 * with an ASCII letter or digit only counts where no further one touches it.
 */
public final class Automaton {

  /** Receives every literal that occurs. */
  @FunctionalInterface
  public interface Sink {
    void found(int literal, int start, int end);
  }

  private static final int ROOT = 0;

  private final List<String> literals;
  private final Edges edges = new Edges();
  private final short[] first = new short[65536];
  private int[] fail = new int[1024];
  private int[] literal = new int[1024];
  private int[] suffix = new int[1024];
  private int size = 1;

  public Automaton(List<String> literals) {
    this.literals = literals;
    Arrays.fill(literal, -1);
    Map<Integer, StringBuilder> children = new HashMap<>();
    for (int i = 0; i < literals.size(); i++) {
      add(literals.get(i), i, children);
    }
    link(children);
  }

  private void add(String text, int id, Map<Integer, StringBuilder> children) {
    int node = ROOT;
    for (int i = 0; i < text.length(); i++) {
      char c = fold(text.charAt(i));
      int next = step(node, c);
      if (next < 0) {
        next = newNode();
        put(node, c, next);
        children.computeIfAbsent(node, k -> new StringBuilder()).append(c);
      }
      node = next;
    }
    literal[node] = id;
  }

  private int newNode() {
    if (size == fail.length) {
      fail = Arrays.copyOf(fail, size * 2);
      suffix = Arrays.copyOf(suffix, size * 2);
      literal = Arrays.copyOf(literal, size * 2);
      Arrays.fill(literal, size, size * 2, -1);
    }
    return size++;
  }

  private void put(int node, char c, int next) {
    if (node == ROOT) {
      first[c] = (short) next;
    } else {
      edges.put(node, c, next);
    }
  }

  private int step(int node, char c) {
    if (node == ROOT) {
      return first[c] == 0 ? -1 : first[c] & 0xffff;
    }
    return edges.get(node, c);
  }

  private void link(Map<Integer, StringBuilder> children) {
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    queue.add(ROOT);
    while (!queue.isEmpty()) {
      int node = queue.poll();
      StringBuilder keys = children.get(node);
      for (int i = 0; keys != null && i < keys.length(); i++) {
        char c = keys.charAt(i);
        int child = step(node, c);
        int target = node == ROOT ? ROOT : next(fail[node], c);
        fail[child] = target;
        suffix[child] = literal[target] >= 0 ? target : suffix[target];
        queue.add(child);
      }
    }
  }

  private int next(int from, char c) {
    int node = from;
    int found = step(node, c);
    while (found < 0 && node != ROOT) {
      node = fail[node];
      found = step(node, c);
    }
    return Math.max(found, ROOT);
  }

  public void run(CharSequence text, Sink sink) {
    int node = ROOT;
    for (int i = 0; i < text.length(); i++) {
      node = next(node, fold(text.charAt(i)));
      int hit = literal[node] >= 0 ? node : suffix[node];
      while (hit != ROOT) {
        int id = literal[hit];
        int start = i + 1 - literals.get(id).length();
        if (bounded(text, start, i + 1)) {
          sink.found(id, start, i + 1);
        }
        hit = suffix[hit];
      }
    }
  }

  private static boolean bounded(CharSequence text, int start, int end) {
    return !(start > 0 && word(text.charAt(start)) && word(text.charAt(start - 1)))
        && !(end < text.length() && word(text.charAt(end - 1)) && word(text.charAt(end)));
  }

  private static boolean word(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
  }

  private static char fold(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }
}
