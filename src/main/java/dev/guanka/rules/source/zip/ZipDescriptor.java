package dev.guanka.rules.source.zip;

import dev.guanka.rules.source.RawBytes;
import dev.guanka.rules.source.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The checksum and sizes that streaming writers put behind the data, in any of its four forms. */
final class ZipDescriptor {

  private static final int SIGNATURE = 0x08074b50;
  private static final int LONGEST = 24;

  private ZipDescriptor() {}

  /** Its length; it must say the same as the directory and end where the next entry begins. */
  static int length(RawBytes bytes, ZipRow row, long position, long next) throws IOException {
    int available = (int) Math.min(LONGEST, next - position);
    ByteBuffer buffer = bytes.part(position, available, ByteOrder.LITTLE_ENDIAN);
    for (boolean signed : new boolean[] {true, false}) {
      for (int width : new int[] {Integer.BYTES, Long.BYTES}) {
        int length = (signed ? 8 : 4) + 2 * width;
        if (available == length && matches(buffer, row, signed, width)) {
          return length;
        }
      }
    }
    throw Refusal.ZIP_HEADER_MISMATCH.at(ZipNames.roughly(row.rawName()), "descriptor");
  }

  private static boolean matches(ByteBuffer buffer, ZipRow row, boolean signed, int width) {
    int at = signed ? 4 : 0;
    return (!signed || buffer.getInt(0) == SIGNATURE)
        && Integer.toUnsignedLong(buffer.getInt(at)) == row.crc()
        && number(buffer, at + 4, width) == row.packed()
        && number(buffer, at + 4 + width, width) == row.size();
  }

  private static long number(ByteBuffer buffer, int at, int width) {
    return width == Long.BYTES ? buffer.getLong(at) : Integer.toUnsignedLong(buffer.getInt(at));
  }
}
