package dev.guanka.rules.category;

import dev.guanka.rules.CapabilityState;
import dev.guanka.rules.Confidence;
import dev.guanka.rules.EvidenceKind;
import dev.guanka.rules.Finding;
import java.util.List;

/**
 * Law 1: one conclusive finding, or two strong ones of different kinds that are not words alone.
 */
final class States {

  private States() {}

  /** The state of one capability by its findings that count, or null where there is none. */
  static CapabilityState of(List<Finding> findings) {
    List<Finding> reachable = findings.stream().filter(Finding::reachable).toList();
    if (findings.isEmpty()) {
      return null;
    }
    if (reachable.isEmpty()) {
      return CapabilityState.UNREACHABLE;
    }
    return proven(reachable) ? CapabilityState.DETECTED : CapabilityState.SUSPECTED;
  }

  private static boolean proven(List<Finding> findings) {
    return findings.stream().anyMatch(States::conclusive) || strongKinds(findings) > 1;
  }

  private static boolean conclusive(Finding finding) {
    return finding.confidence() == Confidence.CONCLUSIVE && finding.kind() != EvidenceKind.UI_TEXT;
  }

  private static long strongKinds(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.confidence() != Confidence.WEAK)
        .map(Finding::kind)
        .distinct()
        .count();
  }
}
