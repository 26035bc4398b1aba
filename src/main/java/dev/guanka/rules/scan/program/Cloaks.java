package dev.guanka.rules.scan.program;

import dev.guanka.rules.Confidence;
import dev.guanka.rules.EvidenceKind;
import dev.guanka.rules.Finding;
import dev.guanka.rules.scan.facts.Guard;
import dev.guanka.rules.scan.facts.Hit;
import dev.guanka.rules.scan.signal.Signal;
import dev.guanka.rules.scan.signal.SignalSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Says which conditions decide whether a feature with findings is shown: law 1 leaves the judgement
 * to a person, and a condition that guards nothing is no one's business.
 */
final class Cloaks {

  private static final String ENVIRONMENT = "cloak.environment";
  private static final int OWN_UNITS = 2;

  private final List<Unit> units;
  private final Sources sources;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> routes = new HashSet<>();
  private final Set<String> entries = new HashSet<>();
  private final Map<String, Place> found = new TreeMap<>();

  /** A condition that hides a feature. */
  record Place(String file, Guard guard) {}

  Cloaks(List<Unit> units, Sources sources, Traces traces, SignalSet signals, List<Finding> all) {
    this.units = units;
    this.sources = sources;
    for (Finding finding : all) {
      if (finding.reachable() && finding.confidence() != Confidence.WEAK) {
        findings.add(finding);
        Signal signal = signals.signal(finding.rule());
        for (String place : signal.places()) {
          traces.of(place).forEach(trace -> feature(trace, finding, traces));
        }
      }
    }
  }

  private void feature(Trace trace, Finding finding, Traces traces) {
    Hit hit = trace.hit();
    if (!trace.at().equals(finding.file()) || hit.line() != finding.line()) {
      return;
    }
    hit.owners().forEach(owner -> entries.add(trace.file() + ' ' + owner));
    List<Unit> using = traces.unitsOf(trace.file(), hit);
    for (Unit unit : using) {
      if (unit.page() != null && (unit.own().contains(trace.file()) || using.size() <= OWN_UNITS)) {
        routes.add(unit.route());
      }
    }
  }

  List<Place> places() {
    for (Unit unit : units) {
      entries(unit);
    }
    for (Unit unit : units) {
      Map<String, Place> carried = new TreeMap<>();
      for (String file : unit.files()) {
        for (Guard guard : sources.facts(file).guards()) {
          if (!guard.cause().isEmpty()) {
            guard
                .flags()
                .forEach(flag -> carried.putIfAbsent(flag, new Place(sources.file(file), guard)));
            direct(unit, file, guard);
          }
        }
      }
      carried(unit, carried);
    }
    return List.copyOf(found.values());
  }

  /** Functions that lead to a page with findings are entries themselves. */
  private void entries(Unit unit) {
    for (String file : unit.files()) {
      for (Guard guard : sources.facts(file).guards()) {
        if (guard.from() == 0 && leads(guard)) {
          guard.names().forEach(name -> entries.add(file + ' ' + name));
        }
      }
    }
  }

  private void direct(Unit unit, String file, Guard guard) {
    if (guards(unit, file, guard, guard.cause())) {
      found.putIfAbsent(file + ' ' + guard.line(), new Place(sources.file(file), guard));
    }
  }

  private void carried(Unit unit, Map<String, Place> carried) {
    if (carried.isEmpty()) {
      return;
    }
    for (String file : unit.own()) {
      for (Guard guard : sources.facts(file).guards()) {
        boolean open = guard.cause().isEmpty() && guard.from() > 0;
        for (String name : open ? guard.names() : List.<String>of()) {
          Place origin = carried.get(name);
          if (origin != null && guards(unit, file, guard, "")) {
            found.putIfAbsent(origin.file() + ' ' + origin.guard().line(), origin);
          }
        }
      }
    }
  }

  private boolean guards(Unit unit, String file, Guard guard, String cause) {
    for (Finding finding : findings) {
      if (finding.file().equals(sources.file(file))
          && guard.holds(finding.line())
          && !(cause.equals(ENVIRONMENT) && host(finding))) {
        return true;
      }
    }
    boolean entry = leads(guard);
    for (String target : guard.targets()) {
      for (String other : entry ? Set.<String>of() : unit.own()) {
        entry = entry || entries.contains(other + ' ' + target);
      }
    }
    return entry;
  }

  /** Choosing a host by environment is what every program does. */
  private static boolean host(Finding finding) {
    return finding.kind() == EvidenceKind.REQUEST_URL
        || finding.kind() == EvidenceKind.CONFIGURATION;
  }

  private boolean leads(Guard guard) {
    for (String target : guard.targets()) {
      int end = target.indexOf('?');
      String path = end < 0 ? target : target.substring(0, end);
      while (path.startsWith("/") || path.startsWith("../") || path.startsWith("./")) {
        path = path.substring(path.indexOf('/') + 1);
      }
      if (path.indexOf('/') > 0 && routes(path)) {
        return true;
      }
    }
    return false;
  }

  private boolean routes(String path) {
    for (String route : routes) {
      if (route.equals(path) || route.endsWith("/" + path)) {
        return true;
      }
    }
    return false;
  }
}
