package dev.guanka.rules.scan.program;

import dev.guanka.rules.scan.FactsCache;
import dev.guanka.rules.scan.ScanBudget;
import dev.guanka.rules.scan.facts.FactReader;
import dev.guanka.rules.scan.facts.FileFacts;
import dev.guanka.rules.scan.facts.FileKind;
import dev.guanka.rules.scan.facts.Hit;
import dev.guanka.rules.scan.facts.SourceFile;
import dev.guanka.rules.scan.script.UnusedMethods;
import dev.guanka.rules.scan.signal.SignalSet;
import dev.guanka.rules.source.PackageFile;
import dev.guanka.rules.source.PackageSnapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The files of a package and what each says, read once and only when asked for. */
final class Sources {

  private static final char[] EMPTY = new char[0];
  private static final long MOST_SEARCHED = 60_000_000;

  private final Map<String, PackageFile> files = new LinkedHashMap<>();
  private final Map<String, FileFacts> facts = new LinkedHashMap<>();
  private final Set<String> paths = new LinkedHashSet<>();
  private final boolean clouds;
  private final Map<String, List<Hit>> uncalled = new HashMap<>();
  private final Bundles bundles;
  private final SignalSet signals;
  private final String version;
  private final FactReader reader;
  private final FactsCache cache;
  private final ScanBudget budget;
  private long searched;

  Sources(PackageSnapshot snapshot, SignalSet signals, FactsCache cache, ScanBudget budget) {
    snapshot.files().forEach(file -> files.put(file.path(), file));
    this.signals = signals;
    this.version = signals.version();
    this.reader = new FactReader(signals.lookup());
    this.cache = cache;
    this.budget = budget;
    this.bundles = new Bundles(files.keySet(), this::affordable);
    paths.addAll(files.keySet());
    paths.addAll(bundles.paths());
    clouds = !Layout.conventionalCloudRoots(this).isEmpty();
  }

  /** Paths of all files, and of the modules inside bundles. */
  Set<String> paths() {
    return paths;
  }

  boolean has(String path) {
    return paths.contains(path);
  }

  Bundles bundles() {
    return bundles;
  }

  /** The file that holds a path's text: a module's bundle, else the file itself. */
  String file(String path) {
    Bundles.Part part = bundles.part(path);
    return part == null ? path : part.bundle();
  }

  /** Whether a file can still be read; what is no part of the program is not worth a note. */
  boolean affords(String path) {
    return !budget.spent() && files.get(file(path)).size() <= budget.largestFile();
  }

  private char[] affordable(String path) {
    return files.get(path).size() > budget.largestFile() ? EMPTY : text(path);
  }

  /** Facts read so far, by path. */
  Map<String, FileFacts> facts() {
    return facts;
  }

  FileFacts facts(String path) {
    FileFacts known = facts.get(path);
    if (known == null) {
      Bundles.Part part = bundles.part(path);
      known = part == null ? called(path, read(files.get(path))) : read(path, part);
      facts.put(path, known);
    }
    return known;
  }

  /** What a page's script does in methods that nothing is seen to call. */
  List<Hit> uncalled(String path) {
    return uncalled.getOrDefault(path, List.of());
  }

  /** The facts of a page's script without those of methods that nothing calls. */
  private FileFacts called(String path, FileFacts all) {
    FileKind kind = FileKind.of(path);
    boolean script = kind == FileKind.SCRIPT || kind == FileKind.TYPED_SCRIPT;
    String stem = path.substring(0, Math.max(0, path.lastIndexOf('.')));
    if (!script || !has(stem + ".wxml") || !decides(all) || budget.spent()) {
      return all;
    }
    char[] source = text(path);
    char[] called = UnusedMethods.without(source, names -> elsewhere(names, path));
    if (called == source) {
      return all;
    }
    FileFacts found = reader.read(called, kind);
    Set<String> left = new HashSet<>();
    found.hits().forEach(hit -> left.add(place(hit)));
    List<Hit> gone = new ArrayList<>(all.hits());
    gone.removeIf(hit -> left.contains(place(hit)));
    uncalled.put(path, gone);
    return found;
  }

  private boolean decides(FileFacts all) {
    return clouds && !all.functions().isEmpty()
        || all.hits().stream().anyMatch(hit -> hit.place() == null && capable(hit));
  }

  private boolean capable(Hit hit) {
    return signals.signal(hit.signal()).capability() != null;
  }

  private static String place(Hit hit) {
    return hit.signal() + ' ' + hit.line() + ':' + hit.column();
  }

  /** Those of some names that stand in any other file; all where searching takes too long. */
  private Set<String> elsewhere(Set<String> names, String path) {
    Set<String> found = new HashSet<>();
    for (PackageFile file : files.values()) {
      boolean read = FileKind.of(file.path()) != FileKind.OTHER && !file.path().equals(path);
      if (read && file.size() <= budget.largestFile() && found.size() < names.size()) {
        char[] text = text(file.path());
        searched += text.length;
        if (searched > MOST_SEARCHED || budget.spent()) {
          return names;
        }
        UnusedMethods.named(text, names, found);
      }
    }
    return found;
  }

  private FileFacts read(String path, Bundles.Part part) {
    if (budget.spent()) {
      return FileFacts.trouble("SCAN_BUDGET_EXCEEDED");
    }
    return reader
        .read(part.text(), FileKind.of(path.endsWith(".json") ? path : path + ".js"))
        .moved(part.line(), part.column());
  }

  private FileFacts read(PackageFile file) {
    FileKind kind = FileKind.of(file.path());
    if (kind == FileKind.OTHER) {
      return FileFacts.EMPTY;
    }
    FileFacts kept = cache.find(file.sha256(), kind, version);
    boolean bundle = bundles.bundle(file.path()) != null;
    if (kept != null && !bundle) {
      return kept;
    }
    if (budget.spent() || file.size() > budget.largestFile()) {
      return FileFacts.trouble("SCAN_BUDGET_EXCEEDED");
    }
    if (bundle) {
      return reader.read(bundles.rest(file.path(), text(file.path())), kind);
    }
    FileFacts found = reader.read(bytes(file), kind);
    if (found.trouble() == null) {
      cache.keep(file.sha256(), kind, version, found);
    }
    return found;
  }

  char[] text(String path) {
    char[] text = SourceFile.decode(bytes(files.get(path)));
    return text == null ? EMPTY : text;
  }

  /** The text as the WeChat build has it. */
  char[] shippedText(String path) {
    return SourceFile.forThisPlatform(path, text(path));
  }

  private static byte[] bytes(PackageFile file) {
    try {
      return file.bytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
