package dev.guanka.rules.scan.text;

/** A small stable hash (FNV-1a, 64 bit) for naming neighbourhoods. */
public final class Hash {

  public static final long START = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Hash() {}

  public static long add(long hash, char[] source, int start, int end) {
    long h = hash;
    for (int i = start; i < end; i++) {
      h = (h ^ source[i]) * PRIME;
    }
    return (h ^ 0x1f) * PRIME;
  }

  public static long add(long hash, String text) {
    long h = hash;
    for (int i = 0; i < text.length(); i++) {
      h = (h ^ text.charAt(i)) * PRIME;
    }
    return (h ^ 0x1f) * PRIME;
  }

  public static String hex(long hash) {
    String hex = Long.toHexString(hash);
    return "0".repeat(16 - hex.length()) + hex;
  }
}
