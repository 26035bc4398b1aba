package dev.guanka.rules.scan.program;

import dev.guanka.rules.scan.facts.FileFacts;
import dev.guanka.rules.scan.facts.Hit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Knows the addresses that a program keeps under names which nothing in it says, as those of a
 * feature that was taken out: {@code aiWrite: '/ai/write'} in a table, and no {@code aiWrite}.
 */
final class Unnamed {

  private static final int SHORTEST = 4;
  private static final int LONGEST = 80;
  private static final long MOST_SEARCHED = 30_000_000;

  private final Sources sources;
  private final Collection<String> reached;
  private Map<String, Integer> told;

  /**
   * @param reached all files that the program reaches
   */
  Unnamed(Sources sources, Collection<String> reached) {
    this.sources = sources;
    this.reached = reached;
  }

  /** Whether a hit is such an address. */
  boolean holds(String file, Hit hit) {
    boolean address = hit.place() == null && hit.value().indexOf('/') >= 0;
    if (!address) {
      return false;
    }
    boolean kept = false;
    for (Map.Entry<String, String> constant : sources.facts(file).constants().entrySet()) {
      if (constant.getValue().equals(hit.value())) {
        String name = constant.getKey();
        if (!hit.owners().contains(name) || told().getOrDefault(name, 2) > 1) {
          return false;
        }
        kept = true;
      }
    }
    return kept;
  }

  /** How often the names of addresses stand in the program, as whole words; none where too long. */
  private Map<String, Integer> told() {
    if (told == null) {
      Set<String> names = new HashSet<>();
      for (String file : reached) {
        names(sources.facts(file), names);
      }
      told = count(names);
    }
    return told;
  }

  private static void names(FileFacts facts, Set<String> names) {
    for (String name : facts.constants().keySet()) {
      if (name.length() >= SHORTEST && name.length() <= LONGEST) {
        names.add(name);
      }
    }
  }

  private Map<String, Integer> count(Set<String> names) {
    Map<String, Integer> counts = new HashMap<>();
    Set<String> files = new HashSet<>();
    reached.forEach(file -> files.add(sources.file(file)));
    long searched = 0;
    for (String file : files) {
      char[] text = sources.text(file);
      searched += text.length;
      if (searched > MOST_SEARCHED) {
        return Map.of();
      }
      count(text, names, counts);
    }
    return counts;
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

  private static void count(char[] text, Set<String> names, Map<String, Integer> counts) {
    int i = 0;
    while (i < text.length) {
      if (comment(text, i)) {
        i = endOfLine(text, i);
      }
      int start = i;
      while (i < text.length && Character.isJavaIdentifierPart(text[i])) {
        i++;
      }
      if (i - start >= SHORTEST && i - start <= LONGEST) {
        String word = new String(text, start, i - start);
        if (names.contains(word)) {
          counts.merge(word, 1, Integer::sum);
        }
      }
      i = Math.max(i, start + 1);
    }
  }
}
