package dev.guanka.rules.source;

import java.io.IOException;

/**
 * One file of a package; its bytes are read on demand, so that a package of 128 MiB needs no heap.
 *
 * @param path canonical, with {@code /}, relative to the package's root
 * @param size bytes, counted while inflating
 * @param sha256 lower-case hex of the content
 */
public record PackageFile(String path, long size, String sha256, Content content) {

  /** Where the bytes of one file come from: an archive, a folder, the database. */
  @FunctionalInterface
  public interface Content {
    byte[] read() throws IOException;
  }

  public byte[] bytes() throws IOException {
    return content.read();
  }
}
