package dev.guanka.rules.scan.program;

import dev.guanka.rules.scan.script.BundleReader;
import dev.guanka.rules.scan.script.BundleReader.Bundle;
import dev.guanka.rules.scan.script.BundleReader.Module;
import dev.guanka.rules.scan.text.SourceText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The modules inside the bundles of a build, each as if it were a file of its own. */
final class Bundles {

  private static final Set<String> RUNTIMES =
      Set.of("app-service.js", "appservice.app.js", "common.app.js");
  private static final String TABLES = "webpackJsonp";
  private static final int HEAD = 4_000;

  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final Map<String, Bundle> bundles = new HashMap<>();

  /** A module at its place in a bundle; lines and columns are 1-based. */
  record Part(String bundle, char[] text, int line, int column, List<String> needs) {}

  /**
   * Parts the bundles of a package.
   *
   * @param files all its paths
   * @param text what a path holds
   */
  Bundles(Set<String> files, Function<String, char[]> text) {
    boolean built = files.stream().anyMatch(file -> built(file, text));
    for (String file : files) {
      if (Paths.name(file).equals("app-config.json")) {
        char[] source = text.apply(file);
        add(file, source, BundleReader.settings(source), files);
      }
      boolean runtime = RUNTIMES.contains(Paths.name(file));
      if (runtime || built && file.endsWith(".js") && !Shipping.never(file)) {
        char[] source = text.apply(file);
        if (runtime || tables(source)) {
          add(file, source, BundleReader.read(source), files);
        }
      }
    }
  }

  private static boolean built(String file, Function<String, char[]> text) {
    String name = Paths.name(file);
    return name.equals("runtime.js") || name.equals("app.js") && tables(text.apply(file));
  }

  private static boolean tables(char[] source) {
    return new String(source, 0, Math.min(HEAD, source.length)).contains(TABLES);
  }

  private void add(String file, char[] source, Bundle bundle, Set<String> files) {
    if (bundle.modules().isEmpty()) {
      return;
    }
    bundles.put(file, bundle);
    SourceText lines = new SourceText(source);
    String root = root(file, bundle, files);
    for (Module module : bundle.modules()) {
      String path = Paths.normal(root + module.name());
      int from = module.from();
      if (!files.contains(path)) {
        char[] text = Arrays.copyOfRange(source, from, module.to());
        parts.putIfAbsent(
            path, new Part(file, text, lines.line(from), lines.column(from), module.needs()));
      }
    }
  }

  /** Names in a wxapkg start at the app's root, also those of a subpackage's own bundle. */
  private static String root(String file, Bundle bundle, Set<String> files) {
    String folder = Paths.folder(file);
    while (!folder.isEmpty() && !files.contains(folder + "app-config.json")) {
      folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
    }
    boolean table = bundle.modules().get(0).name().startsWith(BundleReader.TABLE);
    return table ? "" : folder;
  }

  Set<String> paths() {
    return parts.keySet();
  }

  /** The module at a path, or null. */
  Part part(String path) {
    return parts.get(path);
  }

  /** What a file bundles, or null where it is no bundle. */
  Bundle bundle(String file) {
    return bundles.get(file);
  }

  /** The text of a bundle without its modules. */
  char[] rest(String file, char[] source) {
    char[] rest = source.clone();
    for (Module module : bundles.get(file).modules()) {
      for (int i = module.from(); i < module.to(); i++) {
        rest[i] = rest[i] == '\n' ? '\n' : ' ';
      }
    }
    return rest;
  }
}
