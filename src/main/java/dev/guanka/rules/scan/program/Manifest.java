package dev.guanka.rules.scan.program;

import java.util.ArrayList;
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
   * @param spans parts of the manifest that speak of this page alone
   * @param entry where the manifest registers it
   */
  record Page(String route, List<Span> spans, Entry entry) {

    Page with(Span span) {
      List<Span> all = new ArrayList<>(spans);
      all.add(span);
      return new Page(route, List.copyOf(all), entry);
    }
  }

  /** A part of the manifest, both ends included; lines and columns count from 1. */
  record Span(int fromLine, int fromColumn, int toLine, int toColumn) {

    boolean holds(int line, int column) {
      boolean after = line > fromLine || line == fromLine && column >= fromColumn;
      return after && (line < toLine || line == toLine && column <= toColumn);
    }
  }

  /** A place in the manifest with its text. */
  record Entry(int line, int column, String excerpt) {}

  static final Manifest NONE = new Manifest("", "", List.of(), List.of());
}
