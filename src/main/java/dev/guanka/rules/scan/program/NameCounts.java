package dev.guanka.rules.scan.program;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How often some names stand in the files of a program as whole words, whatever they mean there;
 * what stands in a comment of its own line says nothing.
 */
final class NameCounts {

  private static final int SHORTEST = 4;
  private static final int LONGEST = 80;
  private static final int LONGEST_LIST = 4_000;
  private static final int MOST_STEPS = 20_000_000;
  private static final long MOST_SEARCHED = 30_000_000;

  /** How the names of constants are written. */
  private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9]*+(?:_[A-Z0-9]++)*+");

  /** What stands before a list of exports. */
  private static final Pattern EXPORTS = Pattern.compile("(?s).*\\bexports?\\s*(?:=\\s*)?");

  private final Set<String> names = new HashSet<>();
  private final Map<String, Map<String, Integer>> places = new HashMap<>();
  private final Map<String, Map<String, Integer>> exports = new HashMap<>();
  private final int[] hashes;
  private boolean known = true;
  private int steps;

  /** Counts the names; names that are too short to be found again are not known. */
  NameCounts(Sources sources, Collection<String> names, Collection<String> files) {
    names.stream()
        .filter(name -> name.length() >= SHORTEST && name.length() <= LONGEST)
        .forEach(this.names::add);
    this.hashes = this.names.stream().mapToInt(String::hashCode).sorted().toArray();
    Set<String> read = new HashSet<>();
    files.forEach(file -> read.add(sources.file(file)));
    long searched = 0;
    for (String file : read) {
      char[] text = sources.text(file);
      searched += text.length;
      known = known && searched <= MOST_SEARCHED;
      if (known) {
        count(text, file);
      }
    }
  }

  /** Whether a name is written as those of constants are. */
  static boolean constant(String name) {
    return CONSTANT.matcher(name).matches();
  }

  /** Whether a name is known to stand in one place only; a constant, lists of exports aside. */
  boolean once(String name) {
    int exported = constant(name) ? sum(exports, name) : 0;
    return known && sum(places, name) - exported == 1;
  }

  /** Whether a name is known to stand in one file only. */
  boolean only(String name, String file) {
    return known && places.containsKey(name) && places.get(name).keySet().equals(Set.of(file));
  }

  /** How often a name stands in a file, lists of exports aside. */
  int in(String name, String file) {
    return at(places, name).getOrDefault(file, 0) - at(exports, name).getOrDefault(file, 0);
  }

  private static int sum(Map<String, Map<String, Integer>> counts, String name) {
    return at(counts, name).values().stream().mapToInt(n -> n).sum();
  }

  private static Map<String, Integer> at(Map<String, Map<String, Integer>> counts, String name) {
    return counts.getOrDefault(name, Map.of());
  }

  private void count(char[] text, String file) {
    int i = 0;
    while (i < text.length) {
      if (comment(text, i)) {
        i = endOfLine(text, i);
      }
      int start = i;
      int hash = 0;
      while (i < text.length && part(text[i])) {
        hash = 31 * hash + text[i++];
      }
      boolean path = start > 0 && text[start - 1] == '/';
      if (!path && i > start && Arrays.binarySearch(hashes, hash) >= 0) {
        word(text, start, i, file);
      }
      i = Math.max(i, start + 1);
    }
  }

  private void word(char[] text, int start, int end, String file) {
    String word = new String(text, start, end - start);
    if (names.contains(word)) {
      add(places, word, file);
      if (exported(text, start, end)) {
        add(exports, word, file);
      }
    }
  }

  private static void add(Map<String, Map<String, Integer>> counts, String word, String file) {
    counts.computeIfAbsent(word, k -> new HashMap<>(2)).merge(file, 1, Integer::sum);
  }

  /** Whether a name stands alone in {@code module.exports = {…}} or {@code export {…}}. */
  private boolean exported(char[] text, int start, int end) {
    int next = end;
    while (next < text.length && text[next] <= ' ') {
      next++;
    }
    int before = start - 1;
    while (before >= 0 && text[before] <= ' ') {
      before--;
    }
    boolean alone = before >= 0 && (text[before] == ',' || text[before] == '{');
    if (!alone || next == text.length || text[next] != ',' && text[next] != '}') {
      return false;
    }
    int open = opening(text, start);
    int from = Math.max(0, open - 40);
    return open >= 0 && EXPORTS.matcher(new String(text, from, open - from).strip()).matches();
  }

  /** The brace that opens the list in which a name stands, -1 for none or another bracket. */
  private int opening(char[] text, int start) {
    int depth = 0;
    for (int i = start - 1; i >= 0 && start - i < LONGEST_LIST && steps < MOST_STEPS; i--) {
      steps++;
      char c = text[i];
      if (c == '}' || c == ')' || c == ']') {
        depth++;
      } else if (c == '{' || c == '(' || c == '[') {
        if (depth == 0) {
          return c == '{' ? i : -1;
        }
        depth--;
      }
    }
    return -1;
  }

  /** Whether a comment of a line of its own begins here. */
  private static boolean comment(char[] text, int i) {
    if (text[i] != '/' || i + 1 >= text.length || text[i + 1] != '/') {
      return false;
    }
    int before = i - 1;
    while (before >= 0 && (text[before] == ' ' || text[before] == '\t')) {
      before--;
    }
    return before < 0 || text[before] == '\n';
  }

  private static int endOfLine(char[] text, int from) {
    int i = from;
    while (i < text.length && text[i] != '\n') {
      i++;
    }
    return i;
  }

  private static boolean part(char c) {
    return c < 128
        ? c >= 'a' && c <= 'z'
            || c >= 'A' && c <= 'Z'
            || c >= '0' && c <= '9'
            || c == '_'
            || c == '$'
        : Character.isJavaIdentifierPart(c);
  }
}
