package dev.guanka.bench;

import dev.guanka.samples.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The mini programs to measure on, so that the figures can be had for any set of real ones. */
final class BenchPrograms {

  private static final String FOLDER = System.getProperty("guanka.bench.folder", "");

  private BenchPrograms() {}

  /**
   * The folders inside the one that {@code -Dguanka.bench.folder} names, or else the samples.
   *
   * @return one folder per program, in alphabetical order
   */
  static List<Path> folders() {
    return FOLDER.isEmpty()
        ? Samples.names().stream().map(Samples::folder).toList()
        : inside(Path.of(FOLDER));
  }

  private static List<Path> inside(Path folder) {
    try (Stream<Path> programs = Files.list(folder)) {
      return programs.filter(Files::isDirectory).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
