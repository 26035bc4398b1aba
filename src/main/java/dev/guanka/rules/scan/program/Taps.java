package dev.guanka.rules.scan.program;

import dev.guanka.rules.scan.facts.FileFacts;
import dev.guanka.rules.scan.facts.FileFacts.Relation;
import dev.guanka.rules.scan.facts.FileFacts.Routine;
import dev.guanka.rules.scan.facts.Hit;
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
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Follows a tap: from the function that the element names through what that calls, in the files of
 * the page, to the place of a signal.
 */
final class Taps {

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

  /** Calls by which a function only tells the user something. */
  private static final Set<String> NOTICES =
      Set.of(
          "showToast",
          "showModal",
          "toast",
          "$toast",
          "alert",
          "log",
          "vibrateShort",
          "stopPropagation",
          "preventDefault");

  private record Step(String file, String function, int depth) {}

  private record Way(String file, String function, String signal) {}

  /**
   * What is known of one page, since many elements may lead through the same functions.
   *
   * @param holders the first files that hold a function, by its name
   * @param tables the files that keep an address under a name
   */
  private record Known(
      Map<String, List<String>> holders,
      Map<String, List<String>> tables,
      Map<Way, Optional<Trace>> led) {}

  private final Sources sources;
  private final Resolver resolver;
  private final BiPredicate<String, Hit> asks;
  private final Map<Unit, Known> known = new IdentityHashMap<>();
  private final Map<String, Boolean> errands = new HashMap<>();

  /**
   * @param asks whether a hit of a file counts
   */
  Taps(Sources sources, Resolver resolver, BiPredicate<String, Hit> asks) {
    this.sources = sources;
    this.resolver = resolver;
    this.asks = asks;
  }

  /** The place of a signal to which a tap on the text of a hit leads, or null. */
  Trace led(Unit unit, String file, Hit hit, String signal) {
    String function = hit.tap() == null ? null : hit.tap().function();
    return function == null ? null : led(unit, file, function, signal);
  }

  /** The one page that a function opens, or null. */
  Unit opened(Unit unit, String file, String function, BiFunction<String, String, Unit> pages) {
    return walk(
            unit,
            file,
            function,
            step -> {
              Set<Unit> named = new HashSet<>();
              for (String route : routine(step).pages()) {
                named.add(errand(route) ? null : pages.apply(step.file(), route));
              }
              named.remove(null);
              return named.isEmpty() ? null : named;
            },
            called -> null)
        .filter(named -> named.size() == 1)
        .map(named -> named.iterator().next())
        .orElse(null);
  }

  /** The place of a signal to which some tap on a page leads, or null. */
  Trace tapped(Unit unit, String signal) {
    for (String file : unit.own()) {
      for (String handler : sources.facts(file).taps()) {
        Trace led = errand(handler) ? null : led(unit, file, handler, signal);
        if (led != null) {
          return led;
        }
      }
    }
    return null;
  }

  private Trace led(Unit unit, String file, String handler, String signal) {
    return known(unit)
        .led()
        .computeIfAbsent(new Way(file, handler, signal), way -> followed(unit, way))
        .orElse(null);
  }

  private Optional<Trace> followed(Unit unit, Way way) {
    return walk(
        unit,
        way.file(),
        way.function(),
        step -> found(step, way.signal()),
        called -> errand(called) ? null : table(unit, called, way.signal()));
  }

  private Trace found(Step step, String signal) {
    for (Hit found : routine(step).hits()) {
      if (found.signal().equals(signal) && asks.test(step.file(), found)) {
        String at = sources.file(step.file());
        return new Trace(step.file(), at, found, Trace.RunBy.PROGRAM, true);
      }
    }
    return null;
  }

  private Routine routine(Step step) {
    return sources.facts(step.file()).routines().get(step.function());
  }

  /**
   * What is found first on the way from a function through what it calls.
   *
   * @param look at a function, null to go on
   * @param other looks at a call of what is no function in reach
   */
  private <T> Optional<T> walk(
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

  /** Whether a tap on the text of a hit only shows a notice, such as that a feature is to come. */
  boolean notice(Unit unit, String file, Hit hit) {
    String function = hit.tap() == null || hit.tap().page() != null ? null : hit.tap().function();
    List<String> starts = function == null ? List.of() : own(unit, file, function);
    boolean told = false;
    for (String start : starts) {
      Routine routine = sources.facts(start).routines().get(function);
      if (!routine.hits().isEmpty() || !NOTICES.containsAll(routine.calls())) {
        return false;
      }
      told = told || !routine.calls().isEmpty();
    }
    return told;
  }

  /** The script of the text's own file or of the page or component whose template it is. */
  private List<String> own(Unit unit, String file, String function) {
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

  private boolean errand(String called) {
    return errands.computeIfAbsent(called, Taps::runsAnErrand);
  }

  private static boolean runsAnErrand(String called) {
    boolean taken = called.startsWith(Routine.OF_MODULE);
    String name = taken ? called.substring(Routine.OF_MODULE.length()).split(" ", 2)[0] : called;
    return EndpointWords.of(name).stream().flatMap(List::stream).anyMatch(ERRANDS::contains);
  }

  /** What a module does with the address that it keeps under the name of what is called. */
  private Trace table(Unit unit, String called, String signal) {
    for (String file : known(unit).tables().getOrDefault(called, List.of())) {
      for (Hit hit : sources.facts(file).hits()) {
        if (hit.signal().equals(signal) && asks.test(file, hit)) {
          return new Trace(file, sources.file(file), hit, Trace.RunBy.PROGRAM, true);
        }
      }
    }
    return null;
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
    return known(unit).holders().getOrDefault(function, List.of());
  }

  private Known known(Unit unit) {
    return known.computeIfAbsent(
        unit,
        u ->
            new Known(
                index(u, file -> sources.facts(file).routines().keySet()),
                index(u, file -> sources.facts(file).constants().keySet()),
                new HashMap<>()));
  }

  /** The first files of a page that have a name. */
  private static Map<String, List<String>> index(Unit unit, Function<String, Set<String>> names) {
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
