package dev.guanka.rules.source.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads one list of page paths; a page outside the package or of a wrong type is left out. */
final class PagePaths {

  private static final int MOST_PAGES = 5_000;

  private final ManifestNotes notes;
  private final String field;

  PagePaths(ManifestNotes notes, String field) {
    this.notes = notes;
    this.field = field;
  }

  List<String> read(JsonNode list) {
    Set<String> pages = new LinkedHashSet<>();
    for (int i = 0; i < list.size() && pages.size() < MOST_PAGES; i++) {
      page(list.get(i), field + "/" + i, pages);
    }
    if (list.size() > MOST_PAGES) {
      String zh = "最多 " + MOST_PAGES + " 个页面";
      notes.type("MANIFEST_TOO_MANY_PAGES", field, zh, "at most " + MOST_PAGES + " pages", true);
    }
    return List.copyOf(pages);
  }

  /** A page is a path, or in uni-app an object with one. */
  private void page(JsonNode node, String at, Set<String> pages) {
    JsonNode path = node.isObject() ? node.path("path") : node;
    if (!path.isTextual() || path.asText().isEmpty()) {
      notes.type("MANIFEST_PAGE_TYPE", at, "页面路径", "a page path", false);
      return;
    }
    String page = relative(path.asText());
    if (page == null || path.asText().startsWith("/")) {
      notes.value(
          "MANIFEST_PAGE_PATH",
          at,
          path.asText(),
          "应为包内的相对路径",
          "must be a relative path inside the package");
    }
    if (page != null) {
      pages.add(page);
    }
  }

  /** The path without leading slashes and dots, or null where it leads out of the package. */
  static String relative(String path) {
    String plain = path.replaceFirst("^(\\./|/)+", "");
    boolean leaves = Arrays.asList(plain.split("/")).contains("..") || plain.contains("\\");
    return leaves || plain.contains(":") ? null : plain;
  }
}
