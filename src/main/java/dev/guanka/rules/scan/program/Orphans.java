package dev.guanka.rules.scan.program;

import dev.guanka.rules.scan.facts.FileFacts.CloudUse;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** Knows the cloud functions of the package that only such code calls as never runs itself. */
final class Orphans {

  private final Sources sources;
  private final CloudFunctions cloud;
  private final Collection<String> reached;
  private final BiPredicate<String, List<String>> idle;
  private Set<String> called;
  private boolean any;

  /**
   * @param reached all files that the program reaches
   * @param idle whether what stands in some functions of a file never runs
   */
  Orphans(
      Sources sources,
      CloudFunctions cloud,
      Collection<String> reached,
      BiPredicate<String, List<String>> idle) {
    this.sources = sources;
    this.cloud = cloud;
    this.reached = reached;
    this.idle = idle;
  }

  /** Whether a file is part of such a function. */
  boolean holds(String file) {
    String name = cloud.name(file);
    return !name.isEmpty() && !called().contains(name) && !any;
  }

  /** The functions that the program calls, and those that they call. */
  private Set<String> called() {
    if (called == null) {
      called = new HashSet<>();
      ArrayDeque<String> open = new ArrayDeque<>();
      reached.stream().filter(file -> !cloud.holds(file)).forEach(open::add);
      while (!open.isEmpty()) {
        String file = open.poll();
        for (CloudUse use : sources.facts(file).functions()) {
          if (!idle.test(file, use.owners())) {
            any = any || use.name().isEmpty();
            if (called.add(use.name())) {
              open.addAll(cloud.files(use.name()));
            }
          }
        }
      }
    }
    return called;
  }
}
