package dev.guanka.rules.source.zip;

import dev.guanka.rules.source.ByteSink;
import dev.guanka.rules.source.PackageFile;
import dev.guanka.rules.source.RawBytes;
import dev.guanka.rules.source.Refusal;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The one reader of an entry's content: counts real bytes and verifies the checksum itself, each
 * time, because the readers of the JDK do not.
 */
final class ZipContent implements PackageFile.Content {

  private static final int BUFFER = 1 << 16;

  private final RawBytes bytes;
  private final ZipRange range;
  private final String name;

  ZipContent(RawBytes bytes, ZipRange range, String name) {
    this.bytes = bytes;
    this.range = range;
    this.name = name;
  }

  @Override
  public byte[] read() throws IOException {
    byte[] content = new byte[(int) range.row().size()];
    int[] length = {0};
    drain(
        (buffer, count) -> {
          System.arraycopy(buffer, 0, content, length[0], count);
          length[0] += count;
        });
    return content;
  }

  /** Hands the whole content on, buffer by buffer; stops at the first byte that is too many. */
  void drain(ByteSink sink) throws IOException {
    Counted counted = new Counted(sink);
    if (range.row().method() == ZipRow.STORED) {
      copy(counted);
    } else {
      inflate(counted);
    }
    counted.finish();
  }

  private void copy(Counted counted) throws IOException {
    byte[] buffer = new byte[(int) Math.min(BUFFER, range.row().packed())];
    long end = range.data() + range.row().packed();
    for (long at = range.data(); at < end; ) {
      int length = (int) Math.min(buffer.length, end - at);
      bytes.read(at, buffer, length);
      counted.take(buffer, length);
      at += length;
    }
  }

  private void inflate(Counted counted) throws IOException {
    Inflater inflater = new Inflater(true);
    try {
      inflate(inflater, counted);
    } catch (DataFormatException e) {
      throw Refusal.ZIP_CORRUPT.at(name);
    } finally {
      inflater.end();
    }
  }

  private void inflate(Inflater inflater, Counted counted) throws IOException, DataFormatException {
    byte[] packed = new byte[(int) Math.min(BUFFER, range.row().packed())];
    byte[] unpacked = new byte[(int) Math.min(BUFFER, range.row().size() + 1)];
    long at = range.data();
    long end = at + range.row().packed();
    while (!inflater.finished()) {
      if (inflater.needsInput()) {
        int length = (int) Math.min(packed.length, end - at);
        if (length == 0) {
          throw Refusal.ZIP_CORRUPT.at(name);
        }
        bytes.read(at, packed, length);
        inflater.setInput(packed, 0, length);
        at += length;
      }
      counted.take(unpacked, inflater.inflate(unpacked));
    }
    if (at - inflater.getRemaining() != end) {
      throw Refusal.SIZE_MISMATCH.at(name);
    }
  }

  /** Counts and sums what passes, and compares it with what was declared. */
  private final class Counted {

    private final ByteSink sink;
    private final CRC32 crc = new CRC32();
    private long count;

    Counted(ByteSink sink) {
      this.sink = sink;
    }

    void take(byte[] buffer, int length) {
      count += length;
      if (count > range.row().size()) {
        throw Refusal.SIZE_MISMATCH.at(name);
      }
      crc.update(buffer, 0, length);
      sink.take(buffer, length);
    }

    void finish() {
      if (count != range.row().size()) {
        throw Refusal.SIZE_MISMATCH.at(name);
      }
      if (crc.getValue() != range.row().crc()) {
        throw Refusal.CRC_MISMATCH.at(name);
      }
    }
  }
}
