package dev.guanka.rules.document;

import dev.guanka.rules.document.BadDocument.Fault;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Walks through a PNG chunk by chunk and counts what its pixels unpack to, so that whoever opens it
 * later meets no bomb; nothing is decoded into an image.
 */
final class PngImage {

  private static final int SIGNATURE = 8;
  private static final int AROUND_DATA = 12;
  private static final int WINDOW = 64 * 1024;
  private static final long LARGEST_NOTE = 4L << 20;

  private final ByteBuffer bytes;
  private final DocumentLimits limits;
  private final Inflater pixels = new Inflater();
  private final byte[] window = new byte[WINDOW];
  private ImageSize size;
  private long most;
  private long unpacked;

  private PngImage(byte[] bytes, DocumentLimits limits) {
    this.bytes = ByteBuffer.wrap(bytes).position(SIGNATURE);
    this.limits = limits;
  }

  static ImageSize measure(byte[] bytes, DocumentLimits limits) {
    PngImage image = new PngImage(bytes, limits);
    try {
      return image.walk();
    } catch (DataFormatException broken) {
      throw new BadDocument(Fault.BROKEN);
    } finally {
      image.pixels.end();
    }
  }

  private ImageSize walk() throws DataFormatException {
    while (bytes.remaining() >= AROUND_DATA) {
      int length = bytes.getInt();
      if (length < 0 || length > bytes.remaining() - 8) {
        throw new BadDocument(Fault.TRUNCATED);
      }
      String type = checkedType(length);
      ByteBuffer data = bytes.slice(bytes.position(), length);
      bytes.position(bytes.position() + length + Integer.BYTES);
      if (type.equals("IEND")) {
        return whole();
      }
      take(type, data);
    }
    throw new BadDocument(Fault.TRUNCATED);
  }

  /** The chunk's type, after its checksum was compared. */
  private String checkedType(int length) {
    CRC32 sum = new CRC32();
    sum.update(bytes.slice(bytes.position(), length + Integer.BYTES));
    if (bytes.getInt(bytes.position() + length + Integer.BYTES) != (int) sum.getValue()) {
      throw new BadDocument(Fault.BROKEN);
    }
    byte[] type = new byte[Integer.BYTES];
    bytes.get(type);
    return new String(type, java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  private void take(String type, ByteBuffer data) throws DataFormatException {
    if ((size == null) != type.equals("IHDR")) {
      throw new BadDocument(Fault.BROKEN);
    }
    switch (type) {
      case "IHDR" -> header(data);
      case "IDAT" -> unpack(pixels, data);
      case "zTXt", "iTXt", "iCCP" -> note(data);
      default -> {}
    }
  }

  private void header(ByteBuffer data) {
    if (data.remaining() != 13) {
      throw new BadDocument(Fault.BROKEN);
    }
    size =
        ImageSize.within(
            limits, Integer.toUnsignedLong(data.getInt()), Integer.toUnsignedLong(data.getInt()));
    int depth = data.get();
    int channels =
        switch (data.get()) {
          case 0, 3 -> 1;
          case 4 -> 2;
          case 2 -> 3;
          case 6 -> 4;
          default -> throw new BadDocument(Fault.BROKEN);
        };
    // interlaced images begin up to twice as many rows, each with a byte more than its pixels
    most =
        ((long) size.width() * depth * channels / 8 + 2) * size.height()
            + 16L * size.height()
            + WINDOW;
  }

  private void unpack(Inflater inflater, ByteBuffer data) throws DataFormatException {
    inflater.setInput(data);
    while (!inflater.needsInput() && !inflater.finished()) {
      int made = inflater.inflate(window);
      unpacked += made;
      if (unpacked > most) {
        throw new BadDocument(Fault.TOO_COMPLEX);
      }
      if (made == 0 && inflater.needsDictionary()) {
        throw new BadDocument(Fault.BROKEN);
      }
    }
  }

  /**
   * A note may be packed: it begins after its name, somewhere, so that every zlib header is tried.
   */
  private static void note(ByteBuffer data) {
    byte[] all = new byte[data.remaining()];
    data.get(all);
    for (int i = 0; i + 1 < Math.min(all.length, 200); i++) {
      boolean zlib = all[i] == 0x78 && ((all[i] & 0xff) << 8 | all[i + 1] & 0xff) % 31 == 0;
      if (zlib && inflated(Arrays.copyOfRange(all, i, all.length)) > LARGEST_NOTE) {
        throw new BadDocument(Fault.TOO_COMPLEX);
      }
    }
  }

  private static long inflated(byte[] packed) {
    Inflater inflater = new Inflater();
    byte[] out = new byte[WINDOW];
    long count = 0;
    try {
      inflater.setInput(packed);
      for (int made = inflater.inflate(out); made > 0; made = inflater.inflate(out)) {
        count += made;
        if (count > LARGEST_NOTE) {
          break;
        }
      }
      return count;
    } catch (DataFormatException noZlib) {
      return count;
    } finally {
      inflater.end();
    }
  }

  private ImageSize whole() {
    if (size == null || !pixels.finished()) {
      throw new BadDocument(Fault.TRUNCATED);
    }
    return size;
  }
}
