package dev.guanka.rules.source;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The names of one package as they come in: each must be a plain relative path, and no two may mean
 * the same file on any system.
 */
public final class EntryNames {

  private final NameRules rules;
  private final Set<String> exact = new HashSet<>();
  private final Map<String, String> files = new HashMap<>();
  private final Map<String, String> folders = new HashMap<>();

  public EntryNames(PackageLimits limits) {
    this.rules = new NameRules(limits);
  }

  /**
   * Takes the next name.
   *
   * @return the path, without the slash that marks a folder
   * @throws BadPackage when the name is unsafe or clashes with an earlier one
   */
  public String take(String name) {
    boolean folder = name.endsWith("/") && name.length() > 1;
    String path = folder ? name.substring(0, name.length() - 1) : name;
    rules.check(path);
    if (!exact.add(name) && !folder) {
      throw Refusal.ZIP_DUPLICATE_ENTRY.at(name);
    }
    if (folder) {
      addFolder(path, name);
    } else {
      addFile(path);
    }
    return path;
  }

  private void addFile(String path) {
    String folded = fold(path);
    if (files.putIfAbsent(folded, path) != null) {
      throw Refusal.NAME_COLLISION.at(path);
    }
    if (folders.containsKey(folded)) {
      throw Refusal.FILE_DIR_CLASH.at(path);
    }
    addParents(path, path);
  }

  private void addFolder(String path, String name) {
    String folded = fold(path);
    if (files.containsKey(folded)) {
      throw Refusal.FILE_DIR_CLASH.at(name);
    }
    folders.put(folded, path);
    addParents(path, name);
  }

  private void addParents(String path, String name) {
    for (int i = path.lastIndexOf('/'); i > 0; i = path.lastIndexOf('/', i - 1)) {
      addParent(path.substring(0, i), name);
    }
  }

  private void addParent(String parent, String name) {
    String folded = fold(parent);
    if (files.containsKey(folded)) {
      throw Refusal.FILE_DIR_CLASH.at(name);
    }
    folders.putIfAbsent(folded, parent);
  }

  /** One spelling for all that some file system takes for the same name. */
  static String fold(String path) {
    if (isPlain(path)) {
      return path.toLowerCase(Locale.ROOT);
    }
    String cases = Normalizer.normalize(path, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
    return Normalizer.normalize(cases.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
  }

  private static boolean isPlain(String path) {
    return StandardCharsets.US_ASCII.newEncoder().canEncode(path);
  }
}
