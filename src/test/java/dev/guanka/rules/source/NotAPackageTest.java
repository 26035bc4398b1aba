package dev.guanka.rules.source;

import static dev.guanka.rules.source.Packages.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Catalogue rows A1, A2, A16, A17 and A44: files that are no package, or more than one. */
class NotAPackageTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "P",
        "PK",
        "<!doctype html><html></html>",
        "\u001f\u008b\b\0",
        "Rar!\u001a\u0007"
      })
  void refusesWhatIsNoArchive(String content) {
    assertThat(refusal(latin(content))).isEqualTo("415 NOT_ZIP");
  }

  @Test
  void refusesATarByItsMagic() {
    byte[] tar = new byte[1024];
    System.arraycopy(latin("ustar"), 0, tar, 257, 5);
    assertThat(refusal(tar)).isEqualTo("415 NOT_ZIP");
  }

  @Test
  void refusesAZipWithoutEntries() {
    assertThat(refusal(new ZipForge())).isEqualTo("422 EMPTY_PACKAGE");
  }

  @Test
  void refusesAZipOfFoldersOnly() {
    assertThat(refusal(new ZipForge().file("pages/", "", e -> e.stored(new byte[0]))))
        .isEqualTo("422 EMPTY_PACKAGE");
  }

  @Test
  void refusesAZipThatIsCutOffAnywhere() {
    byte[] whole = ZipForge.program().bytes();
    for (int length = 4; length < whole.length; length++) {
      assertThat(refusal(Arrays.copyOf(whole, length)))
          .as("%s bytes", length)
          .isEqualTo("422 ZIP_TRUNCATED");
    }
  }

  @Test
  void refusesAZipThatIsCutOffInItsComment() {
    byte[] whole = ZipForge.program().with(f -> f.comment = latin("hello")).bytes();
    assertThat(refusal(Arrays.copyOf(whole, whole.length - 2))).isEqualTo("422 ZIP_TRUNCATED");
  }

  @Test
  void acceptsAComment() {
    assertThat(refusal(ZipForge.program().with(f -> f.comment = latin("hello"))))
        .isEqualTo("accepted");
  }

  @Test
  void refusesAnEndRecordInsideTheComment() {
    byte[] hidden = new ZipForge().bytes();
    assertThat(refusal(ZipForge.program().with(f -> f.comment = hidden)))
        .isEqualTo("422 ZIP_TRAILING_DATA");
  }

  @Test
  void refusesAnEndRecordInsideTheCommentThatPointsAtItself() {
    ZipForge forge = ZipForge.program();
    int end = forge.bytes().length;
    byte[] hidden = new ZipForge().with(f -> f.endLie = r -> r.putInt(16, end)).bytes();
    assertThat(refusal(ZipForge.program().with(f -> f.comment = hidden)))
        .isEqualTo("422 ZIP_TRAILING_DATA");
  }

  @Test
  void refusesTwoZipsInOneFile() {
    byte[] one = ZipForge.program().bytes();
    assertThat(refusal(joined(one, one))).isEqualTo("422 ZIP_TRAILING_DATA");
  }

  @Test
  void refusesTwoZipsInOneFileEvenWhenTheSecondIsLarge() {
    byte[] large = ZipForge.program().file("a.bin", "", e -> e.stored(new byte[200_000])).bytes();
    assertThat(refusal(joined(ZipForge.program().bytes(), large)))
        .isEqualTo("422 ZIP_TRAILING_DATA");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 70_000})
  void refusesDataBehindTheZip(int length) {
    assertThat(refusal(ZipForge.program().with(f -> f.suffix = new byte[length])))
        .isEqualTo("422 ZIP_TRAILING_DATA");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0089PNG\r\n\u001a\n", "#!/bin/sh\nexit\n"})
  void refusesDataBeforeTheZip(String start) {
    assertThat(refusal(ZipForge.program().with(f -> f.prefix = latin(start))))
        .isEqualTo("422 ZIP_PREFIX");
  }

  @Test
  void refusesDataBeforeTheZipThatTheOffsetsCount() {
    ZipForge forge = ZipForge.program();
    forge.prefix = latin("#!/bin/sh\n");
    forge.shiftOffsets = true;
    assertThat(refusal(forge)).isEqualTo("422 ZIP_PREFIX");
  }

  @Test
  void refusesAZipThatIsAWxapkgToo() {
    byte[] wxapkg = new WxapkgForge().file("/app-config.json", "{}").bytes();
    assertThat(refusal(ZipForge.program().with(f -> f.prefix = wxapkg)))
        .isEqualTo("415 AMBIGUOUS_TYPE");
  }

  @Test
  void refusesAZipThatIsATarToo() {
    byte[] data = new byte[1024];
    System.arraycopy(latin("ustar"), 0, data, 257 - 30 - 5, 5);
    ZipForge forge = new ZipForge().file("a.tar", "", e -> e.stored(data)).file("app.json", "{}");
    assertThat(refusal(forge)).isEqualTo("415 AMBIGUOUS_TYPE");
  }

  @Test
  void saysWhenThereIsNoSuchFile() {
    assertThatThrownBy(() -> new PackageReader(PackageLimits.defaults()).read(Path.of("no/such")))
        .isInstanceOfSatisfying(
            BadPackage.class, e -> assertThat(e.code()).isEqualTo("PACKAGE_NOT_FOUND"));
  }

  static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
