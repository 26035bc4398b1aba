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
import dev.guanka.rules.scan.text.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Turns traces into findings: conditions asked, words weighed by their place, counters shown. */
final class Evidence {

  private final SignalSet signals;
  private final Traces traces;
  private final List<Unit> units;
  private final FindingSet findings = new FindingSet();
  private final ServerCode servers = new ServerCode();

  Evidence(SignalSet signals, Traces traces, List<Unit> units) {
    this.signals = signals;
    this.traces = traces;
    this.units = units;
  }

  List<Finding> findings() {
    for (Signal signal : signals.signals()) {
      if (signal.capability() != null && flow(signal)) {
        flows(signal);
      } else if (signal.capability() != null) {
        for (String place : signal.places()) {
          traces.of(place).forEach(trace -> single(signal, trace));
        }
      }
    }
    boolean asks = traces.inProgram().stream().anyMatch(traces::anyRequest);
    if (asks) {
      servers.calls().forEach(findings::add);
    }
    return findings.sorted();
  }

  private static boolean flow(Signal signal) {
    boolean composed = signal.kind() == EvidenceKind.FLOW && !signal.at().isEmpty();
    return composed && (signal.when() == null || signal.when().led().isEmpty());
  }

  /**
   * What a page does in several places is one finding, at the line that proves it best. Pages with
   * a worse proof than the best of all are left out: they are told by what proves them.
   */
  private void flows(Signal signal) {
    int best = signal.at().size();
    List<Proof> proofs = new ArrayList<>();
    for (Unit unit : units) {
      if (holds(signal.when(), traces.inUnit(unit))) {
        Proof proof = new Proof(signal, unit, traces);
        proofs.add(proof);
        best = Math.min(best, proof.rank());
      }
    }
    for (Proof proof : proofs) {
      if (proof.place() != null && proof.rank() == best) {
        Trace place = proof.place();
        boolean apart = best == signal.at().size() || place.hit().place() != null;
        add(signal, place, apart ? Confidence.WEAK : signal.confidence(), proof.others(place));
        if (best == signal.at().size()) {
          return;
        }
      }
    }
  }

  private void single(Signal signal, Trace trace) {
    Confidence confidence = weighed(signal, trace.hit().place());
    if (confidence == null) {
      return;
    }
    if (signal.when() == null) {
      add(signal, trace, confidence, List.of());
      return;
    }
    boolean led = !signal.when().led().isEmpty();
    Place place = trace.hit().place();
    if (led && place != null && !place.names()) {
      return;
    }
    if (!trace.reachable()) {
      if (!led && holds(signal.when(), traces.inFile(trace.file()))) {
        add(signal, trace, confidence, List.of());
      }
      return;
    }
    Unit unit = holding(signal.when(), trace);
    if (unit != null && led) {
      add(signal, trace, confidence, traces.led(unit, trace, signal.when()));
    } else if (unit != null) {
      Unit within = signal.when().scope() == Condition.Scope.PROGRAM ? null : unit;
      add(signal, trace, confidence, new Proof(signal, within, traces).others(trace));
    }
  }

  /** Evidence is weak beside what casts doubt on it in the same file. */
  private boolean doubted(Signal signal, Trace trace) {
    Set<String> there = traces.inFile(trace.file());
    return signal.counter().stream()
        .anyMatch(id -> there.contains(id) && signals.signal(id).role() == Signal.Role.DOUBT);
  }

  /** What only a method does that nothing is seen to call proves nothing by itself. */
  private void add(Signal signal, Trace trace, Confidence confidence, List<Trace> others) {
    Hit hit = trace.hit();
    boolean proof = trace.called() || confidence != Confidence.CONCLUSIVE;
    Confidence weight = proof ? confidence : Confidence.STRONG;
    Finding finding =
        new Finding(
            signal.id(),
            signal.capability(),
            doubted(signal, trace) ? Confidence.WEAK : weight,
            signal.kind(),
            trace.at(),
            hit.line(),
            hit.column(),
            hit.excerpt(),
            signal.message(),
            hit.around(),
            signal.provider(),
            signal.deployment(),
            trace.runBy() != Trace.RunBy.NOTHING,
            counterEvidence(signal),
            signal.legalBasis(),
            related(others),
            context(hit, others));
    if (trace.runBy() == Trace.RunBy.SERVER) {
      servers.add(finding);
    } else {
      findings.add(finding);
    }
  }

  private List<Finding.Related> related(List<Trace> others) {
    List<Finding.Related> related = new ArrayList<>(others.size());
    for (Trace other : others) {
      Hit hit = other.hit();
      Text message = signals.signal(hit.signal()).message();
      related.add(
          new Finding.Related(message, other.at(), hit.line(), hit.column(), hit.excerpt()));
    }
    return related;
  }

  private static String context(Hit hit, List<Trace> others) {
    long hash = Hash.add(Hash.START, hit.context());
    for (Trace other : others) {
      hash = Hash.add(hash, other.hit().around());
    }
    return Hash.hex(hash);
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

  /** A page in which the condition holds for a trace, or null. */
  private Unit holding(Condition when, Trace trace) {
    for (Unit unit : traces.units(trace, when)) {
      Set<String> there =
          switch (when.scope()) {
            case FILE -> traces.inFile(trace.file());
            case PAGE -> traces.inUnit(unit);
            case PROGRAM -> traces.inProgram();
          };
      if (holds(when, there) && traces.led(unit, trace, when) != null) {
        return unit;
      }
    }
    return null;
  }

  private static boolean holds(Condition when, Set<String> there) {
    if (when == null) {
      return true;
    }
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
