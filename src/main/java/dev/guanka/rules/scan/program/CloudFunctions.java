package dev.guanka.rules.scan.program;

import dev.guanka.rules.scan.facts.FileKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The cloud functions that lie in the package, by the name that calls them. */
final class CloudFunctions {

  private static final Pattern OTHER_CODE =
      Pattern.compile("\\.(?:py|php|go|java|jar|zip|cs|wasm)$");

  private final Map<String, List<String>> byName = new TreeMap<>();
  private final Set<String> foreign = new HashSet<>();
  private final List<String> roots;

  CloudFunctions(Sources sources, List<String> roots) {
    this.roots = roots;
    for (String path : sources.paths()) {
      for (String root : roots) {
        int end = path.indexOf('/', root.length());
        if (path.startsWith(root) && end > 0) {
          String name = path.substring(root.length(), end);
          if (code(path)) {
            byName.computeIfAbsent(name, k -> new ArrayList<>()).add(path);
          } else if (OTHER_CODE.matcher(path).find()) {
            foreign.add(name);
          }
        }
      }
    }
  }

  private static boolean code(String path) {
    FileKind kind = FileKind.of(path);
    return (kind == FileKind.SCRIPT || kind == FileKind.TYPED_SCRIPT) && !Shipping.never(path);
  }

  /** Files of one function; of all where the name of the called one could not be read. */
  List<String> files(String name) {
    if (!name.isEmpty()) {
      return byName.getOrDefault(name, List.of());
    }
    List<String> all = new ArrayList<>();
    byName.values().forEach(all::addAll);
    return all;
  }

  /** Name of the function that a file is part of, "" for none. */
  String name(String path) {
    for (String root : roots) {
      int end = path.startsWith(root) ? path.indexOf('/', root.length()) : -1;
      if (end > 0) {
        return path.substring(root.length(), end);
      }
    }
    return "";
  }

  /** Whether all code of a function can be read here: some of it is there, in no other language. */
  boolean wholly(String name) {
    return byName.containsKey(name) && !foreign.contains(name);
  }

  boolean holds(String path) {
    for (String root : roots) {
      if (path.startsWith(root)) {
        return true;
      }
    }
    return false;
  }
}
