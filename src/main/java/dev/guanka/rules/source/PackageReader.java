package dev.guanka.rules.source;

import dev.guanka.rules.scan.ScanNote;
import dev.guanka.rules.source.folder.FolderReader;
import dev.guanka.rules.source.wxapkg.WxapkgReader;
import dev.guanka.rules.source.zip.ZipReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The one way into a package: whatever it is and whatever is wrong with it, the answer is a
 * snapshot or a refusal by name.
 */
public final class PackageReader {

  private final PackageLimits limits;

  public PackageReader(PackageLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads a package whole, once; nothing is written anywhere.
   *
   * @param path a folder, a zip or a plain wxapkg; its name says nothing
   * @return the snapshot, which keeps an archive open until it is closed
   * @throws BadPackage when the package is refused
   * @throws UncheckedIOException when this machine cannot read the file
   */
  public PackageSnapshot read(Path path) {
    try {
      if (Files.isDirectory(path)) {
        return folder(path);
      }
      if (!Files.isRegularFile(path)) {
        throw Refusal.PACKAGE_NOT_FOUND.at(path.toString());
      }
      return file(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PackageSnapshot folder(Path path) throws IOException {
    List<ScanNote> notes = new ArrayList<>();
    List<Probed> files = FolderReader.read(path.toRealPath(), limits, notes);
    return new Assembly(limits, files, notes).snapshot(PackageSnapshot.Form.FOLDER, () -> {});
  }

  private PackageSnapshot file(Path path) throws IOException {
    RawBytes bytes = RawBytes.open(path);
    PackageSnapshot snapshot = null;
    try {
      snapshot = guarded(bytes);
      return snapshot;
    } finally {
      if (snapshot == null) {
        bytes.close();
      }
    }
  }

  /** Nothing that a package provokes in a parser leaves this room but a refusal. */
  private PackageSnapshot guarded(RawBytes bytes) throws IOException {
    try {
      return archive(bytes);
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      throw e instanceof BadPackage refused ? refused : Refusal.PACKAGE_UNREADABLE.whole();
    }
  }

  private PackageSnapshot archive(RawBytes bytes) throws IOException {
    if (bytes.size() == 0) {
      throw Refusal.NOT_ZIP.whole();
    }
    if (bytes.size() > limits.uploadBytes()) {
      throw Refusal.UPLOAD_TOO_LARGE.whole(limits.uploadBytes());
    }
    List<ScanNote> notes = new ArrayList<>();
    return switch (PackageKind.of(bytes)) {
      case ZIP -> {
        List<Probed> files = new ZipReader(limits).read(bytes, notes);
        yield new Assembly(limits, files, notes).snapshot(PackageSnapshot.Form.ZIP, bytes);
      }
      case WXAPKG -> {
        List<Probed> files = new WxapkgReader(limits).read(bytes);
        yield new Assembly(limits, files, notes).snapshot(PackageSnapshot.Form.WXAPKG, bytes);
      }
    };
  }
}
