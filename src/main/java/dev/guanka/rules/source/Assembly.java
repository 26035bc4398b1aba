package dev.guanka.rules.source;

import dev.guanka.rules.scan.ScanNote;
import dev.guanka.rules.source.manifest.Manifest;
import dev.guanka.rules.source.manifest.ManifestPlace;
import dev.guanka.rules.source.manifest.ManifestSearch;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts a snapshot together from the files that were read: leaves junk out, takes a wrapping folder
 * off, looks for the manifest.
 */
final class Assembly {

  private final PackageLimits limits;
  private final List<ScanNote> notes;
  private List<Probed> files;

  Assembly(PackageLimits limits, List<Probed> read, List<ScanNote> notes) {
    this.limits = limits;
    this.notes = new ArrayList<>(notes);
    this.files = read;
  }

  PackageSnapshot snapshot(PackageSnapshot.Form form, Closeable handle) throws IOException {
    if (files.isEmpty()) {
      throw Refusal.EMPTY_PACKAGE.whole();
    }
    dropJunk();
    ManifestPlace place = place(form);
    List<PackageFile> kept = new ArrayList<>();
    files.stream().sorted(Comparator.comparing(f -> f.file().path())).forEach(f -> keep(f, kept));
    notes.addAll(Manifest.read(place, kept, limits).notes());
    return new PackageSnapshot(
        form, ContentHash.of(kept), Collections.unmodifiableList(kept), List.copyOf(notes), handle);
  }

  private void keep(Probed probed, List<PackageFile> kept) {
    kept.add(probed.file());
    notes.addAll(probed.notes());
    if (Junk.isSecret(probed.file().path())) {
      notes.add(SourceNotes.secretOrJunk(probed.file().path()));
    }
  }

  private void dropJunk() {
    Map<String, ScanNote> reasons = new LinkedHashMap<>();
    List<Probed> kept = new ArrayList<>();
    for (Probed file : files) {
      String path = file.file().path();
      if (Junk.isIgnored(path)) {
        reasons.computeIfAbsent(Junk.reason(path), Junk::note);
      } else {
        kept.add(file);
      }
    }
    notes.addAll(reasons.values());
    files = kept;
  }

  /** The manifest, after a wrapping folder was taken off where only that leads to it. */
  private ManifestPlace place(PackageSnapshot.Form form) throws IOException {
    Optional<ManifestPlace> place = search().find();
    String wrapper = form == PackageSnapshot.Form.FOLDER ? null : wrapper();
    if (place.isEmpty() && wrapper != null) {
      unwrap(wrapper);
    }
    return search().findAnywhere().orElseThrow(Refusal.NO_MANIFEST::whole);
  }

  private ManifestSearch search() {
    return new ManifestSearch(files.stream().map(Probed::file).toList());
  }

  /** The one folder that holds everything, or null. */
  private String wrapper() {
    String first = files.isEmpty() ? "" : files.get(0).file().path();
    String folder = first.substring(0, first.indexOf('/') + 1);
    boolean wraps =
        !folder.isEmpty() && files.stream().allMatch(f -> f.file().path().startsWith(folder));
    return wraps ? folder : null;
  }

  private void unwrap(String wrapper) {
    files = files.stream().map(file -> file.without(wrapper)).toList();
    notes.add(SourceNotes.unwrapped(wrapper));
  }
}
