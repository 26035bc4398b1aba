package dev.guanka.rules.scan.program;

import java.util.Set;

/**
 * One page with everything that it reaches; what stands together in it can belong together.
 *
 * @param page the registered page, or null for what the app itself starts
 * @param own its files and those of its components, without the modules that they import
 * @param files all files that it reaches
 */
record Unit(Manifest.Page page, Set<String> own, Set<String> files) {

  String route() {
    return page == null ? "" : page.route();
  }
}
