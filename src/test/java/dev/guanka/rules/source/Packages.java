package dev.guanka.rules.source;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import dev.guanka.rules.scan.ScanNote;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads packages that a test made up, from a file that is gone afterwards. */
final class Packages {

  private Packages() {}

  /** The code and status that a package is refused with. */
  static String refusal(byte[] bytes) {
    return refusal(bytes, PackageLimits.defaults());
  }

  static String refusal(byte[] bytes, PackageLimits limits) {
    BadPackage refused = refused(bytes, limits);
    return refused == null ? "accepted" : refused.status() + " " + refused.code();
  }

  static BadPackage refused(byte[] bytes, PackageLimits limits) {
    return catchThrowableOfType(BadPackage.class, () -> read(bytes, limits, snapshot -> {}));
  }

  static String refusal(ZipForge forge) {
    return refusal(forge.bytes());
  }

  static List<String> paths(byte[] bytes) {
    List<String> paths = new ArrayList<>();
    read(bytes, PackageLimits.defaults(), s -> s.files().forEach(f -> paths.add(f.path())));
    return paths;
  }

  static List<String> paths(ZipForge forge) {
    return paths(forge.bytes());
  }

  /** The notes as {@code CODE file}. */
  static List<String> notes(byte[] bytes) {
    return noteList(bytes).stream().map(note -> note.code() + " " + note.file()).toList();
  }

  static List<String> notes(ZipForge forge) {
    return notes(forge.bytes());
  }

  static List<ScanNote> noteList(byte[] bytes) {
    List<ScanNote> notes = new ArrayList<>();
    read(bytes, PackageLimits.defaults(), snapshot -> notes.addAll(snapshot.notes()));
    return notes;
  }

  static void read(byte[] bytes, PackageLimits limits, Consumer<PackageSnapshot> look) {
    try {
      Path file = Files.createTempFile("package", ".bin");
      try {
        Files.write(file, bytes);
        try (PackageSnapshot snapshot = new PackageReader(limits).read(file)) {
          look.accept(snapshot);
        }
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Bytes of heap that this thread takes for the work, garbage included. */
  static long allocatedBy(Runnable work) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    work.run();
    return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
  }
}
