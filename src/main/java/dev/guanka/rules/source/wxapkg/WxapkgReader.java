package dev.guanka.rules.source.wxapkg;

import dev.guanka.rules.source.FileProbe;
import dev.guanka.rules.source.PackageLimits;
import dev.guanka.rules.source.Probed;
import dev.guanka.rules.source.RawBytes;
import dev.guanka.rules.source.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads a plain wxapkg: every byte belongs to the head, the index or exactly one file. */
public final class WxapkgReader {

  private static final int BUFFER = 1 << 16;

  private final PackageLimits limits;

  public WxapkgReader(PackageLimits limits) {
    this.limits = limits;
  }

  /** Reads every file once, in the order of the body. */
  public List<Probed> read(RawBytes bytes) throws IOException {
    WxapkgIndex index = WxapkgIndex.read(bytes, limits);
    List<WxapkgEntry> entries = new ArrayList<>(index.entries());
    entries.sort(Comparator.comparingLong(WxapkgEntry::offset).thenComparing(WxapkgEntry::size));
    checkRanges(entries, index.end(), bytes.size());
    checkSizes(entries);
    List<Probed> files = new ArrayList<>();
    for (WxapkgEntry entry : entries) {
      files.add(probe(bytes, entry));
    }
    return files;
  }

  private static void checkRanges(List<WxapkgEntry> entries, long start, long size) {
    long position = start;
    for (WxapkgEntry entry : entries) {
      checkInside(entry, start, size);
      if (entry.size() > 0) {
        checkNext(entry, position);
        position = entry.offset() + entry.size();
      }
    }
    if (position < size) {
      throw Refusal.WXAPKG_TRAILING_DATA.whole();
    }
  }

  private static void checkNext(WxapkgEntry entry, long position) {
    if (entry.offset() < position) {
      throw Refusal.WXAPKG_OVERLAP.at(entry.path());
    }
    if (entry.offset() > position) {
      throw Refusal.WXAPKG_TRAILING_DATA.at(entry.path());
    }
  }

  private static void checkInside(WxapkgEntry entry, long start, long size) {
    if (entry.offset() < start || entry.offset() + entry.size() > size) {
      throw Refusal.WXAPKG_RANGE.at(entry.path());
    }
  }

  private void checkSizes(List<WxapkgEntry> entries) {
    for (WxapkgEntry entry : entries) {
      if (entry.size() > limits.entryBytes()) {
        throw Refusal.ENTRY_TOO_LARGE.at(entry.path(), limits.entryBytes());
      }
    }
    if (entries.stream().mapToLong(WxapkgEntry::size).sum() > limits.unpackedBytes()) {
      throw Refusal.UNPACKED_TOO_LARGE.whole(limits.unpackedBytes());
    }
  }

  private static Probed probe(RawBytes bytes, WxapkgEntry entry) throws IOException {
    FileProbe probe = new FileProbe(entry.path());
    byte[] buffer = new byte[(int) Math.min(BUFFER, entry.size())];
    for (long done = 0; done < entry.size(); ) {
      int length = (int) Math.min(buffer.length, entry.size() - done);
      bytes.read(entry.offset() + done, buffer, length);
      probe.take(buffer, length);
      done += length;
    }
    return probe.finish(() -> content(bytes, entry));
  }

  private static byte[] content(RawBytes bytes, WxapkgEntry entry) throws IOException {
    byte[] content = new byte[(int) entry.size()];
    bytes.read(entry.offset(), content, content.length);
    return content;
  }
}
