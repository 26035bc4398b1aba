package dev.guanka.rules.scan.program;

import dev.guanka.rules.scan.script.Objects;
import dev.guanka.rules.scan.text.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads the pages of {@code app.json}, {@code app.config.ts}, {@code pages.json} and the like. */
final class ManifestReader {

  private static final int MOST_PACKAGES = 100;

  private final String root;
  private final SourceText source;
  private final Objects objects;
  private final Map<String, Manifest.Page> pages = new LinkedHashMap<>();
  private final List<String> components = new ArrayList<>();

  private ManifestReader(String root, char[] source) {
    this.root = root;
    this.source = new SourceText(source);
    this.objects = Objects.of(source);
  }

  /**
   * The manifest in a file, or null where it registers no page.
   *
   * @param texts the text of a file, empty for none
   */
  static Manifest read(String file, Function<String, char[]> texts) {
    ManifestReader reader = new ManifestReader(Paths.folder(file), texts.apply(file));
    reader.run();
    reader.packages(texts);
    return reader.pages.isEmpty()
        ? null
        : new Manifest(
            file, reader.root, List.copyOf(reader.pages.values()), List.copyOf(reader.components));
  }

  private void run() {
    List<Integer> registering = objects.withArray("pages");
    int app = app(registering);
    pages("", objects.array(app, "pages"));
    for (String key : List.of("subPackages", "subpackages")) {
      for (int item : objects.items(objects.array(app, key))) {
        subpackage(item);
      }
    }
    // A script may keep a subpackage in a constant of its own.
    registering.stream().filter(o -> objects.string(o, "root") != null).forEach(this::subpackage);
    int tabBar = objects.object(app, "tabBar");
    if (tabBar >= 0) {
      components.add("custom-tab-bar/index");
      for (int item : objects.items(objects.array(tabBar, "list"))) {
        page("", objects.string(item, "pagePath"), item);
      }
    }
    String workers = objects.string(app, "workers");
    if (workers != null) {
      components.add(Paths.asFolder(workers) + "index");
    }
  }

  private int app(List<Integer> registering) {
    return registering.stream()
        .filter(o -> objects.string(o, "root") == null)
        .findFirst()
        .orElse(-1);
  }

  /** The entries of Mpx's packages, each of which registers pages beside itself. */
  private void packages(Function<String, char[]> texts) {
    Set<String> read = new HashSet<>();
    for (int item : objects.items(objects.array(app(objects.withArray("pages")), "packages"))) {
      String text = objects.text(item);
      String file = text == null ? "" : Paths.normal(root + text.replaceFirst("\\?.*", ""));
      boolean inside = file.startsWith(root) && file.length() > root.length();
      if (inside && read.size() < MOST_PACKAGES && read.add(file)) {
        String folder = Paths.folder(file);
        ManifestReader entry = new ManifestReader(folder, texts.apply(file));
        entry.run();
        entry.pages.keySet().forEach(r -> page(folder.substring(root.length()), r, item));
      }
    }
  }

  private void subpackage(int item) {
    String folder = objects.string(item, "root");
    pages(folder == null ? "" : Paths.asFolder(folder), objects.array(item, "pages"));
  }

  private void pages(String folder, int array) {
    for (int item : objects.items(array)) {
      String text = objects.text(item);
      page(folder, text == null ? objects.string(item, "path") : text, item);
    }
  }

  private void page(String folder, String path, int item) {
    if (path == null || path.isBlank()) {
      return;
    }
    boolean marked = path.startsWith("/") || path.startsWith("^");
    String route = Paths.normal(folder + (marked ? path.substring(1) : path));
    Manifest.Page page =
        pages.computeIfAbsent(route, r -> new Manifest.Page(r, List.of(), entry(item, path)));
    if (objects.text(item) == null) {
      pages.put(route, page.with(span(objects.start(item), objects.end(item))));
    }
  }

  private Manifest.Span span(int start, int end) {
    return new Manifest.Span(
        source.line(start), source.column(start), source.line(end), source.column(end));
  }

  private Manifest.Entry entry(int item, String path) {
    int at = objects.start(item);
    return new Manifest.Entry(
        source.line(at), source.column(at), source.excerpt(at, path.length()));
  }
}
