package dev.guanka.rules.scan.program;

import static dev.guanka.rules.scan.facts.FileFacts.Relation.IMPORT;

import dev.guanka.rules.scan.facts.FileFacts;
import dev.guanka.rules.scan.facts.FileKind;
import dev.guanka.rules.scan.script.AppCalls;
import dev.guanka.rules.scan.script.BundleReader;
import dev.guanka.rules.scan.script.Mounts;
import dev.guanka.rules.scan.signal.SignalSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Follows the program from its registered pages as the runtime would. */
final class Reach {

  private static final List<String> APP =
      List.of(
          "app.js",
          "app.ts",
          "app.json",
          "app.tsx",
          "app.jsx",
          "app.vue",
          "App.vue",
          "app.wpy",
          "app.mpx",
          "main.js",
          "main.ts",
          "app.config.ts",
          "app.config.js",
          "pages.json",
          "app-service.js",
          "app-config.json",
          "manifest.json");

  private final Sources sources;
  private final Layout layout;
  private final Resolver resolver;
  private final CloudFunctions cloud;
  private final ModuleLinks modules;
  private final Map<String, List<String>> links = new TreeMap<>();
  private final Map<String, Set<String>> mounts = new TreeMap<>();

  Reach(Sources sources, Layout layout) {
    this.sources = sources;
    this.layout = layout;
    this.resolver = new Resolver(sources, layout.manifest().root());
    this.cloud = new CloudFunctions(sources, layout.cloudRoots());
    this.modules = new ModuleLinks(sources, layout.manifest());
  }

  /** Follows the program from its pages, then what lies beside it. */
  Reached all(SignalSet signals) {
    List<Unit> units = units();
    Beside beside = new Beside(sources, layout, cloud, this::linked, units);
    Set<String> servers = beside.servers(signals);
    return new Reached(units, servers, beside.left(servers));
  }

  /** The app's own unit first, then one per page in the order of the manifest. */
  private List<Unit> units() {
    List<Unit> units = followed();
    if (modules.understood(units)) {
      return units;
    }
    modules.followAll();
    links.clear();
    return followed();
  }

  private List<Unit> followed() {
    List<Unit> units = new ArrayList<>();
    Unit app = unit(null, appFiles());
    units.add(app);
    mounted(app);
    for (Manifest.Page page : layout.manifest().pages()) {
      List<String> roots = resolver.component(layout.manifest().root() + page.route());
      if (!roots.isEmpty()) {
        units.add(unit(page, roots));
      }
    }
    return units;
  }

  /** What the app hangs on every page is linked from the pages that name it. */
  private void mounted(Unit app) {
    mounts.clear();
    for (String file : app.files()) {
      sources
          .facts(file)
          .mounts()
          .forEach((name, modules) -> modules.forEach(module -> mount(name, file, module)));
    }
    Set<String> mixins = mounts.remove(Mounts.MIXIN);
    if (mixins != null) {
      mixins.forEach(this::functions);
    }
    Set<String> stores = mounts.remove(Mounts.STORE);
    links.clear();
    if (stores != null) {
      Set<String> parts = closure(List.copyOf(stores), true);
      parts.forEach(this::actions);
      mounts.put(Mounts.READ, parts);
      links.clear();
    }
  }

  private void mount(String name, String file, String module) {
    List<String> files =
        module.equals(Mounts.HERE)
            ? List.of(file)
            : resolver.resolve(file, new FileFacts.Link(IMPORT, module));
    mounts.computeIfAbsent(name, k -> new LinkedHashSet<>()).addAll(files);
  }

  /** A page that names a function of what is mixed into all pages uses the module that has it. */
  private void functions(String file) {
    for (String function : sources.facts(file).routines().keySet()) {
      mounts.computeIfAbsent(function, k -> new LinkedHashSet<>()).add(file);
    }
  }

  /** A page that dispatches an action uses the part of the store that has it. */
  private void actions(String file) {
    for (FileFacts.Call call : sources.facts(file).calls()) {
      mounts.computeIfAbsent(Mounts.ACTION + call.name(), k -> new LinkedHashSet<>()).add(file);
    }
  }

  private List<String> appFiles() {
    String root = layout.manifest().root();
    List<String> files = new ArrayList<>();
    for (String name : APP) {
      if (sources.has(root + name)) {
        files.add(root + name);
      }
    }
    for (String component : layout.manifest().components()) {
      files.addAll(resolver.component(root + component));
    }
    return files;
  }

  private Unit unit(Manifest.Page page, List<String> roots) {
    return new Unit(page, closure(roots, false), closure(roots, true));
  }

  private Set<String> closure(List<String> roots, boolean modules) {
    Set<String> seen = new LinkedHashSet<>();
    ArrayDeque<String> queue = new ArrayDeque<>(roots);
    while (!queue.isEmpty()) {
      String file = queue.poll();
      boolean asked = layout.app(file) && !roots.contains(file);
      if (shipped(file) && seen.add(file) && !asked) {
        for (String next : linked(file)) {
          if (modules || component(next)) {
            queue.add(next);
          }
        }
      }
    }
    return seen;
  }

  /** Whether a file shows something, alone or as the script of a template beside it. */
  private boolean component(String file) {
    FileKind kind = FileKind.of(file);
    String stem = file.substring(0, Math.max(0, file.lastIndexOf('.')));
    return kind == FileKind.MARKUP
        || kind == FileKind.COMPONENT
        || kind == FileKind.JSON
        || file.endsWith("x")
        || file.startsWith(BundleReader.TABLE)
        || sources.has(stem + ".wxml");
  }

  private boolean shipped(String file) {
    return !Shipping.never(file) && (cloud.holds(file) || !layout.ignores(file));
  }

  private List<String> linked(String file) {
    List<String> known = links.get(file);
    if (known != null) {
      return known;
    }
    FileFacts facts = sources.facts(file);
    Set<String> found = new LinkedHashSet<>(modules.linked(file));
    for (FileFacts.Link link : facts.links()) {
      if (!modules.starts(file, link.target())) {
        found.addAll(resolver.resolve(file, link));
      }
    }
    for (String tag : facts.tags()) {
      String component = resolver.byTag(tag);
      if (component != null) {
        found.add(component);
      }
    }
    for (FileFacts.CloudUse use : facts.functions()) {
      found.addAll(cloud.files(use.name()));
    }
    if (facts.mentions().stream().anyMatch(name -> name.startsWith(AppCalls.MARK))) {
      found.addAll(resolver.resolve(file, new FileFacts.Link(IMPORT, "/app")));
    }
    for (Map.Entry<String, Set<String>> mount : mounts.entrySet()) {
      if (facts.mentions().contains(mount.getKey())) {
        found.addAll(mount.getValue());
      }
    }
    List<String> list = List.copyOf(found);
    links.put(file, list);
    return list;
  }
}
