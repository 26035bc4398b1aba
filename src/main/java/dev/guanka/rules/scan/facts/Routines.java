package dev.guanka.rules.scan.facts;

import dev.guanka.rules.scan.facts.FileFacts.Routine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Gathers what each named function of a file calls and which followed signals it holds, and which
 * of them the events of the markup run.
 */
public final class Routines {

  private static final int MOST = 2_000;
  private static final int MOST_CALLS = 100;
  private static final int MOST_HITS = 10;
  private static final int MOST_PAGES = 8;
  private static final int MOST_HANDLERS = 1_000;

  private final Map<String, Set<String>> calls = new LinkedHashMap<>();
  private final Map<String, List<Hit>> hits = new LinkedHashMap<>();
  private final Map<String, Set<String>> chosen = new LinkedHashMap<>();
  private final Map<String, Set<String>> pages = new LinkedHashMap<>();
  private final Set<String> handlers = new LinkedHashSet<>();
  private final Set<String> taps = new LinkedHashSet<>();
  private Supplier<List<String>> around = List::of;
  private boolean dead;

  /** Says whether what is read next never runs. */
  void dead(boolean never) {
    this.dead = never;
  }

  /** Sets which named functions stand around the place being read. */
  public void around(Supplier<List<String>> functions) {
    this.around = functions;
  }

  /** A function of this name begins. */
  public void function(String name) {
    if (calls.size() < MOST && !dead) {
      calls.computeIfAbsent(name, k -> new LinkedHashSet<>());
    }
  }

  /** A function of this name runs another and nothing else. */
  public void alias(String name, String other) {
    function(name);
    if (calls.containsKey(name)) {
      calls.get(name).add(calls.get(name).size() < MOST_CALLS ? other : Routine.COMPUTED);
    }
  }

  /** What is called by this name is one of some others, if any of them is a function. */
  public void oneOf(String name, List<String> others) {
    if (chosen.size() < MOST && !dead) {
      chosen.computeIfAbsent(name, k -> new LinkedHashSet<>()).addAll(others);
    }
  }

  /** Functions that an event of the markup runs; "" for one that could not be read. */
  public void handlers(List<String> functions) {
    handlers.addAll(handlers.size() < MOST_HANDLERS ? functions : List.of(""));
  }

  /** A function that a tap, a click or a submission runs; null for none. */
  public void tap(String function) {
    if (function != null && taps.size() < MOST_HANDLERS) {
      taps.add(function);
    }
  }

  Set<String> handlers() {
    return handlers;
  }

  Set<String> taps() {
    return taps;
  }

  /** A call of what was taken from a module under a name. */
  public void callOf(String module, String name) {
    call(Routine.OF_MODULE + name + ' ' + module);
  }

  /** A call of a name, or {@link Routine#SETS} or {@link Routine#COMPUTED}. */
  public void call(String name) {
    for (String function : dead ? List.<String>of() : around.get()) {
      Set<String> called = calls.get(function);
      if (called == null && calls.size() < MOST) {
        called = new LinkedHashSet<>();
        calls.put(function, called);
      }
      if (called != null) {
        called.add(called.size() < MOST_CALLS ? name : Routine.COMPUTED);
      }
    }
  }

  void hit(Hit hit) {
    for (String function : dead ? List.<String>of() : around.get()) {
      List<Hit> held = hits.get(function);
      if (held == null && hits.size() < MOST) {
        held = new ArrayList<>(1);
        hits.put(function, held);
      }
      if (held != null && held.size() < MOST_HITS) {
        held.add(hit);
      }
    }
  }

  /** A page that a function may open. */
  void page(String route) {
    for (String function : dead ? List.<String>of() : around.get()) {
      Set<String> named = pages.get(function);
      if (named == null && pages.size() < MOST) {
        named = new LinkedHashSet<>();
        pages.put(function, named);
      }
      if (named != null && named.size() < MOST_PAGES) {
        named.add(route);
      }
    }
  }

  Map<String, Routine> all() {
    Set<String> functions = Set.copyOf(calls.keySet());
    chosen.forEach(
        (name, others) -> {
          if (others.stream().anyMatch(functions::contains)) {
            others.forEach(other -> alias(name, other));
          }
        });
    Map<String, Routine> all = new LinkedHashMap<>();
    calls.forEach((name, called) -> all.put(name, routine(name, called)));
    hits.keySet().forEach(name -> all.computeIfAbsent(name, k -> routine(k, Set.of())));
    pages.keySet().forEach(name -> all.computeIfAbsent(name, k -> routine(k, Set.of())));
    return all;
  }

  private Routine routine(String name, Set<String> called) {
    List<Hit> held = List.copyOf(hits.getOrDefault(name, List.of()));
    return new Routine(called, held, pages.getOrDefault(name, Set.of()));
  }
}
