package dev.guanka.rules.scan.program;

import dev.guanka.rules.CapabilityState;
import dev.guanka.rules.Finding;
import dev.guanka.rules.Text;
import dev.guanka.rules.scan.LabelPlace;
import dev.guanka.rules.scan.ScanNote;
import dev.guanka.rules.scan.facts.FileFacts;
import dev.guanka.rules.scan.facts.Guard;
import dev.guanka.rules.scan.facts.Hit;
import dev.guanka.rules.scan.facts.Place;
import dev.guanka.rules.scan.signal.Signal;
import dev.guanka.rules.scan.signal.SignalSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What a person should know beside the findings: notices shown, files not read, cloaking. */
final class Notes {

  private static final int MOST_LABELS = 200;
  private final SignalSet signals;
  private final Traces traces;

  Notes(SignalSet signals, Traces traces) {
    this.signals = signals;
    this.traces = traces;
  }

  List<LabelPlace> labels(List<Finding> findings) {
    List<LabelPlace> labels = new ArrayList<>();
    for (Trace trace : of(Signal.Role.LABEL)) {
      Place place = trace.hit().place();
      boolean lasting = place == null || place.lasts();
      if (trace.reachable() && lasting && labels.size() < MOST_LABELS) {
        labels.add(label(trace, findings));
      }
    }
    return labels;
  }

  private LabelPlace label(Trace trace, List<Finding> findings) {
    Hit hit = trace.hit();
    String page = "";
    for (Unit unit : traces.unitsOf(trace.file(), hit)) {
      page = page.isEmpty() ? unit.route() : page;
      for (Finding finding : findings) {
        if (finding.reachable() && traces.holds(unit, finding.file())) {
          return new LabelPlace(
              unit.route(), finding.capability(), trace.at(), hit.line(), hit.excerpt());
        }
      }
    }
    return new LabelPlace(page, null, trace.at(), hit.line(), hit.excerpt());
  }

  List<ScanNote> cloaking(Map<String, CapabilityState> states, List<Cloaks.Place> places) {
    List<ScanNote> notes = new ArrayList<>();
    if (states.isEmpty()) {
      return notes;
    }
    for (Trace trace : of(Signal.Role.CLOAK)) {
      Hit hit = trace.hit();
      Text message = signals.signal(hit.signal()).message();
      if (trace.reachable() && notes.size() < 20) {
        notes.add(
            new ScanNote(
                "REVIEW_TIME_CLOAKING", trace.at(), hit.line(), hit.column(), message, true));
      }
    }
    for (Cloaks.Place place : places) {
      Guard guard = place.guard();
      Text message = signals.signal(guard.cause()).message();
      if (notes.size() < 20) {
        notes.add(
            new ScanNote(
                "REVIEW_TIME_CLOAKING", place.file(), guard.line(), guard.column(), message, true));
      }
    }
    return notes;
  }

  private List<Trace> of(Signal.Role role) {
    List<Trace> found = new ArrayList<>();
    for (Signal signal : signals.signals()) {
      if (signal.role() == role) {
        found.addAll(traces.of(signal.id()));
      }
    }
    found.sort(
        Comparator.comparing(Trace::file)
            .thenComparingInt((Trace trace) -> trace.hit().line())
            .thenComparingInt(trace -> trace.hit().column()));
    return found;
  }

  static List<ScanNote> unread(Sources sources) {
    List<ScanNote> notes = new ArrayList<>();
    for (Map.Entry<String, FileFacts> entry : sources.facts().entrySet()) {
      String trouble = entry.getValue().trouble();
      if (trouble != null) {
        boolean budget = trouble.equals("SCAN_BUDGET_EXCEEDED");
        Text message =
            budget
                ? new Text(
                    "扫描预算用尽,该文件未扫描,需人工查看。",
                    "The scan's budget ran out: this file was not scanned and needs a person.")
                : new Text(
                    "该文件不是可读文本,未扫描,需人工查看。",
                    "This file is no readable text: it was not scanned and needs a person.");
        notes.add(
            new ScanNote(
                budget ? trouble : "NOT_SCANNED",
                sources.file(entry.getKey()),
                0,
                0,
                message,
                true));
      }
    }
    notes.sort(Comparator.comparing(ScanNote::file));
    return notes;
  }
}
