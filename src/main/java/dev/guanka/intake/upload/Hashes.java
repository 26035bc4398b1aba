package dev.guanka.intake.upload;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The one hash of this room, which every Java has. */
final class Hashes {

  private Hashes() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
