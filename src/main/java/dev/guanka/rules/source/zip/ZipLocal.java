package dev.guanka.rules.source.zip;

import dev.guanka.rules.source.RawBytes;
import dev.guanka.rules.source.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The local header of one entry, which must repeat what the directory says.
 *
 * @param data position of the content behind it
 */
record ZipLocal(long data) {

  private static final int SIGNATURE = 0x04034b50;
  private static final int LENGTH = 30;

  static boolean startsAt(RawBytes bytes, long position) throws IOException {
    return position + 4 <= bytes.size()
        && bytes.part(position, 4, ByteOrder.LITTLE_ENDIAN).getInt(0) == SIGNATURE;
  }

  static ZipLocal read(RawBytes bytes, ZipRow row, long limit) throws IOException {
    require(row.offset() + LENGTH <= limit, row, "offset");
    ByteBuffer fixed = bytes.part(row.offset(), LENGTH, ByteOrder.LITTLE_ENDIAN);
    require(fixed.getInt(0) == SIGNATURE, row, "offset");
    int nameLength = Short.toUnsignedInt(fixed.getShort(26));
    int extraLength = Short.toUnsignedInt(fixed.getShort(28));
    long data = row.offset() + LENGTH + nameLength + extraLength;
    require(data <= limit, row, "offset");
    ByteBuffer rest =
        bytes.part(row.offset() + LENGTH, nameLength + extraLength, ByteOrder.LITTLE_ENDIAN);
    compare(fixed, row);
    compareNames(rest, nameLength, row);
    compareSizes(fixed, new ZipExtra(after(rest, nameLength)), row);
    return new ZipLocal(data);
  }

  private static ByteBuffer after(ByteBuffer rest, int nameLength) {
    return rest.slice(nameLength, rest.limit() - nameLength).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static void compare(ByteBuffer fixed, ZipRow row) {
    int flags = Short.toUnsignedInt(fixed.getShort(6));
    int method = Short.toUnsignedInt(fixed.getShort(8));
    ZipRow.checkReadable(flags, method, row.rawName());
    require(((flags ^ row.flags()) & ZipRow.TELLING_FLAGS) == 0, row, "flags");
    require(method == row.method(), row, "method");
  }

  private static void compareNames(ByteBuffer rest, int nameLength, ZipRow row) {
    byte[] name = Arrays.copyOf(rest.array(), nameLength);
    require(Arrays.equals(name, row.rawName()), row, "name");
    String unicode = new ZipExtra(after(rest, nameLength)).unicodeName(name);
    require(
        unicode == null || row.unicodeName() == null || unicode.equals(row.unicodeName()),
        row,
        "name");
  }

  private static void compareSizes(ByteBuffer fixed, ZipExtra extra, ZipRow row) {
    long crc = Integer.toUnsignedLong(fixed.getInt(14));
    long packed = Integer.toUnsignedLong(fixed.getInt(18));
    long size = Integer.toUnsignedLong(fixed.getInt(22));
    boolean plain = extra.repeats(size, packed);
    long[] wide = plain ? new long[] {size, packed} : extra.widened(row.rawName(), size, packed);
    require(agrees(crc, row.crc(), row), row, "crc");
    require(agrees(wide[1], row.packed(), row), row, "size");
    require(agrees(wide[0], row.size(), row), row, "size");
  }

  /** With a data descriptor the writer did not know the number yet and may have left 0. */
  private static boolean agrees(long local, long central, ZipRow row) {
    return local == central || row.hasDescriptor() && local == 0;
  }

  private static void require(boolean holds, ZipRow row, String what) {
    if (!holds) {
      throw Refusal.ZIP_HEADER_MISMATCH.at(ZipNames.roughly(row.rawName()), what);
    }
  }
}
