package dev.guanka.rules.source.zip;

import dev.guanka.rules.source.BadPackage;
import dev.guanka.rules.source.RawBytes;
import dev.guanka.rules.source.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the one end record of a zip. Readers disagree about which of several counts, so a second
 * one is refused, and so is anything that stands around the archive.
 */
public final class ZipEndSearch {

  private static final int WINDOW = 1 << 20;
  private static final int TAIL = ZipEnd.LENGTH + 0xFFFF;
  private static final int MOST = TAIL / 4 + 1;

  private final RawBytes bytes;

  public ZipEndSearch(RawBytes bytes) {
    this.bytes = bytes;
  }

  /** Whether zip tools would open the file: an end record reaches exactly to its end. */
  public boolean endsAsZip() throws IOException {
    for (long position : signatures(tailStart())) {
      if (isWhole(position) && ZipEnd.at(bytes, position).end() == bytes.size()) {
        return true;
      }
    }
    return false;
  }

  ZipEnd find() throws IOException {
    List<Long> positions = signatures(tailStart());
    for (long position : positions) {
      if (isWhole(position) && ZipEnd.at(bytes, position).sound()) {
        return only(ZipEnd.at(bytes, position), position, positions);
      }
    }
    throw explain(positions);
  }

  private ZipEnd only(ZipEnd end, long position, List<Long> positions) {
    if (end.end() > bytes.size()) {
      throw Refusal.ZIP_TRUNCATED.whole();
    }
    boolean last = positions.get(positions.size() - 1) == position;
    if (end.end() < bytes.size() || !last) {
      throw Refusal.ZIP_TRAILING_DATA.whole();
    }
    return end;
  }

  private BadPackage explain(List<Long> positions) throws IOException {
    for (int i = positions.size() - 1; i >= 0; i--) {
      long position = positions.get(i);
      if (isWhole(position) && ZipEnd.at(bytes, position).end() == bytes.size()) {
        return explain(ZipEnd.at(bytes, position), position);
      }
    }
    return hasSoundEnd() ? Refusal.ZIP_TRAILING_DATA.whole() : Refusal.ZIP_TRUNCATED.whole();
  }

  private BadPackage explain(ZipEnd end, long position) throws IOException {
    if (!startsAsZip()) {
      return Refusal.ZIP_PREFIX.whole();
    }
    boolean shifted = end.directoryEnd() >= 0 && end.directoryEnd() < position;
    return shifted && hasSoundEnd()
        ? Refusal.ZIP_TRAILING_DATA.whole()
        : Refusal.ZIP_HEADER_MISMATCH.whole("EOCD");
  }

  private boolean hasSoundEnd() throws IOException {
    for (long position : signatures(0)) {
      if (isWhole(position) && ZipEnd.at(bytes, position).sound()) {
        return true;
      }
    }
    return false;
  }

  private boolean startsAsZip() throws IOException {
    byte[] head = new byte[4];
    bytes.read(0, head, 4);
    return head[0] == 'P' && head[1] == 'K' && (head[2] == 3 || head[2] == 5);
  }

  private boolean isWhole(long position) {
    return position + ZipEnd.LENGTH <= bytes.size();
  }

  private long tailStart() {
    return Math.max(0, bytes.size() - TAIL);
  }

  /** Positions of the signature from a start on, ascending; as many as a tail can hold. */
  private List<Long> signatures(long start) throws IOException {
    List<Long> found = new ArrayList<>();
    byte[] window = new byte[(int) Math.min(WINDOW, bytes.size() - start)];
    for (long at = start; at + 4 <= bytes.size() && found.size() < MOST; at += WINDOW - 3) {
      int length = (int) Math.min(window.length, bytes.size() - at);
      bytes.read(at, window, length);
      collect(window, length, at, found);
    }
    return found;
  }

  private static void collect(byte[] window, int length, long at, List<Long> found) {
    for (int i = 0; i + 4 <= length && found.size() < MOST; i++) {
      if (window[i] == 'P' && window[i + 1] == 'K' && window[i + 2] == 5 && window[i + 3] == 6) {
        found.add(at + i);
      }
    }
  }
}
