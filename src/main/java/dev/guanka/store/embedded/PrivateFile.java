package dev.guanka.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A line that is made once per data folder and that no other user of the machine can read. */
record PrivateFile(Path path) {

  boolean exists() {
    return Files.exists(path);
  }

  String readOrMake(Supplier<String> line) {
    try {
      if (!exists()) {
        make(line.get());
      }
      return Files.readString(path).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** On the disk before anything is kept that needs it. */
  private void make(String line) throws IOException {
    Path unfinished = path.resolveSibling(path.getFileName() + ".unfinished");
    Files.writeString(unfinished, "");
    keepPrivate(unfinished);
    Files.writeString(unfinished, line + "\n", StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    Files.move(unfinished, path);
  }

  private static void keepPrivate(Path file) throws IOException {
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }
}
