package dev.guanka.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any byte may be wrong: the answer is a refusal or a snapshot that can be read to its end. */
class MutationTest {

  private static final int MUTANTS = 2_000;

  /** One file for all mutants: making files is what takes the time. */
  @TempDir private Path folder;

  @Test
  void refusesOrReadsEveryMutantOfAZip() {
    byte[] good =
        ZipForge.program()
            .file("图/b.wxml", "<view>".repeat(20))
            .file("c.js", "x", e -> e.streamed(true))
            .file("d.bin", "", e -> e.stored(new byte[40]))
            .file("img/", "")
            .bytes();
    assertThat(outcomes(good)).containsKeys("accepted", "CRC_MISMATCH", "ZIP_HEADER_MISMATCH");
  }

  @Test
  void refusesOrReadsEveryMutantOfAWxapkg() {
    byte[] good = WxapkgTest.program().file("/图/b.js", "Page({})").bytes();
    assertThat(outcomes(good)).containsKeys("accepted", "WXAPKG_INDEX", "WXAPKG_RANGE");
  }

  @Test
  void refusesOrReadsPureNoiseBehindTheMarks() {
    Random random = new Random(3);
    for (int i = 0; i < MUTANTS; i++) {
      byte[] noise = new byte[random.nextInt(300)];
      random.nextBytes(noise);
      byte[] marks = i % 2 == 0 ? new byte[] {'P', 'K', 3, 4} : new byte[] {(byte) 0xBE};
      System.arraycopy(marks, 0, noise, 0, Math.min(marks.length, noise.length));
      assertThat(outcome(noise)).isNotEqualTo("accepted");
    }
  }

  private TreeMap<String, Integer> outcomes(byte[] good) {
    Random random = new Random(20_261_122);
    TreeMap<String, Integer> outcomes = new TreeMap<>();
    for (int i = 0; i < MUTANTS; i++) {
      byte[] mutant = good.clone();
      mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
      outcomes.merge(outcome(mutant), 1, Integer::sum);
    }
    return outcomes;
  }

  /** Anything thrown but a refusal fails the test. */
  private String outcome(byte[] bytes) {
    Path file = folder.resolve("mutant");
    write(file, bytes);
    try (PackageSnapshot snapshot = new PackageReader(PackageLimits.defaults()).read(file)) {
      readAll(snapshot);
      return "accepted";
    } catch (BadPackage e) {
      assertThat(e.code()).isNotEqualTo("PACKAGE_UNREADABLE");
      return e.code();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void readAll(PackageSnapshot snapshot) throws IOException {
    for (PackageFile file : snapshot.files()) {
      assertThat(file.bytes()).hasSize((int) file.size());
    }
  }
}
