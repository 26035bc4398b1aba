package dev.guanka.rules.source.zip;

import dev.guanka.rules.source.Refusal;

/**
 * One row of the central directory.
 *
 * @param rawName the name's bytes as they stand
 * @param unicodeName the name from the Unicode path extra field, or null
 * @param packed bytes in the archive
 * @param size bytes unpacked, as declared
 * @param offset position of the local header
 * @param mode Unix file mode, 0 where the writer gave none
 */
record ZipRow(
    byte[] rawName,
    String unicodeName,
    int flags,
    int method,
    long crc,
    long packed,
    long size,
    long offset,
    int mode) {

  static final int STORED = 0;
  static final int DEFLATED = 8;
  private static final int AES = 99;
  private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
  private static final int DESCRIPTOR = 1 << 3;
  private static final int UTF_8 = 1 << 11;

  /** The flags that change how an entry is read, so that both headers must agree on them. */
  static final int TELLING_FLAGS = ENCRYPTED | DESCRIPTOR | UTF_8;

  boolean hasDescriptor() {
    return (flags & DESCRIPTOR) != 0;
  }

  boolean isUtf8() {
    return (flags & UTF_8) != 0;
  }

  /** Refuses what cannot be read, whether the directory or the local header says it. */
  static void checkReadable(int flags, int method, byte[] rawName) {
    if ((flags & ENCRYPTED) != 0 || method == AES) {
      throw Refusal.ZIP_ENCRYPTED.at(ZipNames.roughly(rawName));
    }
    if (method != STORED && method != DEFLATED) {
      throw Refusal.ZIP_METHOD.at(ZipNames.roughly(rawName), method);
    }
  }
}
