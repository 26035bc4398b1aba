package dev.guanka.rules.scan.program;

import dev.guanka.rules.scan.facts.FileFacts.Link;
import dev.guanka.rules.scan.facts.FileFacts.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Finds the files that a link means, by the rules of the runtime and of the build tools. */
final class Resolver {

  private static final List<String> SCRIPTS =
      List.of(
          "",
          ".js",
          ".ts",
          ".weapp.tsx",
          ".weapp.ts",
          ".tsx",
          ".jsx",
          ".vue",
          ".wpy",
          ".mpx",
          ".mjs",
          ".json",
          ".wxs",
          ".weapp.js",
          ".uts",
          ".uvue",
          "/index.js",
          "/index.ts",
          "/index.tsx",
          "/index.jsx",
          "/index.vue");
  private static final List<String> COMPONENT =
      List.of(
          ".json",
          ".wxml",
          ".js",
          ".ts",
          ".vue",
          ".nvue",
          ".uvue",
          ".wpy",
          ".mpx",
          ".tsx",
          ".jsx",
          ".wxs",
          ".config.ts",
          ".config.js",
          ".weapp.tsx");

  private final Sources sources;
  private final String root;
  private final Map<String, String> byTag = new HashMap<>();
  private final Map<String, String> folded = new HashMap<>();

  Resolver(Sources sources, String root) {
    this.sources = sources;
    this.root = root;
    for (String path : sources.paths()) {
      folded.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
      boolean component = path.endsWith(".vue") || path.endsWith(".nvue") || path.endsWith(".uvue");
      if (component && path.contains("components/") && !Shipping.never(path)) {
        byTag.putIfAbsent(plain(Paths.stem(path)), path);
      }
    }
  }

  List<String> resolve(String from, Link link) {
    String target = link.target().trim();
    int query = target.indexOf('?');
    target = query < 0 ? target : target.substring(0, query);
    if (target.isEmpty() || target.contains("://") || target.length() > 300) {
      return List.of();
    }
    for (String base : bases(from, target, link.relation())) {
      List<String> found = link.relation() == Relation.COMPONENT ? component(base) : one(base);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<String> bases(String from, String target, Relation relation) {
    List<String> bases = new ArrayList<>(3);
    if (target.startsWith(".")) {
      bases.add(Paths.normal(Paths.folder(from) + target));
    } else if (target.startsWith("/")) {
      bases.add(Paths.normal(root + target));
    } else if (target.startsWith("@/") || target.startsWith("~/") || target.startsWith("~@/")) {
      String rest = target.substring(target.indexOf('/') + 1);
      bases.add(Paths.normal(root + rest));
      bases.add(Paths.normal(root + "src/" + rest));
    } else {
      bases.add(Paths.normal(Paths.folder(from) + target));
      bases.add(Paths.normal(root + target));
      if (target.startsWith("@") || target.startsWith("~")) {
        bases.add(Paths.normal(root + target.substring(1)));
      }
    }
    return bases;
  }

  private List<String> one(String base) {
    for (String ending : SCRIPTS) {
      if (sources.has(base + ending)) {
        return List.of(base + ending);
      }
    }
    return sources.has(base + ".wxml") ? List.of(base + ".wxml") : List.of();
  }

  /**
   * All files of a page or a component; where there are none of that name, those whose names differ
   * in case only, as they are found on most developers' machines.
   */
  List<String> component(String base) {
    List<String> found = component(base, path -> sources.has(path) ? path : null);
    return found.isEmpty()
        ? component(base, path -> folded.get(path.toLowerCase(Locale.ROOT)))
        : found;
  }

  private static List<String> component(String base, UnaryOperator<String> file) {
    List<String> found = new ArrayList<>(4);
    for (String path : List.of(base, base + "/index")) {
      for (String ending : COMPONENT) {
        String known = file.apply(path + ending);
        if (known != null) {
          found.add(known);
        }
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    String whole = file.apply(base);
    return whole == null ? found : List.of(whole);
  }

  /** The component that a tag means by its name alone, or null. */
  String byTag(String tag) {
    return byTag.get(plain(tag));
  }

  private static String plain(String name) {
    return name.replace("-", "").toLowerCase(Locale.ROOT);
  }
}
