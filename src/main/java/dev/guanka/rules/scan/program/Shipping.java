package dev.guanka.rules.scan.program;

import java.util.Locale;
import java.util.Set;

/** Tells by its path whether a file is part of the product or only lies beside it. */
final class Shipping {

  private static final Set<String> NEVER =
      Set.of("node_modules", "miniprogram_npm", "__tests__", "__mocks__", "coverage", "__MACOSX");
  private static final Set<String> TOOLS =
      Set.of(
          "test",
          "tests",
          "e2e",
          "spec",
          "docs",
          "doc",
          "scripts",
          "script",
          "mock",
          "mocks",
          "examples",
          "build",
          "unpackage",
          "typings",
          "types");
  private static final Set<String> SERVERS = Set.of("server", "backend");
  private static final Set<String> FOREIGN =
      Set.of(
          "uni_modules",
          "wxcomponents",
          "colorui",
          "uview-ui",
          "uview",
          "vant",
          "dist",
          "weui",
          "tdesign-miniprogram",
          "ec-canvas",
          "vendor",
          "mock",
          "mocks",
          "echarts",
          "iview",
          "towxml",
          "wxparse",
          "tmt-calendar",
          "thorui",
          "lin-ui");

  private Shipping() {}

  /** Installed packages, tests and hidden folders: not read at all. */
  static boolean never(String path) {
    for (String segment : path.split("/")) {
      if (NEVER.contains(segment) || segment.startsWith(".")) {
        return true;
      }
    }
    String name = Paths.name(path);
    return name.contains(".test.") || name.contains(".spec.") || name.endsWith(".d.ts");
  }

  /** Folders that count only where the program reaches into them. */
  static boolean aside(String path) {
    return tool(path) || in(SERVERS, path);
  }

  /** Folders of tests, documents and tools. */
  static boolean tool(String path) {
    return in(TOOLS, path);
  }

  /** Libraries carried along and data made up: their words are not this program's. */
  static boolean foreign(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.endsWith(".min.js") || lower.contains("echarts") || in(FOREIGN, path);
  }

  private static boolean in(Set<String> folders, String path) {
    for (String segment : path.split("/")) {
      if (folders.contains(segment.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
