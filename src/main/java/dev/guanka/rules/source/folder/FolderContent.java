package dev.guanka.rules.source.folder;

import dev.guanka.rules.source.FileProbe;
import dev.guanka.rules.source.Probed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Reads files on disk, never more of one than is allowed, however it grows meanwhile. */
final class FolderContent {

  private final byte[] buffer = new byte[1 << 16];
  private final long most;

  FolderContent(long most) {
    this.most = most;
  }

  Probed probe(Path file, String path) throws IOException {
    FileProbe probe = new FileProbe(path);
    try (InputStream in = open(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        probe.take(buffer, n);
        if (probe.size() > most) {
          throw new IOException("grew: " + path);
        }
      }
    }
    return probe.finish(() -> read(file));
  }

  private byte[] read(Path file) throws IOException {
    try (InputStream in = open(file)) {
      return in.readNBytes((int) most);
    }
  }

  private static InputStream open(Path file) throws IOException {
    return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
  }
}
