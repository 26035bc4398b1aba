package dev.guanka.samples;

import dev.guanka.rules.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The mini programs under {@code src/samples}, so that a test names one instead of packing it. */
public final class Samples {

  private static final Path ROOT = Path.of("src", "samples");
  private static final Pattern ANSWER = Pattern.compile("must answer ([A-Z_]+)");
  private static final LocalDateTime PACKED_AT = LocalDateTime.of(2026, 1, 1, 0, 0);

  private Samples() {}

  /** Every sample that has a program, in alphabetical order. */
  public static List<String> names() {
    return listed(ROOT, 1)
        .filter(dir -> Files.isDirectory(dir.resolve("program")))
        .map(Samples::nameOf)
        .toList();
  }

  /** The folder that holds the program as it was handed in. */
  public static Path folder(String name) {
    return existing(ROOT.resolve(name).resolve("program"));
  }

  /** The declaration that goes with it, JSON in UTF-8. */
  public static byte[] declaration(String name) {
    return bytes(existing(ROOT.resolve(name).resolve("declaration.json")));
  }

  /** The verdict that its README demands of the review. */
  public static Verdict answer(String name) {
    String readme =
        new String(
            bytes(existing(ROOT.resolve(name).resolve("README.md"))), StandardCharsets.UTF_8);
    Matcher answer = ANSWER.matcher(readme);
    if (!answer.find()) {
      throw new IllegalStateException("The README of " + name + " names no answer");
    }
    return Verdict.valueOf(answer.group(1));
  }

  /** The program's {@code .wxapkg}, for the samples that have one. */
  public static Path wxapkg(String name) {
    return existing(ROOT.resolve(name).resolve("program.wxapkg"));
  }

  /** A new zip of the program in a temporary folder; the bytes are the same every time. */
  public static Path zip(String name) {
    Path folder = folder(name);
    try {
      Path zip = Files.createTempDirectory("samples").resolve(name + ".zip");
      pack(folder, zip);
      return zip;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every file below a folder, in the order of their names. */
  static List<Path> files(Path folder) {
    return listed(folder, Integer.MAX_VALUE).filter(Files::isRegularFile).toList();
  }

  private static void pack(Path folder, Path zip) throws IOException {
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      for (Path file : files(folder)) {
        ZipEntry entry = new ZipEntry(folder.relativize(file).toString().replace('\\', '/'));
        entry.setTimeLocal(PACKED_AT);
        entries.putNextEntry(entry);
        entries.write(bytes(file));
        entries.closeEntry();
      }
    }
  }

  private static Stream<Path> listed(Path folder, int depth) {
    try (Stream<Path> paths = Files.walk(folder, depth)) {
      return paths.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String nameOf(Path dir) {
    return dir.getFileName().toString();
  }

  private static Path existing(Path path) {
    if (!Files.exists(path)) {
      throw new IllegalArgumentException("No such sample: " + path);
    }
    return path;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
