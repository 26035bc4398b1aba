package dev.guanka.rules.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The name of a package's content: one hash over its sorted paths and their files' hashes. */
public final class ContentHash {

  private ContentHash() {}

  /**
   * @param files ordered by path
   * @return lower-case hex of SHA-256
   */
  public static String of(List<PackageFile> files) {
    MessageDigest digest = sha256();
    for (PackageFile file : files) {
      digest.update(file.path().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(HexFormat.of().parseHex(file.sha256()));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
