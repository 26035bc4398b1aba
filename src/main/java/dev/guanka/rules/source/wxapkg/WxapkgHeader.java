package dev.guanka.rules.source.wxapkg;

import dev.guanka.rules.source.RawBytes;
import dev.guanka.rules.source.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The head of a wxapkg: 0xBE, information, length of index and body, 0xED, number of files.
 *
 * @param indexLength bytes of the index as declared, counted from the number of files on
 * @param bodyLength bytes of all files together
 * @param files number of files as declared
 */
public record WxapkgHeader(long indexLength, long bodyLength, long files) {

  static final int LENGTH = 18;
  private static final int INDEX_START = 14;
  private static final int FIRST = 0xBE;
  private static final int LAST = 0xED;

  /** Whether both marks stand where they belong; one character a byte. */
  public static boolean hasMagic(String start) {
    return start.length() >= INDEX_START && start.charAt(0) == FIRST && start.charAt(13) == LAST;
  }

  /** Whether a file without the right marks was still meant to be a wxapkg. */
  public static boolean wasMeant(String start, long size) {
    if (start.length() < INDEX_START) {
      return start.length() > 0 && start.charAt(0) == FIRST;
    }
    ByteBuffer head = ByteBuffer.wrap(start.getBytes(StandardCharsets.ISO_8859_1));
    long declared = INDEX_START + unsigned(head, 5) + unsigned(head, 9);
    return start.charAt(0) == FIRST || start.charAt(13) == LAST && declared == size;
  }

  static WxapkgHeader read(RawBytes bytes) throws IOException {
    if (bytes.size() < LENGTH) {
      throw Refusal.WXAPKG_TRUNCATED.whole();
    }
    ByteBuffer head = bytes.part(0, LENGTH, ByteOrder.BIG_ENDIAN);
    return new WxapkgHeader(unsigned(head, 5), unsigned(head, 9), unsigned(head, 14));
  }

  private static long unsigned(ByteBuffer head, int at) {
    return Integer.toUnsignedLong(head.getInt(at));
  }

  /** Checks the declared lengths against the index that was really read. */
  void checkLengths(long indexEnd, long size) {
    boolean counted = INDEX_START + indexLength == indexEnd || LENGTH + indexLength == indexEnd;
    if (!counted) {
      throw Refusal.WXAPKG_INDEX.whole();
    }
    if (indexEnd + bodyLength > size) {
      throw Refusal.WXAPKG_TRUNCATED.whole();
    }
    if (indexEnd + bodyLength < size) {
      throw Refusal.WXAPKG_TRAILING_DATA.whole();
    }
  }
}
