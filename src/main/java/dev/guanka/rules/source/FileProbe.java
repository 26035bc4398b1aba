package dev.guanka.rules.source;

import dev.guanka.rules.scan.ScanNote;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Sees the content of one file pass by, once: hashes it and recognises what must not be opened
 * (archives inside, XML entities, giant pictures).
 */
public final class FileProbe implements ByteSink {

  private static final int HEAD = 1 << 16;

  private final String path;
  private final MessageDigest sha256 = ContentHash.sha256();
  private final EntityWatch entities;
  private byte[] head = new byte[0];
  private long size;

  public FileProbe(String path) {
    this.path = path;
    this.entities = EntityWatch.isMarkup(path) ? new EntityWatch() : null;
  }

  @Override
  public void take(byte[] buffer, int length) {
    sha256.update(buffer, 0, length);
    size += length;
    keepHead(buffer, length);
    if (entities != null) {
      entities.take(buffer, length);
    }
  }

  private void keepHead(byte[] buffer, int length) {
    int more = Math.min(length, HEAD - head.length);
    if (more > 0) {
      int old = head.length;
      head = Arrays.copyOf(head, old + more);
      System.arraycopy(buffer, 0, head, old, more);
    }
  }

  public long size() {
    return size;
  }

  /** The file, with the content that can be read again later. */
  public Probed finish(PackageFile.Content content) {
    String hash = HexFormat.of().formatHex(sha256.digest());
    return new Probed(new PackageFile(path, size, hash, content), notes());
  }

  private List<ScanNote> notes() {
    List<ScanNote> notes = new ArrayList<>();
    if (NestedArchive.is(path, head)) {
      notes.add(SourceNotes.nestedArchive(path));
    }
    if (entities != null && entities.seen()) {
      notes.add(SourceNotes.xmlEntity(path));
    }
    ImageHeader.read(head)
        .filter(ImageHeader::isGiant)
        .ifPresent(image -> notes.add(SourceNotes.giantImage(path, image)));
    return notes;
  }
}
