package dev.guanka.rules.scan.facts;

import dev.guanka.rules.scan.facts.FileFacts.Routine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Gathers what each named function of a file calls and which followed signals it holds. */
final class Routines {

  private static final int MOST = 2_000;
  private static final int MOST_CALLS = 100;
  private static final int MOST_HITS = 10;

  private final Map<String, Set<String>> calls = new LinkedHashMap<>();
  private final Map<String, List<Hit>> hits = new LinkedHashMap<>();
  private Supplier<List<String>> around = List::of;

  /** Sets which named functions stand around the place being read. */
  void around(Supplier<List<String>> functions) {
    this.around = functions;
  }

  void function(String name) {
    if (calls.size() < MOST) {
      calls.computeIfAbsent(name, k -> new LinkedHashSet<>());
    }
  }

  void call(String name) {
    for (String function : around.get()) {
      Set<String> called = calls.get(function);
      if (called == null && calls.size() < MOST) {
        called = new LinkedHashSet<>();
        calls.put(function, called);
      }
      if (called != null && called.size() < MOST_CALLS) {
        called.add(name);
      }
    }
  }

  void hit(Hit hit) {
    for (String function : around.get()) {
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

  Map<String, Routine> all() {
    Map<String, Routine> all = new LinkedHashMap<>();
    calls.forEach((name, called) -> all.put(name, routine(name, called)));
    hits.keySet().forEach(name -> all.computeIfAbsent(name, k -> routine(k, Set.of())));
    return all;
  }

  private Routine routine(String name, Set<String> called) {
    return new Routine(called, List.copyOf(hits.getOrDefault(name, List.of())));
  }
}
