package dev.guanka.store.embedded;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs a program to its end; output goes to a file, since a server that it leaves behind may keep a
 * pipe open.
 */
final class Program {

  private static final Path NOWHERE = Path.of(File.separatorChar == '\\' ? "NUL" : "/dev/null");

  private Program() {}

  static boolean works(List<String> command) {
    try {
      return exitStatus(command, NOWHERE) == 0;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  static int exitStatus(List<String> command, Path output) {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(output.toFile())
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while running " + command.get(0), e);
    }
  }
}
