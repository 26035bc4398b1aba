package dev.guanka.rules.source;

import static dev.guanka.rules.source.Packages.paths;
import static dev.guanka.rules.source.Packages.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Catalogue row A42: the runtime's package form, broken in every field. */
class WxapkgTest {

  @Test
  void readsAPlainPackage() {
    byte[] bytes = program().file("/pages/图.js", "Page({})").file("/empty.json", "").bytes();
    assertThat(paths(bytes))
        .containsExactly("app-config.json", "app-service.js", "empty.json", "pages/图.js");
  }

  @Test
  void readsTheContentOnDemand() {
    Packages.read(
        program().bytes(),
        PackageLimits.defaults(),
        snapshot -> {
          assertThat(snapshot.form()).isEqualTo(PackageSnapshot.Form.WXAPKG);
          assertThat(snapshot.files().get(1).content())
              .satisfies(content -> assertThat(content.read()).asString().isEqualTo("define('a')"));
        });
  }

  @Test
  void acceptsAnIndexLengthThatLeavesOutTheCount() {
    assertThat(refusal(program().with(f -> f.indexDelta = -4).bytes())).isEqualTo("accepted");
  }

  @Test
  void refusesAWrongFirstMark() {
    assertThat(refusal(program().with(f -> f.first = 0xBD).bytes())).isEqualTo("422 WXAPKG_MAGIC");
  }

  @Test
  void refusesAWrongSecondMark() {
    assertThat(refusal(program().with(f -> f.last = 0xEE).bytes())).isEqualTo("422 WXAPKG_MAGIC");
  }

  @Test
  void refusesAnEncryptedPackage() {
    byte[] bytes = "V1MMWX and then noise".getBytes(StandardCharsets.US_ASCII);
    assertThat(refusal(bytes)).isEqualTo("422 WXAPKG_ENCRYPTED");
  }

  @ParameterizedTest
  @CsvSource({"4294967295", "4", "2147483648"})
  void refusesACountThatTheIndexCannotHold(long count) {
    assertThat(refusal(program().with(f -> f.count = count).bytes())).startsWith("422 WXAPKG_");
  }

  @Test
  void refusesTheLargestCountAtOnce() {
    assertThat(refusal(program().with(f -> f.count = 0xFFFFFFFFL).bytes()))
        .isEqualTo("422 WXAPKG_COUNT");
  }

  @ParameterizedTest
  @CsvSource({"4294967295,422 WXAPKG_TRUNCATED", "100000,422 WXAPKG_TRUNCATED"})
  void refusesANameLongerThanTheFile(long length, String refusal) {
    byte[] bytes = program().file("/a.js", "x", e -> e.nameLength = length).bytes();
    assertThat(refusal(bytes)).isEqualTo(refusal);
  }

  @ParameterizedTest
  @CsvSource({"4294967295,1", "4294967295,4294967295", "1,1", "0,4294967295"})
  void refusesAFileOutsideTheBody(long offset, long size) {
    byte[] bytes = program().file("/a.js", "x", e -> place(e, offset, size)).bytes();
    assertThat(refusal(bytes)).isEqualTo("422 WXAPKG_RANGE");
  }

  private static void place(WxapkgForge.Entry entry, long offset, long size) {
    entry.offset = offset;
    entry.size = size;
  }

  @Test
  void refusesFilesThatShareBytes() {
    byte[] bytes = program().file("/a.js", "x", e -> place(e, e.offset - 1, 2)).bytes();
    assertThat(refusal(bytes)).isEqualTo("422 WXAPKG_OVERLAP");
  }

  @ParameterizedTest
  @CsvSource({
    "/../evil.js,422 WXAPKG_PATH_TRAVERSAL",
    "/a/../../evil.js,422 WXAPKG_PATH_TRAVERSAL",
    "//etc/evil,422 WXAPKG_PATH_ABSOLUTE",
    "/..\\evil.js,422 WXAPKG_PATH_BACKSLASH",
    "/app-config.json,422 WXAPKG_DUPLICATE_ENTRY",
    "/App-Config.json,422 WXAPKG_NAME_COLLISION",
    "/,422 WXAPKG_NAME_NOT_CANONICAL",
    "/pages/,422 WXAPKG_NAME_NOT_CANONICAL"
  })
  void refusesUnsafeNames(String name, String refusal) {
    assertThat(refusal(program().file(name, "x").bytes())).isEqualTo(refusal);
  }

  @Test
  void refusesANameThatIsTooLong() {
    assertThat(refusal(program().file("/" + "a".repeat(513), "x").bytes()))
        .isEqualTo("422 WXAPKG_NAME_TOO_LONG");
  }

  @Test
  void refusesANameThatIsNotUtf8() {
    byte[] bytes =
        program()
            .file("/ab.js", "x", e -> e.name = NotAPackageTest.latin("/\u00ff\u00fe.js"))
            .bytes();
    assertThat(refusal(bytes)).isEqualTo("422 WXAPKG_NAME_ENCODING");
  }

  @Test
  void refusesBytesThatBelongToNoFile() {
    assertThat(refusal(program().with(f -> f.suffix = new byte[3]).bytes()))
        .isEqualTo("422 WXAPKG_TRAILING_DATA");
  }

  @Test
  void refusesBytesThatTheBodyCountsButNoFileHolds() {
    WxapkgForge forge = program();
    forge.suffix = new byte[3];
    forge.bodyDelta = 3;
    assertThat(refusal(forge.bytes())).isEqualTo("422 WXAPKG_TRAILING_DATA");
  }

  @Test
  void refusesABodyOfAnotherLength() {
    assertThat(refusal(program().with(f -> f.bodyDelta = 1).bytes()))
        .isEqualTo("422 WXAPKG_TRUNCATED");
    assertThat(refusal(program().with(f -> f.bodyDelta = -1).bytes()))
        .isEqualTo("422 WXAPKG_TRAILING_DATA");
  }

  @Test
  void refusesAGapBetweenFiles() {
    byte[] bytes =
        program().file("/a.js", "xy", e -> place(e, e.offset + 1, 1)).file("/b.js", "z").bytes();
    assertThat(refusal(bytes)).isEqualTo("422 WXAPKG_TRAILING_DATA");
  }

  @Test
  void refusesAHeaderThatIsCutOff() {
    for (int length = 14; length < 18; length++) {
      assertThat(refusal(Arrays.copyOf(program().bytes(), length)))
          .isEqualTo("422 WXAPKG_TRUNCATED");
    }
  }

  @Test
  void keepsNoGiantName() {
    byte[] bytes = program().file("/" + "a".repeat(20 << 20), "x").bytes();
    assertThat(Packages.allocatedBy(() -> refusal(bytes))).isLessThan(2 << 20);
  }

  @Test
  void refusesAPackageThatIsCutOffAnywhere() {
    byte[] whole = program().bytes();
    for (int length = 18; length < whole.length; length++) {
      assertThat(refusal(Arrays.copyOf(whole, length)))
          .as("%s bytes", length)
          .startsWith("422 WXAPKG_");
    }
  }

  @Test
  void refusesAnIndexOfAnotherLength() {
    assertThat(refusal(program().with(f -> f.indexDelta = 1).bytes()))
        .isEqualTo("422 WXAPKG_INDEX");
  }

  @Test
  void refusesAPackageWithoutFiles() {
    assertThat(refusal(new WxapkgForge().bytes())).isEqualTo("422 EMPTY_PACKAGE");
  }

  @Test
  void refusesASubpackageOnItsOwn() {
    assertThat(refusal(new WxapkgForge().file("/sub/a.js", "x").bytes()))
        .isEqualTo("422 NO_MANIFEST");
  }

  static WxapkgForge program() {
    return new WxapkgForge()
        .file("/app-config.json", "{\"pages\":[\"pages/a\"]}")
        .file("/app-service.js", "define('a')");
  }
}
