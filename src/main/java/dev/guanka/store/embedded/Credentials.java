package dev.guanka.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A password made once per data folder, so that other users of the machine cannot just connect. */
record Credentials(String user, String password) {

  private static final String USER = "guanka";

  static Credentials keptIn(Path file) {
    try {
      if (!Files.exists(file)) {
        create(file);
      }
      return new Credentials(USER, Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void create(Path file) throws IOException {
    byte[] secret = new byte[24];
    new SecureRandom().nextBytes(secret);
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    Files.writeString(unfinished, "");
    keepPrivate(unfinished);
    Files.writeString(unfinished, HexFormat.of().formatHex(secret) + "\n");
    Files.move(unfinished, file);
  }

  private static void keepPrivate(Path file) throws IOException {
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }
}
