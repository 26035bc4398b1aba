package dev.guanka.store.embedded;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A password made once per data folder, so that other users of the machine cannot just connect. */
record Credentials(String user, String password) {

  private static final String USER = "guanka";

  static Credentials keptIn(Path file) {
    return new Credentials(USER, new PrivateFile(file).readOrMake(Credentials::random));
  }

  private static String random() {
    byte[] secret = new byte[24];
    new SecureRandom().nextBytes(secret);
    return HexFormat.of().formatHex(secret);
  }
}
