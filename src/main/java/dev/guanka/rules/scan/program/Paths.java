package dev.guanka.rules.scan.program;

import java.util.ArrayDeque;

/** Paths inside a package: slashes only, never outside. */
final class Paths {

  private Paths() {}

  /** Folder of a file, "" or ending in a slash. */
  static String folder(String file) {
    return file.substring(0, file.lastIndexOf('/') + 1);
  }

  static String asFolder(String path) {
    String normal = normal(path);
    return normal.isEmpty() ? "" : normal + "/";
  }

  /** The path with {@code .} and {@code ..} worked out; what leaves the package is cut. */
  static String normal(String path) {
    ArrayDeque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/")) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }

  static String name(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  static String stem(String file) {
    String name = name(file);
    int dot = name.indexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }
}
