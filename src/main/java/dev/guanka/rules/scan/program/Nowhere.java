package dev.guanka.rules.scan.program;

import dev.guanka.rules.scan.facts.Hit;
import dev.guanka.rules.scan.signal.Condition;
import dev.guanka.rules.scan.signal.Signal;
import dev.guanka.rules.scan.signal.SignalSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Knows which hits prove nothing because what they speak of leads nowhere, and where taps lead. */
final class Nowhere {

  private final Layout layout;
  private final ClosedFunctions closed;
  private final Taps taps;
  private final Unnamed unnamed;
  private final Orphans orphans;
  private final Idle idle;
  private final Openings openings;
  private final Map<String, List<Unit>> unitsOf = new HashMap<>();
  private final Map<Unit, Map<String, Optional<Trace>>> tapped = new HashMap<>();

  Nowhere(SignalSet signals, Layout layout, Sources sources, List<Unit> units) {
    this.layout = layout;
    Set<String> reached = new TreeSet<>();
    for (Unit unit : units) {
      unit.files().forEach(file -> unitsOf.computeIfAbsent(file, k -> new ArrayList<>()).add(unit));
      reached.addAll(unit.files());
    }
    CloudFunctions cloud = new CloudFunctions(sources, layout.cloudRoots());
    Resolver resolver = new Resolver(sources, layout.manifest().root());
    this.closed = new ClosedFunctions(sources, signals, cloud);
    this.taps = new Taps(sources, resolver, (file, hit) -> !closed(file, hit));
    this.unnamed = new Unnamed(sources, reached);
    this.orphans =
        new Orphans(
            sources,
            cloud,
            reached,
            (file, owners) -> module(file) && unnamed.function(file, owners));
    this.openings = new Openings(layout.manifest().root(), units, taps);
    this.idle = new Idle(sources, (file, hit) -> !closed(file, hit));
  }

  /** Whether a hit only says that a cloud function is called which asks nobody. */
  boolean closed(String file, Hit hit) {
    return closed.speaksOf(file, hit);
  }

  /** Whether a tap on a text only shows a notice, on whatever page it stands. */
  boolean notice(String file, Hit hit) {
    List<Unit> all = unitsOf.getOrDefault(file, List.of());
    return hit.tap() != null
        && !all.isEmpty()
        && all.stream().allMatch(unit -> taps.notice(unit, file, hit));
  }

  /** Whether a hit stands in a part of a module or in a cloud function that nothing names. */
  boolean unnamed(String file, Hit hit) {
    return layout.cloud(file) ? orphans.holds(file) : module(file) && unnamed.holds(file, hit);
  }

  /** Whether pages only use a file by what they name of it. */
  private boolean module(String file) {
    List<Unit> all = unitsOf.getOrDefault(file, List.of());
    return !layout.app(file)
        && !layout.cloud(file)
        && all.stream().noneMatch(unit -> unit.own().contains(file));
  }

  /** The other pages that a text on some pages is the entry to. */
  List<Unit> opened(String file, Hit hit, Signal signal, List<Unit> on) {
    return openings.of(file, hit, signal, on);
  }

  /** Whether nothing that the user does on a page with an input asks a server. */
  boolean idle(Unit unit) {
    return unit.page() != null && idle.idle(unit);
  }

  /** The places to which taps lead as a condition wants it for a text in a page, or null. */
  List<Trace> led(Unit unit, Trace text, Condition when) {
    List<Trace> led = new ArrayList<>(1);
    if (when.leads() != null) {
      led.add(taps.led(unit, text.file(), text.hit(), when.leads()));
    }
    if (when.taps() != null) {
      led.add(
          tapped
              .computeIfAbsent(unit, u -> new HashMap<>())
              .computeIfAbsent(when.taps(), s -> Optional.ofNullable(taps.tapped(unit, s)))
              .orElse(null));
    }
    return led.contains(null) ? null : led;
  }
}
