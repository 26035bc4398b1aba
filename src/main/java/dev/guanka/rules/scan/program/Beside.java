package dev.guanka.rules.scan.program;

import dev.guanka.rules.scan.facts.FileKind;
import dev.guanka.rules.scan.facts.Hit;
import dev.guanka.rules.scan.signal.Signal;
import dev.guanka.rules.scan.signal.SignalSet;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What lies in a package beside the files that its pages reach. */
final class Beside {

  private final Sources sources;
  private final Layout layout;
  private final CloudFunctions cloud;
  private final Function<String, List<String>> linked;
  private final Set<String> reached = new HashSet<>();

  /**
   * @param linked the files that a file names
   */
  Beside(
      Sources sources,
      Layout layout,
      CloudFunctions cloud,
      Function<String, List<String>> linked,
      List<Unit> units) {
    this.sources = sources;
    this.layout = layout;
    this.cloud = cloud;
    this.linked = linked;
    units.forEach(unit -> reached.addAll(unit.files()));
  }

  /** Scripts that take up a server's framework, and what they use; shipped or not. */
  Set<String> servers(SignalSet signals) {
    ArrayDeque<String> queue = new ArrayDeque<>();
    for (String path : sources.paths()) {
      boolean candidate =
          beside(path)
              && !Shipping.tool(layout.inside(path))
              && script(path)
              && sources.affords(path)
              && serves(path, signals);
      if (candidate) {
        queue.add(path);
      }
    }
    Set<String> servers = new LinkedHashSet<>();
    while (!queue.isEmpty()) {
      String file = queue.poll();
      if (script(file) && beside(file) && sources.affords(file) && servers.add(file)) {
        queue.addAll(linked.apply(file));
      }
    }
    return servers;
  }

  private boolean serves(String path, SignalSet signals) {
    for (Hit hit : sources.facts(path).hits()) {
      Signal signal = signals.signal(hit.signal());
      if (signal != null && signal.role() == Signal.Role.SERVER) {
        return true;
      }
    }
    return false;
  }

  /** Files of the program's own folder that no page and no server reaches. */
  Set<String> left(Set<String> servers) {
    Set<String> left = new LinkedHashSet<>();
    String root = layout.manifest().root();
    for (String path : sources.paths()) {
      boolean candidate =
          sources.file(path).startsWith(root)
              && beside(path)
              && !servers.contains(path)
              && !layout.ignores(path)
              && !Shipping.aside(layout.inside(path));
      if (candidate) {
        left.add(path);
      }
    }
    return left;
  }

  private boolean beside(String path) {
    return !reached.contains(path)
        && !Shipping.never(path)
        && !Shipping.foreign(layout.inside(path))
        && !cloud.holds(path);
  }

  private static boolean script(String path) {
    FileKind kind = FileKind.of(path);
    return kind == FileKind.SCRIPT || kind == FileKind.TYPED_SCRIPT;
  }
}
