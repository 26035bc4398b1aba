package dev.guanka.rules.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Tells an archive inside the package by its first bytes or its name; it is never opened. */
final class NestedArchive {

  private static final List<String> MAGICS =
      List.of(
          "PK\u0003\u0004", "PK\u0005\u0006", "Rar!", "7z\u00BC\u00AF", "\u001F\u008B", "V1MMWX");
  private static final List<String> ENDINGS =
      List.of(".zip", ".rar", ".7z", ".gz", ".tgz", ".tar", ".bz2", ".xz", ".wxapkg", ".jar");

  private NestedArchive() {}

  static boolean is(String path, byte[] head) {
    String start = new String(head, 0, Math.min(head.length, 512), StandardCharsets.ISO_8859_1);
    String name = path.toLowerCase(Locale.ROOT);
    return MAGICS.stream().anyMatch(start::startsWith)
        || start.startsWith("ustar", 257)
        || start.length() > 13 && start.charAt(0) == 0xBE && start.charAt(13) == 0xED
        || ENDINGS.stream().anyMatch(name::endsWith);
  }
}
