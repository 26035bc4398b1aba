package dev.guanka.rules.source.wxapkg;

import dev.guanka.rules.source.BadPackage;
import dev.guanka.rules.source.EntryNames;
import dev.guanka.rules.source.PackageLimits;
import dev.guanka.rules.source.RawBytes;
import dev.guanka.rules.source.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The index of a wxapkg.
 *
 * @param end position of the first byte behind it
 */
record WxapkgIndex(List<WxapkgEntry> entries, long end) {

  private static final int SHORTEST_ROW = 12;

  static WxapkgIndex read(RawBytes bytes, PackageLimits limits) throws IOException {
    WxapkgHeader header = WxapkgHeader.read(bytes);
    if (header.files() > (bytes.size() - WxapkgHeader.LENGTH) / SHORTEST_ROW) {
      throw Refusal.WXAPKG_COUNT.whole(header.files());
    }
    if (header.files() > limits.entries()) {
      throw Refusal.TOO_MANY_FILES.whole(limits.entries());
    }
    Rows rows = new Rows(bytes, limits);
    for (long i = 0; i < header.files(); i++) {
      rows.next();
    }
    header.checkLengths(rows.position, bytes.size());
    return new WxapkgIndex(rows.entries, rows.position);
  }

  /** Reads row after row; knows where the next one begins. */
  private static final class Rows {

    private final RawBytes bytes;
    private final PackageLimits limits;
    private final EntryNames names;
    private final List<WxapkgEntry> entries = new ArrayList<>();
    private long position = WxapkgHeader.LENGTH;

    Rows(RawBytes bytes, PackageLimits limits) {
      this.bytes = bytes;
      this.limits = limits;
      this.names = new EntryNames(limits);
    }

    void next() throws IOException {
      long nameLength = Integer.toUnsignedLong(part(Integer.BYTES).getInt());
      String path = take(name(nameLength));
      ByteBuffer place = part(2 * Integer.BYTES);
      long offset = Integer.toUnsignedLong(place.getInt());
      entries.add(new WxapkgEntry(path, offset, Integer.toUnsignedLong(place.getInt())));
    }

    private String name(long length) throws IOException {
      if (position + length > bytes.size()) {
        throw Refusal.WXAPKG_TRUNCATED.whole();
      }
      if (length > limits.pathBytes() + 1L) {
        throw prefixed(Refusal.NAME_TOO_LONG.whole(limits.pathBytes()));
      }
      try {
        return StandardCharsets.UTF_8.newDecoder().decode(part((int) length)).toString();
      } catch (CharacterCodingException e) {
        throw prefixed(Refusal.NAME_ENCODING.whole());
      }
    }

    private String take(String name) {
      try {
        String path = name.startsWith("/") ? name.substring(1) : name;
        if (path.endsWith("/")) {
          throw Refusal.NAME_NOT_CANONICAL.at(name);
        }
        return names.take(path);
      } catch (BadPackage e) {
        throw prefixed(e);
      }
    }

    private ByteBuffer part(int length) throws IOException {
      if (position + length > bytes.size()) {
        throw Refusal.WXAPKG_TRUNCATED.whole();
      }
      position += length;
      return bytes.part(position - length, length, ByteOrder.BIG_ENDIAN);
    }

    private static BadPackage prefixed(BadPackage e) {
      String code = "WXAPKG_" + e.code().replaceFirst("^ZIP_", "");
      return new BadPackage(code, e.status(), e.entry(), e.detail());
    }
  }
}
