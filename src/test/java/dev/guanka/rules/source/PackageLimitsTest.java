package dev.guanka.rules.source;

import static dev.guanka.rules.source.Packages.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each limit one below, at and one above it; and catalogue row A26, the hundred thousand entries.
 */
class PackageLimitsTest {

  private static final PackageLimits SMALL =
      new PackageLimits(4_000, 1_000, 600, 5, 10, 800, 20, 3, 100, 4);

  @Test
  void hasTheDefaultsOfTheHandbook() {
    assertThat(PackageLimits.defaults())
        .isEqualTo(
            new PackageLimits(
                67_108_864,
                134_217_728,
                20_971_520,
                5_000,
                100,
                16_777_216,
                512,
                32,
                1_048_576,
                64));
  }

  @ParameterizedTest
  @CsvSource({"-1,accepted", "0,accepted", "1,413 PACKAGE_TOO_LARGE"})
  void limitsTheUpload(int more, String refusal) {
    ZipForge forge = new ZipForge().file("app.json", "{}");
    forge.comment = new byte[4_000 - forge.bytes().length + more];
    assertThat(refusal(forge.bytes(), SMALL)).isEqualTo(refusal);
  }

  @ParameterizedTest
  @CsvSource({"599,accepted", "600,accepted", "601,422 PACKAGE_TOO_LARGE"})
  void limitsOneFile(int size, String refusal) {
    assertThat(refusal(withNoise(size), SMALL)).isEqualTo(refusal);
  }

  @ParameterizedTest
  @CsvSource({"599,accepted", "600,accepted", "601,422 PACKAGE_TOO_LARGE"})
  void limitsOneFileOfAWxapkg(int size, String refusal) {
    byte[] bytes = new WxapkgForge().file("/app.json", "{}").file("/a", "a".repeat(size)).bytes();
    assertThat(refusal(bytes, SMALL)).isEqualTo(refusal);
  }

  @ParameterizedTest
  @CsvSource({"499,accepted", "500,accepted", "501,422 PACKAGE_TOO_LARGE"})
  void limitsAllFilesTogether(int size, String refusal) {
    assertThat(refusal(withNoise(498, size), SMALL)).isEqualTo(refusal);
    WxapkgForge wxapkg = new WxapkgForge().file("/app.json", "{}").file("/a", "a".repeat(498));
    assertThat(refusal(wxapkg.file("/b", "b".repeat(size)).bytes(), SMALL)).isEqualTo(refusal);
  }

  @ParameterizedTest
  @CsvSource({"3,accepted", "4,accepted", "5,422 TOO_MANY_FILES"})
  void limitsTheNumberOfEntries(int more, String refusal) {
    ZipForge zip = new ZipForge().file("app.json", "{}");
    WxapkgForge wxapkg = new WxapkgForge().file("/app.json", "{}");
    for (int i = 0; i < more; i++) {
      zip.file("f" + i, "");
      wxapkg.file("/f" + i, "");
    }
    assertThat(refusal(zip.bytes(), SMALL)).isEqualTo(refusal);
    assertThat(refusal(wxapkg.bytes(), SMALL)).isEqualTo(refusal);
  }

  @Test
  void limitsTheRatioOnceMuchIsUnpacked() {
    PackageLimits limits = PackageLimits.defaults();
    assertThat(limits.exceedsRatio(16_777_216, 1)).isFalse();
    assertThat(limits.exceedsRatio(16_777_217, 167_773)).isFalse();
    assertThat(limits.exceedsRatio(16_777_300, 167_773)).isFalse();
    assertThat(limits.exceedsRatio(16_777_301, 167_773)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"19,accepted", "20,accepted", "21,422 NAME_TOO_LONG"})
  void limitsThePath(int length, String refusal) {
    byte[] bytes = new ZipForge().file("app.json", "{}").file("n".repeat(length), "").bytes();
    assertThat(refusal(bytes, SMALL)).isEqualTo(refusal);
  }

  @ParameterizedTest
  @CsvSource({"a/b,accepted", "a/b/c,accepted", "a/b/c/d,422 PATH_TOO_DEEP", "a/b/c/,accepted"})
  void limitsTheDepth(String name, String refusal) {
    byte[] bytes = new ZipForge().file("app.json", "{}").file(name, "").bytes();
    assertThat(refusal(bytes, SMALL)).isEqualTo(refusal);
  }

  @ParameterizedTest
  @CsvSource({"5001", "100001", "65536"})
  void refusesTooManyEntriesFromTheEndRecordAlone(int entries) {
    ZipForge forge = ZipForge.program().with(f -> f.zip64 = true);
    forge.zip64Lie = record -> record.putLong(24, entries).putLong(32, entries);
    forge.beforeDirectory = new byte[7];
    assertThat(refusal(forge)).isEqualTo("422 TOO_MANY_FILES");
  }

  @Test
  void refusesAHundredThousandRealEntries() {
    ZipForge forge = ZipForge.program().with(f -> f.zip64 = true);
    for (int i = 0; i < 99_999; i++) {
      forge.file("e" + i, "", e -> e.crc = 1);
    }
    assertThat(refusal(forge)).isEqualTo("422 TOO_MANY_FILES");
  }

  @Test
  void readsNoMoreRowsThanAreDeclared() {
    ZipForge forge = ZipForge.program();
    for (int i = 0; i < 10_000; i++) {
      forge.file("e" + i, "");
    }
    forge.endLie = record -> record.putShort(8, (short) 3).putShort(10, (short) 3);
    assertThat(refusal(forge)).isEqualTo("422 ZIP_HEADER_MISMATCH");
  }

  private static byte[] withNoise(int... sizes) {
    ZipForge forge = new ZipForge().file("app.json", "{}");
    Random random = new Random(7);
    for (int i = 0; i < sizes.length; i++) {
      byte[] noise = new byte[sizes[i]];
      random.nextBytes(noise);
      forge.file("n" + i, "", e -> e.stored(noise));
    }
    return forge.bytes();
  }
}
