package dev.guanka.submission.wechat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;

/** Numbers categories for good: as the data say, or by their name where the data do not know it. */
public final class CategoryNumbers {

  private static final int FIRST_BY_NAME = 100_000;
  private static final int SPAN = 2_000_000_000;

  private final Map<String, Integer> known;

  public CategoryNumbers(Map<String, Integer> known) {
    this.known = Map.copyOf(known);
  }

  /**
   * @param name a first class, or {@code first/second}
   */
  public int of(String name) {
    Integer number = known.get(name);
    return number != null ? number : byName(name);
  }

  private static int byName(String name) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return FIRST_BY_NAME + Math.floorMod(ByteBuffer.wrap(hash).getInt(), SPAN);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
