package dev.guanka.rules.scan.program;

import dev.guanka.rules.scan.facts.FileFacts;
import dev.guanka.rules.scan.facts.FileFacts.Relation;
import dev.guanka.rules.scan.facts.FileFacts.Routine;
import dev.guanka.rules.scan.text.EndpointWords;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Walks from a function through what it calls, in the files of a page and the modules that they
 * take functions from, the nearest first and never without end.
 */
final class CallWalk {

  private static final int DEEPEST = 5;
  private static final int MOST = 60;
  private static final int MOST_FILES = 3;

  /** Words in the names of functions that do something beside what a button says. */
  private static final Set<String> ERRANDS =
      Set.of(
          "login",
          "auth",
          "authorize",
          "token",
          "log",
          "track",
          "stat",
          "stats",
          "visit",
          "subscribe",
          "phone");

  /** A function on the way, and how many calls lead to it. */
  record Step(String file, String function, int depth) {}

  private final Sources sources;
  private final Resolver resolver;
  private final Map<Unit, Map<String, List<String>>> holders = new IdentityHashMap<>();
  private final Map<String, Boolean> errands = new HashMap<>();

  CallWalk(Sources sources, Resolver resolver) {
    this.sources = sources;
    this.resolver = resolver;
  }

  Routine routine(Step step) {
    return sources.facts(step.file()).routines().get(step.function());
  }

  /**
   * What is found first on the way from a function through what it calls.
   *
   * @param look at a function, null to go on
   * @param other looks at a call of what is no function in reach
   */
  <T> Optional<T> from(
      Unit unit, String file, String handler, Function<Step, T> look, Function<String, T> other) {
    Set<Step> seen = new HashSet<>();
    ArrayDeque<Step> open = new ArrayDeque<>();
    List<String> own = own(unit, file, handler);
    for (String start : own.isEmpty() ? holding(unit, handler) : own) {
      open.add(new Step(start, handler, 0));
    }
    while (!open.isEmpty() && seen.size() < MOST) {
      Step step = open.poll();
      if (!seen.add(step)) {
        continue;
      }
      T found = look.apply(step);
      if (found != null) {
        return Optional.of(found);
      }
      for (String called : step.depth() < DEEPEST ? routine(step).calls() : Set.<String>of()) {
        List<Step> next = next(unit, step, called);
        open.addAll(next);
        T elsewhere = next.isEmpty() ? other.apply(called) : null;
        if (elsewhere != null) {
          return Optional.of(elsewhere);
        }
      }
    }
    return Optional.empty();
  }

  /** The script of the text's own file or of the page or component whose template it is. */
  List<String> own(Unit unit, String file, String function) {
    if (has(file, function)) {
      return List.of(file);
    }
    String stem = stem(file);
    List<String> own = new ArrayList<>(1);
    for (String other : unit.files()) {
      if (stem(other).equals(stem) && has(other, function)) {
        own.add(other);
      }
    }
    return own;
  }

  private List<Step> next(Unit unit, Step from, String called) {
    if (errand(called)) {
      return List.of();
    }
    int depth = from.depth() + 1;
    if (called.startsWith(Routine.OF_MODULE)) {
      String[] taken = called.substring(Routine.OF_MODULE.length()).split(" ", 2);
      return exported(from.file(), taken[0], taken[1], depth);
    }
    if (has(from.file(), called)) {
      return List.of(new Step(from.file(), called, depth));
    }
    if (QuietCalls.hold(called)) {
      return List.of();
    }
    return holding(unit, called).stream().map(file -> new Step(file, called, depth)).toList();
  }

  /** Whether a function does something beside what a button says, such as logging in. */
  boolean errand(String called) {
    return errands.computeIfAbsent(called, CallWalk::runsAnErrand);
  }

  private static boolean runsAnErrand(String called) {
    boolean taken = called.startsWith(Routine.OF_MODULE);
    String name = taken ? called.substring(Routine.OF_MODULE.length()).split(" ", 2)[0] : called;
    return EndpointWords.of(name).stream().flatMap(List::stream).anyMatch(ERRANDS::contains);
  }

  /** The function of this name in a module, or the one that the module is. */
  private List<Step> exported(String from, String function, String module, int depth) {
    for (String file : resolver.resolve(from, new FileFacts.Link(Relation.IMPORT, module))) {
      for (String name : List.of(function, "default", "exports")) {
        if (has(file, name)) {
          return List.of(new Step(file, name, depth));
        }
      }
    }
    return List.of();
  }

  private List<String> holding(Unit unit, String function) {
    return holders
        .computeIfAbsent(unit, u -> index(u, file -> sources.facts(file).routines().keySet()))
        .getOrDefault(function, List.of());
  }

  /** The first files of a page that have a name. */
  static Map<String, List<String>> index(Unit unit, Function<String, Set<String>> names) {
    Map<String, List<String>> having = new HashMap<>();
    for (String file : unit.files()) {
      for (String name : names.apply(file)) {
        List<String> files = having.computeIfAbsent(name, k -> new ArrayList<>(1));
        if (files.size() < MOST_FILES) {
          files.add(file);
        }
      }
    }
    return having;
  }

  private boolean has(String file, String function) {
    return sources.facts(file).routines().containsKey(function);
  }

  private static String stem(String file) {
    int dot = file.lastIndexOf('.');
    return dot < 0 ? file : file.substring(0, dot);
  }
}
