package dev.guanka.rules.scan.program;

import dev.guanka.rules.scan.facts.FileFacts;
import dev.guanka.rules.scan.facts.FileFacts.Routine;
import dev.guanka.rules.scan.facts.Hit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Knows what the modules of a program keep under names which nothing in it says, as what belongs to
 * a feature that was taken out or is yet to come: {@code aiWrite: '/ai/write'} in a table, {@code
 * faceSwap(photo) {…}} in an object of requests.
 */
final class Unnamed {

  private static final int SHORTEST = 4;
  private static final int LONGEST = 80;
  private static final int MANY = 2;
  private static final long MOST_SEARCHED = 30_000_000;

  /** Names by which a runtime or a framework calls a function. */
  private static final Pattern CALLED =
      Pattern.compile(
          "on.*|constructor|created|mounted|destroyed|before.*|attached|detached|ready|data|methods"
              + "|computed|watch|setup|install|init|main|default|exports|request|response|actions"
              + "|mutations|getters|state|observers|lifetimes|pageLifetimes|handler|get|set");

  /** Keys that the platform or a server takes, so that no code of the program says them again. */
  private static final Set<String> TAKEN =
      Set.of(
          "path", "model", "action", "service", "baseURL", "modelName", "model_name", "endpoint");

  private final Sources sources;
  private final Collection<String> reached;
  private Map<String, Integer> told;
  private Boolean computes;

  /**
   * @param reached all files that the program reaches
   */
  Unnamed(Sources sources, Collection<String> reached) {
    this.sources = sources;
    this.reached = reached;
  }

  /** Whether a hit stands in what nothing names. */
  boolean holds(String file, Hit hit) {
    return hit.place() == null && (address(file, hit) || function(file, hit));
  }

  private boolean address(String file, Hit hit) {
    boolean kept = false;
    for (Map.Entry<String, String> constant : sources.facts(file).constants().entrySet()) {
      if (constant.getValue().equals(hit.value())) {
        String key = constant.getKey();
        if (!hit.excerpt().contains(key) || TAKEN.contains(key) || named(key)) {
          return false;
        }
        kept = true;
      }
    }
    return kept;
  }

  private boolean function(String file, Hit hit) {
    int inner = hit.owners().size() - 1;
    String name = inner >= 0 ? hit.owners().get(inner) : "";
    boolean function = sources.facts(file).routines().containsKey(name);
    return function && !CALLED.matcher(name).matches() && !named(name) && !computes();
  }

  /** Whether some file calls functions by names that it puts together, so that any may be meant. */
  private boolean computes() {
    if (computes == null) {
      computes = reached.stream().anyMatch(this::computes);
    }
    return computes;
  }

  private boolean computes(String file) {
    return sources.facts(file).routines().values().stream()
        .anyMatch(routine -> routine.calls().contains(Routine.COMPUTED));
  }

  private boolean named(String name) {
    return told().getOrDefault(name, MANY) > 1;
  }

  /** How often those names stand in the program as whole words; none where that takes too long. */
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
    facts.constants().keySet().stream().filter(Unnamed::tells).forEach(names::add);
    facts.hits().forEach(hit -> hit.owners().stream().filter(Unnamed::tells).forEach(names::add));
  }

  /** Whether a name is long enough to be found again as a word. */
  private static boolean tells(String name) {
    return name.length() >= SHORTEST && name.length() <= LONGEST;
  }

  private Map<String, Integer> count(Set<String> names) {
    Map<String, Integer> counts = new HashMap<>();
    int[] hashes = names.stream().mapToInt(String::hashCode).sorted().toArray();
    Set<String> files = new HashSet<>();
    reached.forEach(file -> files.add(sources.file(file)));
    long searched = 0;
    for (String file : files) {
      char[] text = sources.text(file);
      searched += text.length;
      if (searched > MOST_SEARCHED) {
        return Map.of();
      }
      count(text, names, hashes, counts);
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

  /**
   * Counts whole words.
   *
   * @param hashes those of the names, sorted, so that other words cost no string
   */
  private static void count(
      char[] text, Set<String> names, int[] hashes, Map<String, Integer> counts) {
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
        String word = new String(text, start, i - start);
        if (names.contains(word)) {
          counts.merge(word, 1, Integer::sum);
        }
      }
      i = Math.max(i, start + 1);
    }
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
