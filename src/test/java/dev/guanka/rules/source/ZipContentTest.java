package dev.guanka.rules.source;

import static dev.guanka.rules.source.Packages.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Catalogue rows A19, A20, A22, A24, A25: what is inside the entries. */
class ZipContentTest {

  private static final int MIB = 1 << 20;

  @Test
  void refusesABombAtTheCap() {
    assertThat(refusal(with(e -> e.size = 1L << 30))).isEqualTo("422 PACKAGE_TOO_LARGE");
  }

  @Test
  void refusesABombOfManyEntriesByItsRatio() {
    ZipForge forge = ZipForge.program();
    byte[] zeros = new byte[6 * MIB];
    for (int i = 0; i < 3; i++) {
      forge.file("z" + i, "", e -> e.content(zeros));
    }
    assertThat(refusal(forge)).isEqualTo("422 PACKAGE_TOO_LARGE");
  }

  @Test
  void stopsAnEntryThatIsLargerThanItSays() {
    byte[] bytes = with(e -> lie(e, new byte[50 * MIB], 10)).bytes();
    assertThat(refusal(bytes)).isEqualTo("422 SIZE_MISMATCH");
    assertThat(Packages.allocatedBy(() -> refusal(bytes))).isLessThan(2 * MIB);
  }

  @Test
  void refusesAnEntryThatIsSmallerThanItSays() {
    assertThat(refusal(with(e -> lie(e, new byte[10], 11)))).isEqualTo("422 SIZE_MISMATCH");
  }

  private static void lie(ZipForge.Entry entry, byte[] content, long size) {
    entry.content(content);
    entry.size = size;
  }

  @Test
  void refusesAStoredEntryWithTwoSizes() {
    assertThat(refusal(with(e -> storedLie(e)))).isEqualTo("422 SIZE_MISMATCH");
  }

  private static void storedLie(ZipForge.Entry entry) {
    entry.stored("hello".getBytes(StandardCharsets.UTF_8));
    entry.size = 4;
  }

  @Test
  void refusesBytesBehindTheCompressedStream() {
    assertThat(refusal(with(e -> pad(e)))).isEqualTo("422 SIZE_MISMATCH");
  }

  private static void pad(ZipForge.Entry entry) {
    entry.data = java.util.Arrays.copyOf(entry.data, entry.data.length + 3);
    entry.packed = entry.data.length;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void refusesAWrongChecksum(boolean stored) {
    assertThat(refusal(with(e -> wrongSum(e, stored)))).isEqualTo("422 CRC_MISMATCH");
  }

  private static void wrongSum(ZipForge.Entry entry, boolean stored) {
    if (stored) {
      entry.stored("hello".getBytes(StandardCharsets.UTF_8));
    }
    entry.crc ^= 1;
  }

  @Test
  void refusesABrokenStream() {
    assertThat(refusal(with(e -> e.data[0] = (byte) 0xFF))).isEqualTo("422 ZIP_CORRUPT");
  }

  @Test
  void refusesAStreamWithoutAnEnd() {
    assertThat(refusal(with(e -> endless(e)))).isEqualTo("422 ZIP_CORRUPT");
  }

  private static void endless(ZipForge.Entry entry) {
    entry.data = java.util.Arrays.copyOf(entry.data, entry.data.length - 1);
    entry.packed = entry.data.length;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1 << 6, 1 << 13})
  void refusesEncryptedEntries(int flag) {
    assertThat(refusal(with(e -> e.flags |= flag))).isEqualTo("422 ZIP_ENCRYPTED");
  }

  @Test
  void refusesEncryptionThatOnlyTheLocalHeaderShows() {
    assertThat(refusal(with(e -> e.localFlags = e.flags | 1))).isEqualTo("422 ZIP_ENCRYPTED");
  }

  @Test
  void refusesAesEncryptionByItsMethod() {
    assertThat(refusal(with(e -> e.method = 99))).isEqualTo("422 ZIP_ENCRYPTED");
  }

  @ParameterizedTest(name = "method {0}")
  @ValueSource(ints = {1, 6, 9, 12, 14, 93, 95, 98})
  void refusesOtherMethods(int method) {
    assertThat(refusal(with(e -> e.method = method))).isEqualTo("422 ZIP_METHOD");
  }

  @Test
  void checksTheContentAgainWheneverItIsRead(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("package.zip");
    byte[] content = new byte[1 << 20];
    byte[] bytes = with(e -> e.stored(content)).bytes();
    Files.write(file, bytes);
    try (PackageSnapshot snapshot = new PackageReader(PackageLimits.defaults()).read(file)) {
      PackageFile kept = snapshot.files().get(0);
      assertThat(kept.bytes()).isEqualTo(content);
      bytes[bytes.length / 2]++;
      Files.write(file, bytes);
      assertThatThrownBy(kept::bytes).hasMessageContaining("CRC_MISMATCH");
    }
  }

  private static ZipForge with(Consumer<ZipForge.Entry> lie) {
    return ZipForge.program().file("a.js", "console.log('hello, hello, hello')", lie);
  }
}
