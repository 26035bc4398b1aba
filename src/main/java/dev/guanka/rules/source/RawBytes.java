package dev.guanka.rules.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * The bytes of an archive by position, for several threads at once.
 *
 * <p>No {@code FileChannel}: a worker that is interrupted in the middle of a read would close it
 * for all the others. Small reads come from a window, because headers lie close together and each
 * call of the system costs more than the copy.
 */
public final class RawBytes implements Closeable {

  private static final int WINDOW = 1 << 16;

  private final RandomAccessFile file;
  private final long size;
  private final byte[] window = new byte[WINDOW];
  private long windowStart;
  private int windowLength;

  private RawBytes(RandomAccessFile file) throws IOException {
    this.file = file;
    this.size = file.length();
  }

  public static RawBytes open(Path path) throws IOException {
    return new RawBytes(new RandomAccessFile(path.toFile(), "r"));
  }

  public long size() {
    return size;
  }

  /** Fills the first {@code length} bytes of the buffer; the caller has checked the range. */
  public synchronized void read(long offset, byte[] into, int length) throws IOException {
    if (offset < 0 || offset + length > size) {
      throw new IndexOutOfBoundsException("bytes " + offset + " to " + (offset + length));
    }
    if (length >= WINDOW) {
      file.seek(offset);
      file.readFully(into, 0, length);
      return;
    }
    if (offset < windowStart || offset + length > windowStart + windowLength) {
      moveWindow(offset);
    }
    System.arraycopy(window, (int) (offset - windowStart), into, 0, length);
  }

  private void moveWindow(long offset) throws IOException {
    windowLength = 0;
    int length = (int) Math.min(WINDOW, size - offset);
    file.seek(offset);
    file.readFully(window, 0, length);
    windowStart = offset;
    windowLength = length;
  }

  /** A part of the file as a buffer of its own; the caller has checked the range. */
  public ByteBuffer part(long offset, int length, ByteOrder order) throws IOException {
    byte[] bytes = new byte[length];
    read(offset, bytes, length);
    return ByteBuffer.wrap(bytes).order(order);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
