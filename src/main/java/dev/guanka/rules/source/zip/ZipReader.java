package dev.guanka.rules.source.zip;

import dev.guanka.rules.scan.ScanNote;
import dev.guanka.rules.source.EntryNames;
import dev.guanka.rules.source.FileProbe;
import dev.guanka.rules.source.PackageLimits;
import dev.guanka.rules.source.Probed;
import dev.guanka.rules.source.RawBytes;
import dev.guanka.rules.source.Refusal;
import dev.guanka.rules.source.SourceNotes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads a zip in three steps, each only where the one before holds: framing, names and declared
 * sizes, content.
 */
public final class ZipReader {

  private static final int TYPE = 0170000;
  private static final int FOLDER = 0040000;
  private static final Set<Integer> LINKS_AND_DEVICES =
      Set.of(0120000, 0140000, 0010000, 0020000, 0060000);

  private final PackageLimits limits;

  public ZipReader(PackageLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads every entry once, whole.
   *
   * @param notes takes what is accepted but should be known
   * @return the files in the order of the archive
   */
  public List<Probed> read(RawBytes bytes, List<ScanNote> notes) throws IOException {
    ZipEnd end = new ZipEndSearch(bytes).find();
    List<ZipRow> rows = new ZipDirectory(bytes, end, limits).rows();
    List<ZipRange> ranges = new ZipFraming(bytes, end).check(rows);
    List<Entry> entries = entries(ranges, notes);
    checkSizes(entries, bytes.size());
    List<Probed> files = new ArrayList<>();
    for (Entry entry : entries) {
      probe(bytes, entry, files);
    }
    return files;
  }

  /** One entry with its safe path. */
  private record Entry(String path, boolean folder, ZipRange range) {}

  private List<Entry> entries(List<ZipRange> ranges, List<ScanNote> notes) {
    ZipNames decoder = new ZipNames(ranges.stream().map(ZipRange::row).toList());
    EntryNames names = new EntryNames(limits);
    List<Entry> entries = new ArrayList<>();
    for (ZipRange range : ranges) {
      String name = decoder.decode(range.row());
      entries.add(new Entry(names.take(name), name.endsWith("/"), range));
      checkType(name, range.row());
    }
    if (decoder.guessed() != null) {
      notes.add(SourceNotes.nameEncodingGuessed(decoder.guessed()));
    }
    return entries;
  }

  private static void checkType(String name, ZipRow row) {
    boolean folder = name.endsWith("/");
    int type = row.mode() & TYPE;
    if (LINKS_AND_DEVICES.contains(type) || !folder && type == FOLDER) {
      throw Refusal.ENTRY_SPECIAL_FILE.at(name);
    }
    boolean stored = row.method() == ZipRow.STORED;
    if (folder && (row.size() > 0 || stored && row.packed() > 0)) {
      throw Refusal.DIR_WITH_DATA.at(name);
    }
    if (stored && row.size() != row.packed()) {
      throw Refusal.SIZE_MISMATCH.at(name);
    }
  }

  /** Refuses early by the declared sizes; while unpacking nothing gets beyond them. */
  private void checkSizes(List<Entry> entries, long uploaded) {
    long unpacked = 0;
    for (Entry entry : entries) {
      long size = entry.range().row().size();
      if (size > limits.entryBytes()) {
        throw Refusal.ENTRY_TOO_LARGE.at(entry.path(), limits.entryBytes());
      }
      unpacked += size;
      if (unpacked > limits.unpackedBytes()) {
        throw Refusal.UNPACKED_TOO_LARGE.whole(limits.unpackedBytes());
      }
    }
    if (limits.exceedsRatio(unpacked, uploaded)) {
      throw Refusal.RATIO_TOO_LARGE.whole(limits.ratio());
    }
  }

  private static void probe(RawBytes bytes, Entry entry, List<Probed> files) throws IOException {
    ZipContent content = new ZipContent(bytes, entry.range(), entry.path());
    FileProbe probe = new FileProbe(entry.path());
    content.drain(probe);
    if (!entry.folder()) {
      files.add(probe.finish(content));
    }
  }
}
