package dev.guanka.rules.scan.signal;

import dev.guanka.rules.scan.text.Glob;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Signals by patterns of string literals, found by their first three characters. */
final class GlobLookup {

  private static final int HEAD = 3;

  /** A longer string literal, such as a prompt, is known by its beginning. */
  private static final int LONGEST = 120;

  private final Map<String, List<Pattern>> byHead = new HashMap<>();

  private record Pattern(String glob, Signal signal) {}

  void add(String glob, Signal signal) {
    byHead.computeIfAbsent(head(glob), k -> new ArrayList<>(1)).add(new Pattern(glob, signal));
  }

  void find(String value, Consumer<Signal> sink) {
    if (value.length() < HEAD) {
      return;
    }
    String start = value.substring(0, Math.min(value.length(), LONGEST));
    for (Pattern pattern : byHead.getOrDefault(head(value), List.of())) {
      if (Glob.matches(pattern.glob(), start)) {
        sink.accept(pattern.signal());
      }
    }
  }

  private static String head(String text) {
    return text.substring(0, Math.min(HEAD, text.length())).toLowerCase(Locale.ROOT);
  }
}
