package dev.guanka.rules.category;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Names a finding about the declaration by what it says, so that the next round knows it again. */
final class Fingerprints {

  private static final int BYTES = 16;

  private Fingerprints() {}

  static String of(String rule, String capability, String excerpt) {
    String text = "declaration\n" + rule + "\n" + capability + "\n" + excerpt;
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
