package dev.guanka.rules.source.zip;

import dev.guanka.rules.source.RawBytes;
import dev.guanka.rules.source.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Walks the local headers from the first byte to the central directory: every entry where the
 * directory says, nothing twice, nothing between, so that a streaming reader sees the same files.
 */
final class ZipFraming {

  private final RawBytes bytes;
  private final ZipEnd end;

  ZipFraming(RawBytes bytes, ZipEnd end) {
    this.bytes = bytes;
    this.end = end;
  }

  /** The entries in the order of their data. */
  List<ZipRange> check(List<ZipRow> rows) throws IOException {
    List<ZipRow> ordered = new ArrayList<>(rows);
    ordered.sort(Comparator.comparingLong(ZipRow::offset));
    checkShared(ordered);
    List<ZipRange> ranges = new ArrayList<>();
    long position = 0;
    for (int i = 0; i < ordered.size(); i++) {
      checkGap(position, ordered.get(i).offset());
      long next = i + 1 < ordered.size() ? ordered.get(i + 1).offset() : end.directory();
      ZipRange range = range(ordered.get(i), next);
      ranges.add(range);
      position = range.end();
    }
    checkGap(position, end.directory());
    return ranges;
  }

  private static void checkShared(List<ZipRow> ordered) {
    for (int i = 1; i < ordered.size(); i++) {
      if (ordered.get(i).offset() == ordered.get(i - 1).offset()) {
        throw Refusal.ZIP_OVERLAP.at(ZipNames.roughly(ordered.get(i).rawName()));
      }
    }
  }

  private ZipRange range(ZipRow row, long next) throws IOException {
    String name = ZipNames.roughly(row.rawName());
    ZipLocal local = ZipLocal.read(bytes, row, end.directory());
    long dataEnd = local.data() + row.packed();
    if (dataEnd < 0 || dataEnd > end.directory()) {
      throw Refusal.ZIP_HEADER_MISMATCH.at(name, "size");
    }
    if (dataEnd > next) {
      throw Refusal.ZIP_OVERLAP.at(name);
    }
    long entryEnd = dataEnd;
    if (row.hasDescriptor()) {
      entryEnd += ZipDescriptor.length(bytes, row, dataEnd, next);
    }
    return new ZipRange(row, local.data(), entryEnd);
  }

  private void checkGap(long position, long next) throws IOException {
    if (next == position) {
      return;
    }
    if (position == 0 && !ZipLocal.startsAt(bytes, 0)) {
      throw Refusal.ZIP_PREFIX.whole();
    }
    throw Refusal.ZIP_HEADER_MISMATCH.whole("@" + position);
  }
}
