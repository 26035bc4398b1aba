package dev.guanka.rules.source.manifest;

import dev.guanka.rules.source.PackageFile;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares the registered pages with the files of the package. */
final class ManifestPages {

  private final Manifest manifest;
  private final Set<String> known = new HashSet<>();

  ManifestPages(Manifest manifest, Collection<PackageFile> files) {
    this.manifest = manifest;
    files.forEach(file -> known.add(withoutEnding(file.path())));
  }

  /** Registered pages of which the package holds no file of any kind. */
  List<String> missing() {
    String root = manifest.place().root();
    return manifest.allPages().stream().filter(page -> !known.contains(root + page)).toList();
  }

  private static String withoutEnding(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') ? path.substring(0, dot) : path;
  }
}
