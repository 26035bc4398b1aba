package dev.guanka.rules.scan.signal;

import dev.guanka.rules.scan.text.EndpointWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds the signals of the words of an endpoint or of a cloud function's name. Words that go on in
 * the next segment begin one: {@code /ai/message} speaks of AI messages, {@code /habit-ai/message}
 * of the messages of a program or a service named so.
 */
final class EndpointLookup {

  private static final int LONGEST_WINDOW = 4;
  private static final String LEADING = "^";
  private static final String BELOW = "~";
  private static final String BORDER = "/";

  private final Map<String, List<Signal>> byWords = new HashMap<>();

  /**
   * Adds words: {@code ai chat}, {@code ^ai} for the first word of a segment, {@code ai / draw} for
   * the last word of a longer segment and the first of the next, {@code ai ~ diary} for a word
   * anywhere below a segment of that name.
   */
  void add(String words, Signal signal) {
    String key = words.replace(" ", "").toLowerCase(Locale.ROOT);
    byWords.computeIfAbsent(key, k -> new ArrayList<>(1)).add(signal);
  }

  void find(String path, Consumer<Signal> sink) {
    if (byWords.isEmpty()) {
      return;
    }
    List<List<String>> segments = EndpointWords.of(path);
    Set<String> all = new HashSet<>();
    segments.forEach(all::addAll);
    List<Signal> found = new ArrayList<>();
    for (int segment = 0; segment < segments.size(); segment++) {
      for (int word = 0; word < segments.get(segment).size(); word++) {
        windows(segments, segment, word, found);
      }
      below(segments, segment, found);
      border(segments, segment, found);
    }
    for (Signal signal : found) {
      if (signal.match().unless().stream().noneMatch(all::contains)) {
        sink.accept(signal);
      }
    }
  }

  private void windows(List<List<String>> segments, int segment, int word, List<Signal> found) {
    StringBuilder window = new StringBuilder();
    int words = 0;
    int last = word == 0 ? segments.size() - 1 : segment;
    for (int s = segment; s <= last; s++) {
      List<String> all = segments.get(s);
      for (int w = s == segment ? word : 0; w < all.size() && words < LONGEST_WINDOW; w++) {
        look(window.append(all.get(w)).toString(), found);
        if (word == 0 && words == 0) {
          look(LEADING + window, found);
        }
        words++;
      }
    }
  }

  private void below(List<List<String>> segments, int folder, List<Signal> found) {
    if (segments.get(folder).size() == 1) {
      String name = segments.get(folder).get(0) + BELOW;
      for (int s = folder + 1; s < segments.size(); s++) {
        segments.get(s).forEach(word -> look(name + word, found));
      }
    }
  }

  private void border(List<List<String>> segments, int segment, List<Signal> found) {
    List<String> words = segments.get(segment);
    if (words.size() > 1 && segment + 1 < segments.size()) {
      look(words.get(words.size() - 1) + BORDER + segments.get(segment + 1).get(0), found);
    }
  }

  private void look(String key, List<Signal> found) {
    for (Signal signal : byWords.getOrDefault(key, List.of())) {
      if (!found.contains(signal)) {
        found.add(signal);
      }
    }
  }
}
