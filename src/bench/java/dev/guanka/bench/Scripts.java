package dev.guanka.bench;

import dev.guanka.rules.scan.ScanBudget;
import dev.guanka.rules.scan.Scanner;
import dev.guanka.rules.scan.facts.FileKind;
import dev.guanka.rules.source.BadPackage;
import dev.guanka.rules.source.PackageFile;
import dev.guanka.rules.source.PackageLimits;
import dev.guanka.rules.source.PackageReader;
import dev.guanka.rules.source.PackageSnapshot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The scripts that the scan reads of real programs, as they are or cut into sizes. */
final class Scripts {

  /** The kind that other programs read as JavaScript, too. */
  static final FileKind PLAIN = FileKind.SCRIPT;

  private final List<Script> all = new ArrayList<>();
  private int next;

  static Scripts readBy(Scanner scanner, List<Path> programs) throws IOException {
    Scripts scripts = new Scripts();
    for (Path program : programs) {
      try (PackageSnapshot snapshot = new PackageReader(PackageLimits.defaults()).read(program)) {
        scripts.add(snapshot, scanner);
      } catch (BadPackage refused) {
        System.out.println("scan: left out " + program + ": " + refused.getMessage());
      }
    }
    return scripts;
  }

  private void add(PackageSnapshot snapshot, Scanner scanner) throws IOException {
    ReadFiles read = new ReadFiles();
    scanner.scan(snapshot, read, ScanBudget.standard());
    for (PackageFile file : snapshot.files()) {
      FileKind kind = FileKind.of(file.path());
      if (Script.is(kind) && read.holds(file)) {
        all.add(new Script(file.bytes(), kind));
      }
    }
  }

  List<Script> all() {
    return all;
  }

  /** The scripts again and again until they have this many bytes. */
  static List<Script> repeated(List<Script> scripts, long bytes) {
    List<Script> repeated = new ArrayList<>(scripts);
    while (bytes(repeated) < bytes) {
      repeated.addAll(scripts);
    }
    return repeated;
  }

  List<Script> plain() {
    return all.stream().filter(script -> script.kind() == PLAIN).toList();
  }

  /** A new folder with these scripts as files. */
  static Path written(List<Script> scripts) throws IOException {
    Path folder = Files.createTempDirectory("guanka-bench");
    folder.toFile().deleteOnExit();
    for (int i = 0; i < scripts.size(); i++) {
      Path file = folder.resolve("s" + i + ".js");
      Files.write(file, scripts.get(i).bytes());
      file.toFile().deleteOnExit();
    }
    return folder;
  }

  static long bytes(List<Script> scripts) {
    return scripts.stream().mapToLong(script -> script.bytes().length).sum();
  }

  /**
   * The next plain scripts one after the other, at least this many bytes; begins anew at the end.
   */
  byte[] next(int bytes) {
    List<Script> plain = plain();
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes);
    while (out.size() < bytes) {
      out.writeBytes(plain.get(next++ % plain.size()).bytes());
      out.write('\n');
    }
    return out.toByteArray();
  }
}
