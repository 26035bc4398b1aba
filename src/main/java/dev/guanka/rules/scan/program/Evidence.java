package dev.guanka.rules.scan.program;

import dev.guanka.rules.Confidence;
import dev.guanka.rules.EvidenceKind;
import dev.guanka.rules.Finding;
import dev.guanka.rules.Text;
import dev.guanka.rules.scan.facts.Hit;
import dev.guanka.rules.scan.facts.Place;
import dev.guanka.rules.scan.signal.Condition;
import dev.guanka.rules.scan.signal.Signal;
import dev.guanka.rules.scan.signal.SignalSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Turns traces into findings: conditions asked, words weighed by their place, counters shown. */
final class Evidence {

  private final SignalSet signals;
  private final Traces traces;
  private final FindingSet findings = new FindingSet();

  Evidence(SignalSet signals, Traces traces) {
    this.signals = signals;
    this.traces = traces;
  }

  List<Finding> findings() {
    for (Signal signal : signals.signals()) {
      if (signal.capability() != null) {
        String place = signal.at() == null ? signal.id() : signal.at();
        for (Trace trace : traces.of(place)) {
          add(signal, trace);
        }
      }
    }
    return findings.sorted();
  }

  private void add(Signal signal, Trace trace) {
    Confidence confidence = weighed(signal, trace.hit().place());
    if (confidence == null || !holds(signal.when(), trace)) {
      return;
    }
    Hit hit = trace.hit();
    findings.add(
        new Finding(
            signal.id(),
            signal.capability(),
            confidence,
            signal.kind(),
            trace.file(),
            hit.line(),
            hit.column(),
            hit.excerpt(),
            signal.message(),
            hit.around(),
            signal.provider(),
            signal.deployment(),
            trace.reachable(),
            counterEvidence(signal),
            signal.legalBasis()));
  }

  /** Words of an article or a toast are weak; those of a data file say nothing. */
  private static Confidence weighed(Signal signal, Place place) {
    boolean words = signal.kind() == EvidenceKind.UI_TEXT;
    if (place == null || place.names() || !words && place != Place.CONTENT) {
      return signal.confidence();
    }
    return switch (place) {
      case PROSE, TOAST -> Confidence.WEAK;
      default -> null;
    };
  }

  private boolean holds(Condition when, Trace trace) {
    if (when == null) {
      return true;
    }
    return switch (when.scope()) {
      case FILE -> holds(when, traces.inFile(trace.file()));
      case PROGRAM -> holds(when, traces.inProgram());
      case PAGE -> {
        boolean held = false;
        for (Unit unit : traces.unitsOf(trace.file(), trace.hit())) {
          held = held || holds(when, traces.inUnit(unit));
        }
        yield held;
      }
    };
  }

  private static boolean holds(Condition when, Set<String> there) {
    if (!there.containsAll(when.all())) {
      return false;
    }
    boolean any = when.any().isEmpty();
    for (String id : when.any()) {
      any = any || there.contains(id);
    }
    for (String id : when.none()) {
      any = any && !there.contains(id);
    }
    return any;
  }

  private List<Text> counterEvidence(Signal signal) {
    List<Text> against = new ArrayList<>(0);
    for (String id : signal.counter()) {
      if (traces.inProgram(id)) {
        against.add(signals.signal(id).message());
      }
    }
    return against;
  }
}
