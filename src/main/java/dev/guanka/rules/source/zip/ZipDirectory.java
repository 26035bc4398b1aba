package dev.guanka.rules.source.zip;

import dev.guanka.rules.source.PackageLimits;
import dev.guanka.rules.source.RawBytes;
import dev.guanka.rules.source.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Reads the central directory row by row; it must be exactly as long as the end record says. */
final class ZipDirectory {

  private static final int SIGNATURE = 0x02014b50;
  private static final int ROW = 46;

  private final RawBytes bytes;
  private final ZipEnd end;
  private final PackageLimits limits;
  private long position;

  ZipDirectory(RawBytes bytes, ZipEnd end, PackageLimits limits) {
    this.bytes = bytes;
    this.end = end;
    this.limits = limits;
    this.position = end.directory();
  }

  List<ZipRow> rows() throws IOException {
    if (end.entries() > limits.entries()) {
      throw Refusal.TOO_MANY_FILES.whole(limits.entries());
    }
    List<ZipRow> rows = new ArrayList<>();
    for (long i = 0; i < end.entries(); i++) {
      rows.add(row());
    }
    if (position != end.directoryEnd()) {
      throw Refusal.ZIP_HEADER_MISMATCH.whole("CD");
    }
    return rows;
  }

  private ZipRow row() throws IOException {
    ByteBuffer fixed = next(ROW);
    if (fixed.getInt(0) != SIGNATURE) {
      throw Refusal.ZIP_HEADER_MISMATCH.whole("CD");
    }
    byte[] name = name(Short.toUnsignedInt(fixed.getShort(28)));
    int flags = Short.toUnsignedInt(fixed.getShort(8));
    int method = Short.toUnsignedInt(fixed.getShort(10));
    ZipRow.checkReadable(flags, method, name);
    ZipExtra extra = new ZipExtra(next(Short.toUnsignedInt(fixed.getShort(30))));
    skip(Short.toUnsignedInt(fixed.getShort(32)));
    return row(fixed, name, extra);
  }

  private static ZipRow row(ByteBuffer fixed, byte[] name, ZipExtra extra) {
    long size = Integer.toUnsignedLong(fixed.getInt(24));
    long packed = Integer.toUnsignedLong(fixed.getInt(20));
    long offset = Integer.toUnsignedLong(fixed.getInt(42));
    long[] wide = extra.widened(name, size, packed, offset);
    return new ZipRow(
        name,
        extra.unicodeName(name),
        Short.toUnsignedInt(fixed.getShort(8)),
        Short.toUnsignedInt(fixed.getShort(10)),
        Integer.toUnsignedLong(fixed.getInt(16)),
        wide[1],
        wide[0],
        wide[2],
        fixed.getInt(38) >>> 16);
  }

  /** The name, refused before it is kept where it could only be too long. */
  private byte[] name(int length) throws IOException {
    byte[] name = next(length).array();
    if (length > 2 * limits.pathBytes()) {
      throw ZipNames.tooLong(name, limits);
    }
    return name;
  }

  private ByteBuffer next(int length) throws IOException {
    long from = position;
    skip(length);
    return bytes.part(from, length, ByteOrder.LITTLE_ENDIAN);
  }

  private void skip(int length) {
    position += length;
    if (position > end.directoryEnd()) {
      throw Refusal.ZIP_HEADER_MISMATCH.whole("CD");
    }
  }
}
