package dev.guanka.rules.document;

import java.util.List;

/**
 * What a document is and what could be read in it.
 *
 * @param name under which it may be given out
 * @param width of an image in pixels, else 0
 * @param height of an image in pixels, else 0
 * @param pages the lines of text of every page of a PDF, in reading order; empty for an image
 */
public record Content(
    DocumentForm form, String name, int width, int height, List<List<String>> pages) {

  /** Whether there is text to read; a scan has pages and none. */
  public boolean hasText() {
    return pages.stream().anyMatch(lines -> !lines.isEmpty());
  }
}
