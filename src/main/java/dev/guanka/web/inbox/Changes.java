package dev.guanka.web.inbox;

import dev.guanka.rules.source.PackageFile;
import dev.guanka.store.Decisions.Decided;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The files of a package beside those of the last decided one.
 *
 * @param since the round to compare with, or null where nothing of the app was decided before
 */
record Changes(
    Decided since, List<Entry> files, Map<String, PackageFile> now, Map<String, PackageFile> then) {

  private static final int MOST = 200;
  private static final String PAGE = ".wxml";

  /** What became of a file. */
  enum Kind {
    SAME,
    ADDED,
    CHANGED,
    REMOVED
  }

  /** As many files as a page bears, and how many there are. */
  record Found(List<Entry> entries, int all) {}

  /** One file. */
  record Entry(String path, long size, Kind kind) {}

  static Changes of(Decided since, List<PackageFile> before, List<PackageFile> files) {
    Map<String, PackageFile> then = byPath(before);
    Map<String, PackageFile> now = byPath(files);
    List<Entry> entries = new ArrayList<>();
    files.forEach(file -> entries.add(entry(since, then.get(file.path()), file)));
    before.stream()
        .filter(file -> !now.containsKey(file.path()))
        .forEach(file -> entries.add(new Entry(file.path(), file.size(), Kind.REMOVED)));
    return new Changes(since, entries, now, then);
  }

  private static Entry entry(Decided since, PackageFile before, PackageFile file) {
    Kind kind =
        since == null || before != null && before.sha256().equals(file.sha256())
            ? Kind.SAME
            : before == null ? Kind.ADDED : Kind.CHANGED;
    return new Entry(file.path(), file.size(), kind);
  }

  private static Map<String, PackageFile> byPath(List<PackageFile> files) {
    Map<String, PackageFile> map = new HashMap<>();
    files.forEach(file -> map.put(file.path(), file));
    return map;
  }

  /** What is not the same. */
  public List<Entry> changed() {
    return files.stream().filter(entry -> entry.kind() != Kind.SAME).toList();
  }

  /** The files whose path holds these words, whatever their case. */
  Found named(String words) {
    String sought = words.strip().toLowerCase(Locale.ROOT);
    List<Entry> all =
        files.stream()
            .filter(entry -> entry.path().toLowerCase(Locale.ROOT).contains(sought))
            .toList();
    return new Found(all.stream().limit(MOST).toList(), all.size());
  }

  /** The paths of the pages' own files, as a reviewer names a page. */
  public List<String> pages() {
    return now.keySet().stream()
        .filter(path -> path.endsWith(PAGE))
        .map(path -> path.substring(0, path.length() - PAGE.length()))
        .sorted()
        .limit(MOST)
        .toList();
  }

  Optional<PackageFile> file(String path) {
    return Optional.ofNullable(now.get(path)).or(() -> Optional.ofNullable(then.get(path)));
  }
}
