package dev.guanka.store;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many items a list has, and how many it would have under each reason.
 *
 * @param reasons the most frequent first; an item with two counts for both
 */
public record InboxTally(long total, Map<String, Long> reasons) {

  private static final Comparator<Map.Entry<String, Long>> MOST_FIRST =
      Map.Entry.<String, Long>comparingByValue()
          .reversed()
          .thenComparing(Map.Entry.comparingByKey());

  /** So many items with the same reasons. */
  record Alike(Set<String> reasons, long items) {}

  /** Of all items, grouped; the total is of those with this reason, where it is not null. */
  static InboxTally of(String reason, List<Alike> groups) {
    Map<String, Long> counts = new HashMap<>();
    groups.forEach(
        group -> group.reasons().forEach(code -> counts.merge(code, group.items(), Long::sum)));
    return new InboxTally(
        reason == null
            ? groups.stream().mapToLong(Alike::items).sum()
            : counts.getOrDefault(reason, 0L),
        mostFirst(counts));
  }

  private static Map<String, Long> mostFirst(Map<String, Long> counts) {
    Map<String, Long> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(MOST_FIRST)
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }
}
