package dev.guanka.rules.scan;

import dev.guanka.rules.CapabilityState;
import dev.guanka.rules.EvidenceKind;
import dev.guanka.rules.Finding;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Adds evidence up by kind, never by count: words alone ask, they do not reject (law 1).
 *
 * <p>DETECTED takes one conclusive finding or two strong ones of different kinds, SUSPECTED one
 * strong or two weak ones of different kinds, all of them reachable. The name of a cloud function
 * or an address that is kept is one piece of evidence, also where it counts as that of a request.
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
          if (kinds.conclusive || kinds.strong() > 1) {
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
    private final Set<String> kept = new HashSet<>();
    private final Set<String> requests = new HashSet<>();
    private boolean conclusive;

    void add(Finding finding) {
      switch (finding.confidence()) {
        case CONCLUSIVE -> conclusive = true;
        case STRONG -> strong(finding);
        case WEAK -> weak.add(finding.kind());
      }
    }

    private void strong(Finding finding) {
      String place = finding.file() + ':' + finding.line() + ':' + finding.column();
      strong.add(finding.kind());
      switch (finding.kind()) {
        case CLOUD_FUNCTION, CONFIGURATION -> kept.add(place);
        case REQUEST_URL -> requests.add(place);
        default -> {}
      }
    }

    int strong() {
      boolean once = !requests.isEmpty() && kept.containsAll(requests);
      return strong.size() - (once ? 1 : 0);
    }
  }
}
