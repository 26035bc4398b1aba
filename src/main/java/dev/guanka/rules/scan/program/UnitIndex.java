package dev.guanka.rules.scan.program;

import dev.guanka.rules.scan.facts.FileNames;
import dev.guanka.rules.scan.facts.Hit;
import dev.guanka.rules.scan.facts.Place;
import dev.guanka.rules.scan.script.AppCalls;
import dev.guanka.rules.scan.signal.Signal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which units of a program a hit belongs to, and which names their files use. */
final class UnitIndex {

  private final Layout layout;
  private final Sources sources;
  private final List<Unit> units;
  private final Nowhere nowhere;
  private final Set<String> reached = new TreeSet<>();
  private final Map<String, List<Unit>> byFile = new HashMap<>();
  private final Map<String, Set<String>> mentions = new HashMap<>();
  private final Map<String, ModuleCalls> modules = new HashMap<>();

  UnitIndex(Layout layout, Sources sources, List<Unit> units, Nowhere nowhere) {
    this.layout = layout;
    this.sources = sources;
    this.units = units;
    this.nowhere = nowhere;
    for (Unit unit : units) {
      unit.files().forEach(file -> byFile.computeIfAbsent(file, k -> new ArrayList<>()).add(unit));
      reached.addAll(unit.files());
    }
    for (String file : reached) {
      for (String name : sources.facts(file).mentions()) {
        mentions.computeIfAbsent(name, k -> new TreeSet<>()).add(file);
      }
    }
  }

  /** Files that some unit reaches, in order. */
  Set<String> reached() {
    return reached;
  }

  /** Units that a hit belongs to: a line of the manifest about one page belongs to that page. */
  List<Unit> of(String file, Hit hit, Signal signal) {
    if (!file.equals(layout.manifest().file())) {
      List<Unit> using = using(file, hit);
      List<Unit> opened = nowhere.opened(file, hit, signal, using);
      if (opened.isEmpty()) {
        return using;
      }
      List<Unit> all = new ArrayList<>(using);
      opened.stream().filter(unit -> !all.contains(unit)).forEach(all::add);
      return all;
    }
    List<Unit> own = new ArrayList<>();
    for (Unit unit : units) {
      Manifest.Page page = unit.page();
      if (page != null && speaksOf(hit, page)) {
        own.add(unit);
      }
    }
    return own.isEmpty() && hit.place() != Place.PAGE ? units : own;
  }

  private static boolean speaksOf(Hit hit, Manifest.Page page) {
    return hit.place() == Place.PAGE
        ? hit.value().equals(page.route())
        : page.spans().stream().anyMatch(span -> span.holds(hit.line(), hit.column()));
  }

  /** Units that use what holds the hit: their own files do, a module's part where it is named. */
  private List<Unit> using(String file, Hit hit) {
    List<Unit> all = byFile.getOrDefault(file, List.of());
    boolean free = hit.owners().isEmpty() || hit.place() != null;
    if (free && !layout.app(file)) {
      return all;
    }
    List<Unit> using = new ArrayList<>(all.size());
    for (Unit unit : all) {
      boolean whole = unit.own().contains(file) || layout.cloud(file);
      if (whole || !free && named(unit, file, hit.owners())) {
        using.add(unit);
      }
    }
    return using;
  }

  private boolean named(Unit unit, String file, List<String> owners) {
    ModuleCalls calls = modules.computeIfAbsent(file, f -> new ModuleCalls(sources.facts(f)));
    String mark = layout.app(file) ? AppCalls.MARK : "";
    for (String owner : calls.leading(owners)) {
      if (owner.isEmpty() && mark.isEmpty()) {
        return true;
      }
      for (String other : mentions.getOrDefault(mark + owner, Set.of())) {
        if (!other.equals(file) && unit.files().contains(other)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether some page uses a plugin by the alias under which the manifest names it. */
  boolean plugged(String alias) {
    return mentions.containsKey(FileNames.PLUGIN) || mentions.containsKey(FileNames.PLUGIN + alias);
  }

  /** Whether a page reaches a file of the package, or a module in it. */
  boolean holds(Unit unit, String file) {
    boolean bundle = sources.bundles().bundle(file) != null;
    return unit.files().contains(file)
        || bundle && unit.files().stream().anyMatch(f -> sources.file(f).equals(file));
  }
}
