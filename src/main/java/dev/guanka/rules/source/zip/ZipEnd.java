package dev.guanka.rules.source.zip;

import dev.guanka.rules.source.RawBytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * One end record of a zip, with its zip64 record where there is one.
 *
 * @param directory position of the central directory
 * @param directoryEnd position right behind it
 * @param entries number of rows that it declares
 * @param end position right behind the record and its comment
 * @param sound whether its numbers agree with the place where it stands
 */
record ZipEnd(long directory, long directoryEnd, long entries, long end, boolean sound) {

  static final int SIGNATURE = 0x06054b50;
  static final int LENGTH = 22;
  private static final int SIGNATURE_64 = 0x06064b50;
  private static final int LENGTH_64 = 56;
  private static final int LOCATOR = 0x07064b50;
  private static final int LOCATOR_LENGTH = 20;

  /** Reads the record at a position where its signature stands and 22 bytes are left. */
  static ZipEnd at(RawBytes bytes, long position) throws IOException {
    ByteBuffer record = bytes.part(position, LENGTH, ByteOrder.LITTLE_ENDIAN);
    long end = position + LENGTH + unsigned(record.getShort(20));
    ByteBuffer wide = wideRecord(bytes, position);
    return wide == null ? narrow(record, position, end) : wide(record, wide, position, end);
  }

  private static ZipEnd narrow(ByteBuffer record, long position, long end) {
    int entries = unsigned(record.getShort(10));
    long size = unsigned(record.getInt(12));
    long directory = unsigned(record.getInt(16));
    boolean sound =
        oneDisk(record) && unsigned(record.getShort(8)) == entries && directory + size == position;
    return new ZipEnd(directory, directory + size, entries, end, sound);
  }

  private static ZipEnd wide(ByteBuffer record, ByteBuffer wide, long position, long end) {
    long entries = wide.getLong(32);
    long size = wide.getLong(40);
    long directory = wide.getLong(48);
    long wideAt = position - LOCATOR_LENGTH - LENGTH_64;
    boolean sound =
        oneDisk(record)
            && isSoundWide(wide, wideAt)
            && agrees(unsigned(record.getShort(8)), 0xFFFF, entries)
            && agrees(unsigned(record.getShort(10)), 0xFFFF, entries)
            && agrees(unsigned(record.getInt(12)), 0xFFFFFFFFL, size)
            && agrees(unsigned(record.getInt(16)), 0xFFFFFFFFL, directory)
            && directory >= 0
            && size >= 0
            && entries >= 0
            && directory + size == wideAt;
    return new ZipEnd(directory, directory + size, entries, end, sound);
  }

  private static boolean isSoundWide(ByteBuffer wide, long wideAt) {
    return wide.getInt(0) == SIGNATURE_64
        && wide.getLong(4) == LENGTH_64 - 12
        && wide.getInt(16) == 0
        && wide.getInt(20) == 0
        && wide.getLong(24) == wide.getLong(32)
        && wide.getInt(LENGTH_64 + 4) == 0
        && wide.getLong(LENGTH_64 + 8) == wideAt
        && wide.getInt(LENGTH_64 + 16) == 1;
  }

  /** The zip64 record and its locator, or null where no locator stands before the record. */
  private static ByteBuffer wideRecord(RawBytes bytes, long position) throws IOException {
    int length = LENGTH_64 + LOCATOR_LENGTH;
    if (position < length) {
      return null;
    }
    ByteBuffer wide = bytes.part(position - length, length, ByteOrder.LITTLE_ENDIAN);
    return wide.getInt(LENGTH_64) == LOCATOR ? wide : null;
  }

  private static boolean oneDisk(ByteBuffer record) {
    return record.getShort(4) == 0 && record.getShort(6) == 0;
  }

  private static boolean agrees(long narrow, long sentinel, long wide) {
    return narrow == sentinel || narrow == wide;
  }

  private static int unsigned(short value) {
    return Short.toUnsignedInt(value);
  }

  private static long unsigned(int value) {
    return Integer.toUnsignedLong(value);
  }
}
