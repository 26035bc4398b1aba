package dev.guanka.store.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL, unpacked once per version from the archive that comes with the
 * service.
 */
record Binaries(Path home) {

  static Binaries unpackedIn(Path parent) {
    try {
      byte[] archive = archive();
      Path home = parent.resolve("postgresql-" + checksum(archive));
      if (!Files.exists(home)) {
        Path unfinished = Files.createTempDirectory(parent, "postgresql-unfinished-");
        unpack(archive, unfinished);
        moveUnlessAnotherWasFirst(unfinished, home);
      }
      return new Binaries(home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String program(String name) {
    return home.resolve("bin").resolve(isWindows() ? name + ".exe" : name).toString();
  }

  private static byte[] archive() throws IOException {
    try (InputStream stream =
        DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), machine())) {
      return stream.readAllBytes();
    }
  }

  private static void moveUnlessAnotherWasFirst(Path unfinished, Path home) throws IOException {
    unfinished.toFile().setExecutable(true, false);
    unfinished.toFile().setReadable(true, false);
    try {
      Files.move(unfinished, home);
    } catch (IOException e) {
      if (!Files.exists(home)) {
        throw e;
      }
      Folders.delete(unfinished);
    }
  }

  private static void unpack(byte[] archive, Path target) throws IOException {
    InputStream unzipped =
        new BufferedInputStream(new XZInputStream(new ByteArrayInputStream(archive)));
    try (TarArchiveInputStream tar = new TarArchiveInputStream(unzipped)) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(entry, tar, target.resolve(entry.getName()).normalize());
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, file);
    file.toFile().setExecutable((entry.getMode() & 0100) != 0, false);
  }

  private static String checksum(byte[] archive) {
    CRC32 crc = new CRC32();
    crc.update(archive);
    return "%08x".formatted(crc.getValue());
  }

  private static String system() {
    if (isWindows()) {
      return "Windows";
    }
    return System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
  }

  private static String machine() {
    String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return name.equals("amd64") ? "x86_64" : name;
  }

  private static boolean isWindows() {
    return File.separatorChar == '\\';
  }
}
