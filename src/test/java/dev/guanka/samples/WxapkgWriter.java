package dev.guanka.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Packs a folder as the developer tools pack a mini program, so that a sample can be changed and
 * packed anew.
 */
public final class WxapkgWriter {

  private static final int HEADER = 14;
  private static final int ROW = 12;
  private static final byte FIRST = (byte) 0xBE;
  private static final byte LAST = (byte) 0xED;

  private WxapkgWriter() {}

  /** The plain package of every file below the folder, in the order of their names. */
  public static byte[] pack(Path folder) {
    List<Entry> entries =
        Samples.files(folder).stream().map(file -> Entry.of(folder, file)).toList();
    int index = Integer.BYTES + entries.stream().mapToInt(entry -> ROW + entry.name.length).sum();
    int body = entries.stream().mapToInt(entry -> entry.data.length).sum();
    ByteBuffer out = ByteBuffer.allocate(HEADER + index + body);
    out.put(FIRST).putInt(1).putInt(index).putInt(body).put(LAST).putInt(entries.size());
    writeIndex(out, entries, HEADER + index);
    entries.forEach(entry -> out.put(entry.data));
    return out.array();
  }

  private static void writeIndex(ByteBuffer out, List<Entry> entries, int start) {
    int offset = start;
    for (Entry entry : entries) {
      out.putInt(entry.name.length).put(entry.name).putInt(offset).putInt(entry.data.length);
      offset += entry.data.length;
    }
  }

  /** One file of the package. */
  private record Entry(byte[] name, byte[] data) {

    static Entry of(Path folder, Path file) {
      String name = "/" + folder.relativize(file).toString().replace('\\', '/');
      try {
        return new Entry(name.getBytes(StandardCharsets.UTF_8), Files.readAllBytes(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
