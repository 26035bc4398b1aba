package dev.guanka.intake.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One part of an upload, in memory or in a file that lasts as long as the upload.
 *
 * @param fileName what the caller calls it, without any folder, or null
 * @param file where it is spooled, or null
 * @param inMemory its bytes, or null where it is spooled
 */
public record Part(String name, String fileName, Path file, byte[] inMemory, String sha256) {

  public byte[] bytes() {
    try {
      return file == null ? inMemory : Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
