package dev.guanka.rules.scan.program;

import dev.guanka.rules.scan.facts.Hit;
import dev.guanka.rules.scan.facts.Tap;
import dev.guanka.rules.scan.signal.Signal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which pages a text of another page is the entry to: what a menu calls a page names it as
 * its title does.
 */
final class Openings {

  private final String root;
  private final Taps taps;
  private final Map<String, Unit> pages = new HashMap<>();
  private final Map<Place, List<Unit>> known = new HashMap<>();

  private record Place(String file, Tap tap) {}

  Openings(String root, List<Unit> units, Taps taps) {
    this.root = root;
    this.taps = taps;
    units.stream().filter(u -> u.page() != null).forEach(u -> pages.put(u.route(), u));
  }

  /**
   * The pages that a tap on the text of a hit opens.
   *
   * @param on the pages on which the text stands
   */
  List<Unit> of(String file, Hit hit, Signal signal, List<Unit> on) {
    boolean names = hit.tap() != null && hit.place() != null && hit.place().names();
    boolean speaks = signal.role() == Signal.Role.TRACE || signal.role() == Signal.Role.PART;
    if (!names || !speaks) {
      return List.of();
    }
    return known.computeIfAbsent(new Place(file, hit.tap()), place -> opened(place, on));
  }

  private List<Unit> opened(Place from, List<Unit> on) {
    Unit named = from.tap().page() == null ? null : page(from.file(), from.tap().page());
    if (named != null || from.tap().function() == null) {
      return named == null ? List.of() : List.of(named);
    }
    List<Unit> opened = new ArrayList<>(1);
    for (Unit unit : on) {
      Unit page = taps.opened(unit, from.file(), from.tap().function(), this::page);
      if (page != null && !opened.contains(page)) {
        opened.add(page);
      }
    }
    return opened;
  }

  /** The page of a route that a file names, or null. */
  private Unit page(String file, String route) {
    if (!route.startsWith(".")) {
      return pages.get(Paths.normal(route));
    }
    String path = Paths.normal(Paths.folder(file) + route);
    return path.startsWith(root) ? pages.get(path.substring(root.length())) : null;
  }
}
