package dev.guanka.rules.source;

import dev.guanka.rules.scan.ScanNote;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * A package as it was handed in, validated: every reader sees the same files.
 *
 * @param sha256 hash over the sorted paths and file hashes, so that one content has one name
 *     whatever archive it came in
 * @param files ordered by path
 * @param notes what was accepted but should be known (nested archive, guessed name encoding, junk)
 * @param handle closes the archive behind the files
 */
public record PackageSnapshot(
    Form form, String sha256, List<PackageFile> files, List<ScanNote> notes, Closeable handle)
    implements Closeable {

  /** What the package came as. */
  public enum Form {
    FOLDER,
    ZIP,
    WXAPKG,
    STORED
  }

  @Override
  public void close() throws IOException {
    handle.close();
  }
}
