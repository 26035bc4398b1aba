package dev.guanka.rules.scan.program;

import dev.guanka.rules.CapabilityState;
import dev.guanka.rules.EvidenceKind;
import dev.guanka.rules.Finding;
import dev.guanka.rules.scan.CapabilityStates;
import dev.guanka.rules.scan.FactsCache;
import dev.guanka.rules.scan.ScanBudget;
import dev.guanka.rules.scan.ScanNote;
import dev.guanka.rules.scan.ScanResult;
import dev.guanka.rules.scan.signal.SignalSet;
import dev.guanka.rules.source.PackageSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The second phase: one whole program from the facts of its files. */
public final class ProgramScan {

  private ProgramScan() {}

  public static ScanResult of(
      PackageSnapshot snapshot, SignalSet signals, FactsCache cache, ScanBudget budget) {
    Sources sources = new Sources(snapshot, signals, cache, budget);
    Layout layout = Layout.of(sources);
    Reached parts = new Reach(sources, layout).all(signals);
    Traces traces = new Traces(signals, layout, parts, sources);
    List<Unit> units = parts.units();
    List<Finding> findings = spoken(new Evidence(signals, traces, units).findings(), signals);
    Map<String, CapabilityState> states = CapabilityStates.of(findings);
    Notes notes = new Notes(signals, traces);
    List<ScanNote> told = new ArrayList<>(snapshot.notes());
    Cloaks cloaks = new Cloaks(units, sources, traces, signals, findings);
    told.addAll(notes.cloaking(states, cloaks.places()));
    told.addAll(Notes.unread(sources));
    return new ScanResult(
        snapshot.sha256(), signals.version(), findings, notes.labels(findings), told);
  }

  /** All findings, also those that raise no question. */
  static List<Finding> findings(
      PackageSnapshot snapshot, SignalSet signals, FactsCache cache, ScanBudget budget) {
    Sources sources = new Sources(snapshot, signals, cache, budget);
    Layout layout = Layout.of(sources);
    Reached parts = new Reach(sources, layout).all(signals);
    Traces traces = new Traces(signals, layout, parts, sources);
    return new Evidence(signals, traces, parts.units()).findings();
  }

  /**
   * Weak traces of a capability that raises no question are no findings, nor are flows whose parts
   * stand apart where better proof is there.
   */
  private static List<Finding> spoken(List<Finding> all, SignalSet signals) {
    Map<String, CapabilityState> states = CapabilityStates.of(all);
    List<Finding> spoken = new ArrayList<>();
    for (Finding finding : all) {
      CapabilityState state = states.get(finding.capability());
      boolean apart =
          finding.kind() == EvidenceKind.FLOW
              && finding.confidence() != signals.signal(finding.rule()).confidence();
      if (state != null && !(apart && state == CapabilityState.DETECTED)) {
        spoken.add(finding);
      }
    }
    return spoken;
  }
}
