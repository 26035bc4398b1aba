package dev.guanka.rules.scan.signal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Signals by chains of names such as {@code wx.cloud.callFunction}; one that begins with {@code *.}
 * is looked for behind anything.
 */
final class ChainLookup {

  private final Map<String, List<Chain>> byLast = new HashMap<>();

  private record Chain(String pattern, Signal signal) {}

  void add(String pattern, Signal signal) {
    byLast.computeIfAbsent(last(pattern), k -> new ArrayList<>(1)).add(new Chain(pattern, signal));
  }

  /** Whether some chain ends with this name. */
  boolean knows(String name) {
    return byLast.containsKey(name);
  }

  void find(String chain, Consumer<Signal> sink) {
    for (Chain candidate : byLast.getOrDefault(last(chain), List.of())) {
      String pattern = candidate.pattern();
      boolean open = pattern.startsWith("*.");
      String fixed = open ? pattern.substring(2) : pattern;
      if (chain.equals(fixed) || open && chain.endsWith("." + fixed)) {
        sink.accept(candidate.signal());
      }
    }
  }

  private static String last(String chain) {
    return chain.substring(chain.lastIndexOf('.') + 1);
  }
}
