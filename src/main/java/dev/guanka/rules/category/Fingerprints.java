package dev.guanka.rules.category;

import dev.guanka.rules.Finding;
import dev.guanka.rules.scan.ScanResult;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Names a finding about the declaration by what it says, so that the next round knows it again. */
final class Fingerprints {

  private static final int BYTES = 16;

  private Fingerprints() {}

  static String of(String rule, String capability, String excerpt) {
    return hash("declaration\n" + rule + "\n" + capability + "\n" + excerpt);
  }

  /** Names the code that a finding about the declaration rests on; "" where there is none. */
  static String ofCode(ScanResult scan, String capability) {
    List<String> code =
        scan.findings().stream()
            .filter(finding -> finding.reachable() && finding.capability().equals(capability))
            .map(Finding::judged)
            .sorted()
            .toList();
    return code.isEmpty() ? "" : hash("code\n" + String.join("\n", code));
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
