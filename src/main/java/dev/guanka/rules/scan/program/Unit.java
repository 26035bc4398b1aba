package dev.guanka.rules.scan.program;

import java.util.Set;

/**
 * One page with everything that it reaches; what stands together in it can belong together.
 *
 * @param page the registered page, or null for what the app itself starts
 */
record Unit(Manifest.Page page, Set<String> files) {

  String route() {
    return page == null ? "" : page.route();
  }
}
