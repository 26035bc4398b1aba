package dev.guanka.store.embedded;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** The key of the embedded database's secrets, for whoever has set none. */
public final class KeyFile {

  private static final int BYTES = 32;

  private final PrivateFile file;

  KeyFile(Path path) {
    this.file = new PrivateFile(path);
  }

  public Path path() {
    return file.path();
  }

  public String keptOrMade() {
    return file.readOrMake(KeyFile::random);
  }

  /** The key that an earlier start has made. */
  public Optional<String> kept() {
    return file.exists() ? Optional.of(keptOrMade()) : Optional.empty();
  }

  private static String random() {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }
}
