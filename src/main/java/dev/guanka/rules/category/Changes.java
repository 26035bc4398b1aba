package dev.guanka.rules.category;

import dev.guanka.rules.Finding;
import dev.guanka.rules.Report.Change;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what became of the findings of the revision before, by fingerprint. */
final class Changes {

  private final List<Finding> previous;
  private final Set<String> known;

  /** Takes null for a first revision, which has no changes. */
  Changes(List<Finding> previous) {
    this.previous = previous;
    this.known = previous == null ? Set.of() : fingerprints(previous);
  }

  Change of(Finding finding) {
    if (previous == null) {
      return null;
    }
    return known.contains(finding.fingerprint()) ? Change.STILL : Change.NEW;
  }

  List<Finding> fixed(List<Finding> now) {
    Set<String> still = fingerprints(now);
    return previous == null
        ? List.of()
        : previous.stream().filter(finding -> !still.contains(finding.fingerprint())).toList();
  }

  private static Set<String> fingerprints(List<Finding> findings) {
    return findings.stream().map(Finding::fingerprint).collect(Collectors.toSet());
  }
}
