package dev.guanka.rules.scan.program;

import dev.guanka.rules.scan.facts.FileFacts.Routine;
import dev.guanka.rules.scan.facts.Hit;
import dev.guanka.rules.scan.program.CallWalk.Step;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/**
 * Follows a tap: from the function that the element names through what that calls, in the files of
 * the page, to the place of a signal.
 */
final class Taps {

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

  private record Way(String file, String function, String signal) {}

  /**
   * What is known of one page, since many elements may lead through the same functions.
   *
   * @param tables the files that keep an address under a name
   */
  private record Known(Map<String, List<String>> tables, Map<Way, Optional<Trace>> led) {}

  private final Sources sources;
  private final CallWalk walk;
  private final BiPredicate<String, Hit> asks;
  private final Map<Unit, Known> known = new IdentityHashMap<>();

  /**
   * @param asks whether a hit of a file counts
   */
  Taps(Sources sources, Resolver resolver, BiPredicate<String, Hit> asks) {
    this.sources = sources;
    this.walk = new CallWalk(sources, resolver);
    this.asks = asks;
  }

  /** The place of a signal to which a tap on the text of a hit leads, or null. */
  Trace led(Unit unit, String file, Hit hit, String signal) {
    String function = hit.tap() == null ? null : hit.tap().function();
    return function == null ? null : led(unit, file, function, signal);
  }

  /** The one page that a function opens, or null. */
  Unit opened(Unit unit, String file, String function, BiFunction<String, String, Unit> pages) {
    return walk.from(
            unit,
            file,
            function,
            step -> {
              Set<Unit> named = new HashSet<>();
              for (String route : walk.routine(step).pages()) {
                named.add(walk.errand(route) ? null : pages.apply(step.file(), route));
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
        Trace led = walk.errand(handler) ? null : led(unit, file, handler, signal);
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
    return walk.from(
        unit,
        way.file(),
        way.function(),
        step -> found(step, way.signal()),
        called -> walk.errand(called) ? null : table(unit, called, way.signal()));
  }

  private Trace found(Step step, String signal) {
    for (Hit found : walk.routine(step).hits()) {
      if (found.signal().equals(signal) && asks.test(step.file(), found)) {
        String at = sources.file(step.file());
        return new Trace(step.file(), at, found, Trace.RunBy.PROGRAM, true);
      }
    }
    return null;
  }

  /** Whether a tap on the text of a hit only shows a notice, such as that a feature is to come. */
  boolean notice(Unit unit, String file, Hit hit) {
    String function = hit.tap() == null || hit.tap().page() != null ? null : hit.tap().function();
    List<String> starts = function == null ? List.of() : walk.own(unit, file, function);
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

  private Known known(Unit unit) {
    return known.computeIfAbsent(unit, u -> new Known(tables(u), new HashMap<>()));
  }

  private Map<String, List<String>> tables(Unit unit) {
    return CallWalk.index(unit, file -> sources.facts(file).constants().keySet());
  }
}
