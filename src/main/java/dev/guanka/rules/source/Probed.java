package dev.guanka.rules.source;

import dev.guanka.rules.scan.ScanNote;
import java.util.List;

/** A file that was read once, with what a person should know of it. */
public record Probed(PackageFile file, List<ScanNote> notes) {

  /** The same without a leading part of its path. */
  Probed without(String prefix) {
    String path = file.path().substring(prefix.length());
    PackageFile moved = new PackageFile(path, file.size(), file.sha256(), file.content());
    return new Probed(moved, notes.stream().map(note -> at(path, note)).toList());
  }

  private static ScanNote at(String path, ScanNote note) {
    return new ScanNote(
        note.code(), path, note.line(), note.column(), note.message(), note.needsHuman());
  }
}
