package dev.guanka.rules.advice;

import dev.guanka.rules.Report.Document;
import dev.guanka.rules.evidence.CaseDemand;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts the documents of several AI services together, the cheapest first. Of many combinations only
 * the first are kept: each service's own list has all of its ways.
 */
final class Sets {

  static final int MOST = 24;

  private Sets() {}

  static List<List<Document>> of(List<CaseDemand> demands) {
    List<Ranked> together = List.of(new Ranked(0, List.of()));
    for (CaseDemand demand : demands) {
      together = both(together, demand.sets());
    }
    return together.stream().map(Ranked::documents).toList();
  }

  /** A combination and the sum of its places in the services' own lists. */
  private record Ranked(int places, List<Document> documents) {}

  private static List<Ranked> both(List<Ranked> first, List<List<Document>> second) {
    List<Ranked> all = new ArrayList<>();
    for (Ranked one : first) {
      for (int place = 0; place < second.size(); place++) {
        all.add(new Ranked(one.places + place, union(one.documents, second.get(place))));
      }
    }
    return all.stream()
        .sorted(Comparator.comparingInt(Ranked::places))
        .filter(firstOfItsKind())
        .limit(MOST)
        .toList();
  }

  private static java.util.function.Predicate<Ranked> firstOfItsKind() {
    Set<Set<Document>> seen = new LinkedHashSet<>();
    return one -> seen.add(Set.copyOf(one.documents));
  }

  private static List<Document> union(List<Document> one, List<Document> other) {
    return List.copyOf(
        new LinkedHashSet<>(java.util.stream.Stream.concat(one.stream(), other.stream()).toList()));
  }
}
