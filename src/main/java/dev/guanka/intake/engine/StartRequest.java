package dev.guanka.intake.engine;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a caller of the engine's start call sent, the package in a file until it is closed.
 *
 * @param businessKey the caller's own name for the request, or null
 */
record StartRequest(String declaration, Path file, String packageSha256, String businessKey)
    implements Closeable {

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
