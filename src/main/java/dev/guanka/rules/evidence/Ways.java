package dev.guanka.rules.evidence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Sets of papers, none of which holds another: the ways to meet a demand, or its conditions. The
 * rule pack's order is kept, so that the way that its author puts first stays first.
 */
public record Ways(List<Set<Demand.Paper>> sets) {

  /** No set at all: as ways, it cannot be met; as conditions, there is none. */
  static final Ways NONE = new Ways(List.of());

  /** One empty set: nothing more is needed. */
  static final Ways NOTHING_MORE = new Ways(List.of(Set.of()));

  public Ways {
    sets = minimal(sets);
  }

  static Ways of(Demand.Paper paper) {
    return new Ways(List.of(Set.of(paper)));
  }

  Ways either(Ways other) {
    List<Set<Demand.Paper>> all = new ArrayList<>(sets);
    all.addAll(other.sets);
    return new Ways(all);
  }

  Ways both(Ways other) {
    List<Set<Demand.Paper>> all = new ArrayList<>();
    for (Set<Demand.Paper> mine : sets) {
      for (Set<Demand.Paper> theirs : other.sets) {
        Set<Demand.Paper> union = new LinkedHashSet<>(mine);
        union.addAll(theirs);
        all.add(union);
      }
    }
    return new Ways(all);
  }

  private static List<Set<Demand.Paper>> minimal(List<Set<Demand.Paper>> sets) {
    List<Set<Demand.Paper>> distinct = List.copyOf(new LinkedHashSet<>(sets));
    return distinct.stream()
        .filter(
            set -> distinct.stream().noneMatch(o -> o.size() < set.size() && set.containsAll(o)))
        .toList();
  }
}
