package dev.guanka.rules.scan;

import dev.guanka.rules.CapabilityState;
import dev.guanka.rules.EvidenceKind;
import dev.guanka.rules.Finding;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Adds evidence up by kind, never by count: words alone ask, they do not reject (law 1).
 *
 * <p>DETECTED takes one conclusive finding or two strong ones of different kinds, SUSPECTED one
 * strong or two weak ones of different kinds, all of them reachable.
 */
public final class CapabilityStates {

  private CapabilityStates() {}

  /**
   * States by capability, those that are not seen left out.
   *
   * @param findings of one scan, without those that a person judged false
   */
  public static Map<String, CapabilityState> of(List<Finding> findings) {
    Map<String, Kinds> reachable = new TreeMap<>();
    Map<String, Kinds> unreachable = new TreeMap<>();
    for (Finding finding : findings) {
      (finding.reachable() ? reachable : unreachable)
          .computeIfAbsent(finding.capability(), k -> new Kinds())
          .add(finding);
    }
    Map<String, CapabilityState> states = new TreeMap<>();
    unreachable.forEach(
        (capability, kinds) -> {
          if (kinds.conclusive || !kinds.strong.isEmpty()) {
            states.put(capability, CapabilityState.UNREACHABLE);
          }
        });
    reachable.forEach(
        (capability, kinds) -> {
          if (kinds.conclusive || kinds.strong.size() > 1) {
            states.put(capability, CapabilityState.DETECTED);
          } else if (!kinds.strong.isEmpty() || kinds.weak.size() > 1) {
            states.put(capability, CapabilityState.SUSPECTED);
          }
        });
    return states;
  }

  private static final class Kinds {
    private final Set<EvidenceKind> strong = EnumSet.noneOf(EvidenceKind.class);
    private final Set<EvidenceKind> weak = EnumSet.noneOf(EvidenceKind.class);
    private boolean conclusive;

    void add(Finding finding) {
      switch (finding.confidence()) {
        case CONCLUSIVE -> conclusive = true;
        case STRONG -> strong.add(finding.kind());
        case WEAK -> weak.add(finding.kind());
      }
    }
  }
}
