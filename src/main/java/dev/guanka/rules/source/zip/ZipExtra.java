package dev.guanka.rules.source.zip;

import dev.guanka.rules.source.Refusal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/** The extra fields of one header, of which the wide sizes and the Unicode name count. */
final class ZipExtra {

  private static final int WIDE = 0x0001;
  private static final int UNICODE_PATH = 0x7075;
  private static final long SENTINEL = 0xFFFFFFFFL;

  private final ByteBuffer fields;

  ZipExtra(ByteBuffer fields) {
    this.fields = fields;
  }

  /**
   * Replaces each number that says "see the wide field" by that field's, which must hold exactly
   * these.
   */
  long[] widened(byte[] rawName, long... numbers) {
    ByteBuffer wide = field(WIDE);
    long[] result = numbers.clone();
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] == SENTINEL) {
        result[i] = next(wide, rawName);
      }
    }
    if (wide != null && wide.hasRemaining()) {
      throw mismatch(rawName);
    }
    return result;
  }

  /** Whether the wide field only says once more what the header says, as Ant does for safety. */
  boolean repeats(long... numbers) {
    ByteBuffer wide = field(WIDE);
    if (wide == null || wide.remaining() != numbers.length * Long.BYTES) {
      return false;
    }
    return Arrays.stream(numbers).allMatch(number -> wide.getLong() == number);
  }

  private static long next(ByteBuffer wide, byte[] rawName) {
    if (wide == null || wide.remaining() < Long.BYTES) {
      throw mismatch(rawName);
    }
    long number = wide.getLong();
    if (number < 0) {
      throw mismatch(rawName);
    }
    return number;
  }

  private static RuntimeException mismatch(byte[] rawName) {
    return Refusal.ZIP_HEADER_MISMATCH.at(ZipNames.roughly(rawName), "zip64");
  }

  /** The name that the writer added in UTF-8 for exactly this raw name, or null. */
  String unicodeName(byte[] rawName) {
    ByteBuffer field = field(UNICODE_PATH);
    if (field == null || field.remaining() < 5 || field.get() != 1) {
      return null;
    }
    CRC32 crc = new CRC32();
    crc.update(rawName);
    if (Integer.toUnsignedLong(field.getInt()) != crc.getValue()) {
      return null;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(field).toString();
    } catch (CharacterCodingException e) {
      throw Refusal.NAME_ENCODING.at(ZipNames.roughly(rawName));
    }
  }

  /** The first field with the id, or null; padding shorter than a field's head is left alone. */
  private ByteBuffer field(int id) {
    for (int at = 0; at + 4 <= fields.limit(); ) {
      int length = Short.toUnsignedInt(fields.getShort(at + 2));
      if (at + 4 + length > fields.limit()) {
        return null;
      }
      if (Short.toUnsignedInt(fields.getShort(at)) == id) {
        return fields.slice(at + 4, length).order(ByteOrder.LITTLE_ENDIAN);
      }
      at += 4 + length;
    }
    return null;
  }
}
