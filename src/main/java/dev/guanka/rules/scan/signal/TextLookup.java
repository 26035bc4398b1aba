package dev.guanka.rules.scan.signal;

import dev.guanka.rules.scan.text.Automaton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Finds the words of all signals in one text at once. Whether a space stands between Chinese and
 * Latin writing makes no difference: {@code AI思考中} is found in {@code AI 思考中}.
 */
public final class TextLookup {

  /** A signal's words at a place of the text. */
  public record Found(Signal signal, int start, int end) {}

  private static final int MOST_HITS = 400;

  private static final Pattern BORDER =
      Pattern.compile("(?<=[A-Za-z0-9])(?=\\p{IsHan})|(?<=\\p{IsHan})(?=[A-Za-z0-9])");

  private static final Pattern BORDER_SPACE =
      Pattern.compile("(?<=[A-Za-z0-9]) (?=\\p{IsHan})|(?<=\\p{IsHan}) (?=[A-Za-z0-9])");

  private enum Part {
    WHOLE,
    FIRST,
    THEN,
    EXCEPT,
    UNLESS
  }

  private record Use(Signal signal, Part part, Match.Near near) {}

  private record Occurrence(Use use, int start, int end) {}

  private final List<List<Use>> uses = new ArrayList<>();
  private final Map<String, Integer> ids = new HashMap<>();
  private final Automaton automaton;

  TextLookup(List<Signal> signals) {
    List<String> literals = new ArrayList<>();
    for (Signal signal : signals) {
      if (signal.match() != null) {
        add(signal, literals);
      }
    }
    automaton = new Automaton(literals);
  }

  private void add(Signal signal, List<String> literals) {
    add(signal.match().text(), new Use(signal, Part.WHOLE, null), literals);
    add(signal.match().except(), new Use(signal, Part.EXCEPT, null), literals);
    add(signal.match().unless(), new Use(signal, Part.UNLESS, null), literals);
    for (Match.Near near : signal.match().near()) {
      add(near.first(), new Use(signal, Part.FIRST, near), literals);
      add(near.then(), new Use(signal, Part.THEN, near), literals);
    }
  }

  private void add(List<String> words, Use use, List<String> literals) {
    for (String word : words) {
      String close = BORDER_SPACE.matcher(word).replaceAll("");
      add(close, use, literals);
      String spaced = BORDER.matcher(close).replaceAll(" ");
      if (!spaced.equals(close)) {
        add(spaced, use, literals);
      }
    }
  }

  private void add(String word, Use use, List<String> literals) {
    String key = word.toLowerCase(Locale.ROOT);
    Integer id = ids.get(key);
    if (id == null) {
      id = literals.size();
      ids.put(key, id);
      literals.add(word);
      uses.add(new ArrayList<>(1));
    }
    if (!uses.get(id).contains(use)) {
      uses.get(id).add(use);
    }
  }

  /** Signals in the text, each once. */
  void find(String text, Consumer<Found> sink) {
    List<Occurrence> found = new ArrayList<>(0);
    automaton.run(
        text,
        (literal, start, end) -> {
          for (Use use : uses.get(literal)) {
            if (found.size() < MOST_HITS) {
              found.add(new Occurrence(use, start, end));
            }
          }
        });
    List<Signal> seen = new ArrayList<>(0);
    for (Occurrence hit : found) {
      int end = end(hit, found, text);
      Signal signal = hit.use().signal();
      if (end > 0 && !seen.contains(signal) && !excepted(signal, hit.start(), end, found)) {
        seen.add(signal);
        sink.accept(new Found(signal, hit.start(), end));
      }
    }
  }

  private static int end(Occurrence hit, List<Occurrence> all, String text) {
    return switch (hit.use().part()) {
      case WHOLE -> hit.end();
      case FIRST -> then(hit, all, text);
      case THEN, EXCEPT, UNLESS -> -1;
    };
  }

  private static int then(Occurrence first, List<Occurrence> all, String text) {
    int best = -1;
    for (Occurrence other : all) {
      if (other.use().part() == Part.THEN
          && other.use().near() == first.use().near()
          && other.start() >= first.end()
          && close(text, first.end(), other.start(), first.use().near().within())
          && (best < 0 || other.end() < best)) {
        best = other.end();
      }
    }
    return best;
  }

  /** Whether at most so many characters other than spaces lie between two places. */
  private static boolean close(String text, int from, int to, int within) {
    if (to - from > 2 * within + 2) {
      return false;
    }
    int between = 0;
    for (int i = from; i < to; i++) {
      between += text.charAt(i) == ' ' ? 0 : 1;
    }
    return between <= within;
  }

  private static boolean excepted(Signal signal, int start, int end, List<Occurrence> all) {
    for (Occurrence other : all) {
      Part part = other.use().part();
      boolean over = part == Part.EXCEPT && other.start() < end && other.end() > start;
      if (other.use().signal() == signal && (over || part == Part.UNLESS)) {
        return true;
      }
    }
    return false;
  }
}
