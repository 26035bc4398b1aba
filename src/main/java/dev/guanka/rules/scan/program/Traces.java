package dev.guanka.rules.scan.program;

import dev.guanka.rules.scan.facts.FileFacts;
import dev.guanka.rules.scan.facts.Hit;
import dev.guanka.rules.scan.facts.Place;
import dev.guanka.rules.scan.program.Trace.RunBy;
import dev.guanka.rules.scan.signal.Condition;
import dev.guanka.rules.scan.signal.Match;
import dev.guanka.rules.scan.signal.Signal;
import dev.guanka.rules.scan.signal.SignalSet;
import dev.guanka.rules.scan.text.Hash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All hits of a program by signal, and which signals stand together in which unit. */
final class Traces {

  private final SignalSet signals;
  private final Layout layout;
  private final Sources sources;
  private final List<Unit> units;
  private final Set<String> routes = new HashSet<>();
  private final Map<String, List<Trace>> bySignal = new TreeMap<>();
  private final Map<String, Set<String>> byFile = new HashMap<>();
  private final Map<Unit, Set<String>> byUnit = new HashMap<>();
  private final Set<String> program = new HashSet<>();
  private final Nowhere nowhere;
  private final UnitIndex index;

  Traces(SignalSet signals, Layout layout, Reached parts, Sources sources) {
    this.signals = signals;
    this.layout = layout;
    this.sources = sources;
    this.units = parts.units();
    this.nowhere = new Nowhere(signals, layout, sources, units);
    layout.manifest().pages().forEach(page -> routes.add(page.route()));
    this.index = new UnitIndex(layout, sources, units, nowhere);
    units.forEach(unit -> byUnit.put(unit, new HashSet<>()));
    Set<String> reached = index.reached();
    Set<String> wrappers = new HashSet<>();
    reached.forEach(file -> wrappers.addAll(sources.facts(file).wrappers()));
    OpenValues open = new OpenValues(signals.lookup(), sources, layout.manifest().root(), wrappers);
    reached.forEach(file -> add(file, open.of(file), RunBy.PROGRAM));
    parts.servers().forEach(file -> add(file, open.of(file), RunBy.SERVER));
    parts.left().forEach(file -> add(file, List.of(), RunBy.NOTHING));
    layout.manifest().pages().forEach(page -> name(page));
    for (Unit unit : units) {
      if (nowhere.idle(unit)) {
        byUnit.get(unit).removeIf(signals.lookup()::followed);
      }
    }
  }

  /** What the name of a page says. */
  private void name(Manifest.Page page) {
    String hash = Hash.hex(Hash.add(Hash.START, page.route()));
    Manifest.Entry at = page.entry();
    signals
        .lookup()
        .page(
            page.route(),
            signal ->
                add(
                    layout.manifest().file(),
                    new Hit(
                        signal.id(),
                        at.line(),
                        at.column(),
                        at.excerpt(),
                        hash,
                        hash,
                        page.route(),
                        Place.PAGE,
                        List.of(),
                        null),
                    RunBy.PROGRAM,
                    true));
  }

  private void add(String file, List<Hit> resolved, RunBy runBy) {
    sources.facts(file).hits().forEach(hit -> add(file, hit, runBy, true));
    resolved.forEach(hit -> add(file, hit, runBy, true));
    sources.uncalled(file).forEach(hit -> add(file, hit, runBy, false));
    sources.facts(file).dead().forEach(hit -> dead(file, hit));
  }

  /** What never runs is shown as such and is part of nothing else. */
  private void dead(String file, Hit hit) {
    if (signals.signal(hit.signal()) != null && !route(hit)) {
      bySignal
          .computeIfAbsent(hit.signal(), k -> new ArrayList<>())
          .add(new Trace(file, sources.file(file), hit, RunBy.NOTHING, true));
    }
  }

  private void add(String file, Hit hit, RunBy runBy, boolean called) {
    boolean foreignText =
        hit.place() != null && Shipping.foreign(layout.inside(sources.file(file)));
    Signal signal = signals.signal(hit.signal());
    if (signal == null || foreignText || route(hit) || nowhere.notice(file, hit)) {
      return;
    }
    boolean unused = runBy == RunBy.PROGRAM && plugin(signal) && !index.plugged(hit.value());
    if (unused || runBy == RunBy.PROGRAM && nowhere.unnamed(file, hit)) {
      dead(file, hit);
      return;
    }
    if (nowhere.closed(file, hit)) {
      if (hit.place() == null) {
        signals
            .lookup()
            .closed()
            .forEach(counter -> add(file, hit.of(counter.id()), runBy, called));
      }
      return;
    }
    bySignal
        .computeIfAbsent(hit.signal(), k -> new ArrayList<>())
        .add(new Trace(file, sources.file(file), hit, runBy, called));
    byFile.computeIfAbsent(file, k -> new HashSet<>());
    if (counts(hit, signal)) {
      byFile.get(file).add(hit.signal());
      if (runBy == RunBy.PROGRAM) {
        program.add(hit.signal());
        unitsOf(file, hit).forEach(unit -> byUnit.get(unit).add(hit.signal()));
      }
    }
  }

  private static boolean plugin(Signal signal) {
    return signal.match() != null && !signal.match().plugins().isEmpty();
  }

  private static boolean counts(Hit hit, Signal signal) {
    return hit.place() == null
        || hit.place().names()
        || signal.match() != null && !signal.match().places().isEmpty();
  }

  private boolean route(Hit hit) {
    String value = hit.value();
    if (hit.place() != null || value.indexOf('/') < 0 || value.contains("://")) {
      return false;
    }
    int end = value.indexOf('?');
    String path = Paths.normal(end < 0 ? value : value.substring(0, end));
    return routes.contains(path) || ("/" + path + "/").contains("/pages/");
  }

  /**
   * Units in which a condition on a trace may hold: a flow that a text promises is that of the page
   * to which the text is the entry.
   */
  List<Unit> units(Trace trace, Condition when) {
    List<Unit> all = unitsOf(trace.file(), trace.hit());
    if (when.taps() == null) {
      return all;
    }
    Signal signal = signals.signal(trace.hit().signal());
    List<Unit> opened = nowhere.opened(trace.file(), trace.hit(), signal, all);
    return opened.isEmpty() ? all : opened;
  }

  /** Units that a trace belongs to: a line of the manifest about one page belongs to that page. */
  List<Unit> unitsOf(String file, Hit hit) {
    return index.of(file, hit, signals.signal(hit.signal()));
  }

  /** The places to which taps lead as a condition wants it for a text in a page, or null. */
  List<Trace> led(Unit unit, Trace text, Condition when) {
    return nowhere.led(unit, text, when);
  }

  List<Trace> of(String signal) {
    return bySignal.getOrDefault(signal, List.of());
  }

  /** Whether a page reaches a file of the package, or a module in it. */
  boolean holds(Unit unit, String file) {
    return index.holds(unit, file);
  }

  /** Whether a signal means every request, whatever it is for. */
  boolean anyRequest(String signal) {
    Match match = signals.signal(signal).match();
    return match != null && (match.requests() || match.calls().contains("*.request"));
  }

  /** Whether a signal is about requests, any or some. */
  boolean request(String signal) {
    Match match = signals.signal(signal).match();
    return anyRequest(signal) || match != null && !match.endpoints().isEmpty();
  }

  /** The calls in a file of what holds a trace. */
  List<FileFacts.Call> calls(String file, Trace trace) {
    List<String> owners = trace.hit().owners();
    if (owners.isEmpty()) {
      return List.of();
    }
    List<FileFacts.Call> calls = new ArrayList<>();
    for (FileFacts.Call call : sources.facts(file).calls()) {
      if (owners.contains(call.name())) {
        calls.add(call);
      }
    }
    return calls;
  }

  /** Traces of a signal that one page holds and that count. */
  List<Trace> in(Unit unit, String signal) {
    List<Trace> found = new ArrayList<>();
    for (Trace trace : of(signal)) {
      if (trace.reachable()
          && !trace.file().equals(layout.manifest().file())
          && (counts(trace.hit(), signals.signal(signal)) || trace.hit().place() == Place.TOAST)
          && unitsOf(trace.file(), trace.hit()).contains(unit)) {
        found.add(trace);
      }
    }
    return found;
  }

  boolean inProgram(String signal) {
    return program.contains(signal);
  }

  Set<String> inUnit(Unit unit) {
    return byUnit.get(unit);
  }

  Set<String> inFile(String file) {
    return byFile.getOrDefault(file, Set.of());
  }

  Set<String> inProgram() {
    return program;
  }
}
