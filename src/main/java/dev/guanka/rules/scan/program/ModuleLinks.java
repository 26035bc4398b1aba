package dev.guanka.rules.scan.program;

import dev.guanka.rules.scan.facts.FileFacts.Relation;
import dev.guanka.rules.scan.script.BundleReader.Bundle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Follows the modules of bundles. Where most of them seem to be reached by nothing, the build is
 * not understood, and every module counts as reached by its bundle.
 */
final class ModuleLinks {

  private final Sources sources;
  private final Set<String> routes = new HashSet<>();
  private final boolean components;
  private boolean all;

  ModuleLinks(Sources sources, Manifest manifest) {
    this.sources = sources;
    manifest.pages().forEach(page -> routes.add(page.route()));
    this.components = components();
  }

  /** Whether some page says which components it uses. */
  private boolean components() {
    for (String path : sources.bundles().paths()) {
      if (path.endsWith(".json")) {
        for (var link : sources.facts(path).links()) {
          if (link.relation() == Relation.COMPONENT) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Modules that a file or a module leads to by the rules of its build tool. */
  List<String> linked(String file) {
    List<String> found = new ArrayList<>();
    Bundles.Part part = sources.bundles().part(file);
    Bundle bundle = sources.bundles().bundle(file);
    if (part != null) {
      part.needs().stream().filter(sources::has).forEach(found::add);
    }
    if (bundle != null) {
      bundle.entries().stream().filter(sources::has).forEach(found::add);
    }
    if (bundle != null && all) {
      for (String path : sources.bundles().paths()) {
        if (sources.file(path).equals(file)) {
          found.add(path);
        }
      }
    }
    return found;
  }

  /** Whether a bundle only registers a module here, for pages that are known to use it or not. */
  boolean starts(String file, String target) {
    Bundle bundle = sources.bundles().bundle(file);
    if (bundle == null || !target.endsWith(".js") || all) {
      return false;
    }
    String route = target.substring(0, target.length() - 3);
    return bundle.routed().contains(route) && (routes.contains(route) || components);
  }

  void followAll() {
    all = true;
  }

  boolean understood(List<Unit> units) {
    Set<String> reached = new HashSet<>();
    units.forEach(unit -> reached.addAll(unit.files()));
    int code = 0;
    int followed = 0;
    for (String path : sources.bundles().paths()) {
      code += path.endsWith(".json") ? 0 : 1;
      followed += !path.endsWith(".json") && reached.contains(path) ? 1 : 0;
    }
    return followed * 2 >= code;
  }
}
