package dev.guanka.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a running or crashed PostgreSQL wrote about itself into {@code postmaster.pid}. */
record PidFile(Path file, long pid, int port) {

  private static final int PID_LINE = 0;
  private static final int PORT_LINE = 3;

  /** Empty where there is none, or one that was cut off before its port was known. */
  static Optional<PidFile> in(Path cluster) {
    Path file = cluster.resolve("postmaster.pid");
    try {
      return Files.exists(file) ? parse(file, Files.readAllLines(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<PidFile> parse(Path file, List<String> lines) {
    try {
      long pid = Long.parseLong(lines.get(PID_LINE).strip());
      int port = Integer.parseInt(lines.get(PORT_LINE).strip());
      return Optional.of(new PidFile(file, pid, port));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  boolean isOfALivingProcess() {
    return ProcessHandle.of(pid).isPresent();
  }

  /**
   * True where the number was given to another program since, so that PostgreSQL would wait for a
   * stranger.
   */
  boolean isOfAStranger() {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().command())
        .filter(command -> !command.contains("postgres"))
        .isPresent();
  }

  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
