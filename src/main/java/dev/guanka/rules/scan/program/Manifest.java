package dev.guanka.rules.scan.program;

import java.util.List;

/**
 * What the program registers, whatever framework it is written in.
 *
 * @param file path of the manifest
 * @param root folder that its paths start from, "" or ending in a slash
 * @param pages in the order of the manifest
 * @param components folders or files that the whole app uses
 */
record Manifest(String file, String root, List<Page> pages, List<String> components) {

  /**
   * A registered page.
   *
   * @param route path without ending
   * @param fromLine first line of the manifest that speaks of this page alone; 0 for none
   * @param entry where the manifest registers it
   */
  record Page(String route, int fromLine, int toLine, Entry entry) {}

  /** A place in the manifest with its text. */
  record Entry(int line, int column, String excerpt) {}

  static final Manifest NONE = new Manifest("", "", List.of(), List.of());
}
