package dev.guanka.process;

import dev.guanka.samples.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** A sample's program as its developer hands it in again, with some files changed. */
final class Edited {

  private final Path zip;

  private Edited(Path zip) {
    this.zip = zip;
  }

  static Edited copyOf(String sample) {
    return new Edited(Samples.zip(sample));
  }

  /** Changes a file; a change that changes nothing, or a missing file, is the test's mistake. */
  Edited change(String path, UnaryOperator<String> change) {
    try (FileSystem files = FileSystems.newFileSystem(zip)) {
      String before = Files.readString(files.getPath(path));
      String after = change.apply(before);
      if (after.equals(before)) {
        throw new IllegalArgumentException("Nothing changes in " + path);
      }
      Files.writeString(files.getPath(path), after);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Edited add(String path, String text) {
    try (FileSystem files = FileSystems.newFileSystem(zip)) {
      Path file = files.getPath(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path zip() {
    return zip;
  }
}
