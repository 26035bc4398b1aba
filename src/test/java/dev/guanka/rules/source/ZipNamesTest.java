package dev.guanka.rules.source;

import static dev.guanka.rules.source.Packages.notes;
import static dev.guanka.rules.source.Packages.paths;
import static dev.guanka.rules.source.Packages.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Catalogue rows A3 to A13 and A28: what entries may be called. */
class ZipNamesTest {

  private static final Charset GBK = Charset.forName("GBK");

  @ParameterizedTest
  @CsvSource({
    "../../evil.js,PATH_TRAVERSAL",
    "a/../evil.js,PATH_TRAVERSAL",
    "..,PATH_TRAVERSAL",
    "/etc/evil,PATH_ABSOLUTE",
    "C:\\evil.js,PATH_ABSOLUTE",
    "c:evil.js,PATH_ABSOLUTE",
    "\\\\host\\evil.js,PATH_ABSOLUTE",
    "..\\..\\evil.js,PATH_BACKSLASH",
    "pages\\a.js,PATH_BACKSLASH",
    "'',NAME_NOT_CANONICAL",
    "/,PATH_ABSOLUTE",
    ".,NAME_NOT_CANONICAL",
    "a//b,NAME_NOT_CANONICAL",
    "a//,NAME_NOT_CANONICAL",
    "./app.json,NAME_NOT_CANONICAL",
    "a./b,NAME_NOT_CANONICAL",
    "'a ',NAME_NOT_CANONICAL",
    "CON,NAME_NOT_CANONICAL",
    "a/nul.txt,NAME_NOT_CANONICAL",
    "Com1.js,NAME_NOT_CANONICAL"
  })
  void refusesUnsafePaths(String name, String code) {
    assertThat(refusal(ZipForge.program().file(name, "x"))).isEqualTo("422 " + code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\0b",
        "a\rb",
        "a\nb",
        "a\u001b[2Jb",
        "a\u202eb",
        "a\u2066b",
        "a\u200fb",
        "a\u2028b"
      })
  void refusesControlCharactersAndShowsThemEscaped(String name) {
    BadPackage refused =
        Packages.refused(ZipForge.program().file(name, "x").bytes(), PackageLimits.defaults());
    assertThat(refused.code()).isEqualTo("NAME_CONTROL_CHAR");
    assertThat(refused.entry()).startsWith("a\\u").endsWith("b");
    assertThat(refused.getMessage()).doesNotContain(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src=x onerror=alert(1)>",
        "'\"><script>.js",
        "${jndi:ldap:x}",
        "👨‍👩‍👧.png",
        "文件 1.js",
        "a:b"
      })
  void acceptsNamesThatAreOnlyText(String name) {
    String path = name.equals("a:b") ? "x/a:b" : name;
    assertThat(paths(ZipForge.program().file(path, "x"))).contains(path);
  }

  @ParameterizedTest
  @CsvSource({"2000,422 PATH_TOO_DEEP", "33,422 PATH_TOO_DEEP", "32,accepted"})
  void refusesDeepPaths(int depth, String refusal) {
    String name = "d/".repeat(depth - 1) + "f";
    assertThat(refusal(ZipForge.program().file(name, "x"))).isEqualTo(refusal);
  }

  @ParameterizedTest
  @CsvSource({"65000,422 NAME_TOO_LONG", "513,422 NAME_TOO_LONG", "512,accepted", "511,accepted"})
  void refusesLongNames(int length, String refusal) {
    assertThat(refusal(ZipForge.program().file("a".repeat(length), "x"))).isEqualTo(refusal);
  }

  @Test
  void countsTheLengthInBytesOfUtf8() {
    assertThat(refusal(ZipForge.program().file("名".repeat(171), "x")))
        .isEqualTo("422 NAME_TOO_LONG");
    assertThat(refusal(ZipForge.program().file("名".repeat(170), "x"))).isEqualTo("accepted");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void refusesOverlongUtf8(boolean flagged) {
    assertThat(refusal(named(NotAPackageTest.latin("..\u00c0\u00afevil.js"), flagged)))
        .isEqualTo("422 NAME_ENCODING");
  }

  @Test
  void refusesBadUtf8UnderTheFlag() {
    assertThat(refusal(named("中文.js".getBytes(GBK), true))).isEqualTo("422 NAME_ENCODING");
  }

  @Test
  void refusesBytesThatAreNeitherUtf8NorGb18030() {
    assertThat(refusal(named(NotAPackageTest.latin("\u0081\u007f\u00ff.js"), false)))
        .isEqualTo("422 NAME_ENCODING");
  }

  @Test
  void readsNamesFromAChineseWindows() {
    ZipForge forge = named("图片/喇叭.png".getBytes(GBK), false);
    assertThat(paths(forge)).contains("图片/喇叭.png");
    assertThat(notes(forge)).contains("NAME_ENCODING_GUESSED 图片/喇叭.png");
  }

  @Test
  void readsTheChineseNameThatIsValidUtf8ByChance() {
    ZipForge forge = named("图片/a.png".getBytes(GBK), false);
    assertThat(paths(forge)).contains("图片/a.png");
    assertThat(notes(forge)).contains("NAME_ENCODING_GUESSED 图片/a.png");
  }

  @ParameterizedTest
  @ValueSource(strings = {"café.js", "Straße.js", "привет.js", "図.js", "👍.js"})
  void takesOtherUnflaggedUtf8ForWhatItIs(String name) {
    assertThat(paths(named(name.getBytes(StandardCharsets.UTF_8), false))).contains(name);
  }

  /** In UTF-8 the bytes of the second name are Latin letters. */
  @Test
  void decodesAllNamesOfAnArchiveAlike() {
    ZipForge forge = named("支付.js".getBytes(GBK), false);
    forge.file("", "x", e -> rename(e, "茅.js".getBytes(GBK), false));
    assertThat(paths(forge)).contains("支付.js", "茅.js");
  }

  @Test
  void readsUnflaggedUtf8WithoutANote() {
    ZipForge forge = named("图片.png".getBytes(StandardCharsets.UTF_8), false);
    assertThat(paths(forge)).contains("图片.png");
    assertThat(notes(forge)).isEmpty();
  }

  @Test
  void prefersTheUnicodeNameThatTheWriterAdded() {
    byte[] raw = "日本語.js".getBytes(Charset.forName("Shift_JIS"));
    ZipForge forge = ZipForge.program();
    forge.file("", "x", e -> unicode(e, raw, "日本語.js"));
    assertThat(paths(forge)).contains("日本語.js");
  }

  @Test
  void refusesAUnicodeNameThatContradictsThePlainOne() {
    ZipForge forge = ZipForge.program();
    forge.file("", "x", e -> unicode(e, "good.js".getBytes(StandardCharsets.UTF_8), "evil.js"));
    assertThat(refusal(forge)).isEqualTo("422 ZIP_HEADER_MISMATCH");
  }

  @ParameterizedTest
  @CsvSource({"120777", "10666", "20666", "60666", "140777", "40755"})
  void refusesLinksAndDevices(String mode) {
    assertThat(refusal(ZipForge.program().file("a", "x", e -> e.mode = Integer.parseInt(mode, 8))))
        .isEqualTo("422 ENTRY_SPECIAL_FILE");
  }

  @Test
  void refusesALinkThatIsNamedLikeAFolder() {
    assertThat(refusal(ZipForge.program().file("up/", "", e -> e.mode = 0120777)))
        .isEqualTo("422 ENTRY_SPECIAL_FILE");
  }

  @ParameterizedTest
  @CsvSource({"0", "100644", "100755", "644"})
  void acceptsPlainFiles(String mode) {
    assertThat(refusal(ZipForge.program().file("a", "x", e -> e.mode = Integer.parseInt(mode, 8))))
        .isEqualTo("accepted");
  }

  @Test
  void refusesTwoEntriesOfOneName() {
    assertThat(refusal(ZipForge.program().file("app.json", "{}")))
        .isEqualTo("422 ZIP_DUPLICATE_ENTRY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"App.json", "APP.JSON"})
  void refusesNamesThatDifferInCase(String name) {
    assertThat(refusal(ZipForge.program().file(name, "{}"))).isEqualTo("422 NAME_COLLISION");
  }

  @Test
  void refusesNamesThatDifferInUnicodeForm() {
    ZipForge forge = ZipForge.program().file("caf\u00e9.js", "x").file("cafe\u0301.js", "y");
    assertThat(refusal(forge)).isEqualTo("422 NAME_COLLISION");
  }

  @ParameterizedTest
  @CsvSource({"a,a/b.js", "a/b.js,a", "A,a/b.js", "a,a/", "a/,a"})
  void refusesANameThatIsFileAndFolder(String one, String other) {
    ZipForge forge = ZipForge.program();
    for (String name : new String[] {one, other}) {
      forge.file(name, name.endsWith("/") ? "" : "x");
    }
    assertThat(refusal(forge)).isEqualTo("422 FILE_DIR_CLASH");
  }

  @Test
  void refusesAFolderWithData() {
    assertThat(refusal(ZipForge.program().file("img/", "x"))).isEqualTo("422 DIR_WITH_DATA");
  }

  @Test
  void acceptsAFolderThatIsListedTwice() {
    ZipForge forge = ZipForge.program().file("pages/", "").file("pages/", "");
    assertThat(paths(forge)).containsExactly("app.json", "pages/a.js");
  }

  @ParameterizedTest
  @CsvSource({"100755", "40755", "0", "177777"})
  void acceptsAFolderWhateverItsMode(String mode) {
    ZipForge forge = ZipForge.program().file("pages/", "", e -> e.mode = Integer.parseInt(mode, 8));
    assertThat(refusal(forge)).isEqualTo("accepted");
  }

  @Test
  void acceptsADeflatedEmptyFolder() {
    assertThat(paths(ZipForge.program().file("img/", "")))
        .containsExactly("app.json", "pages/a.js");
  }

  private static ZipForge named(byte[] raw, boolean flagged) {
    return ZipForge.program().file("", "x", e -> rename(e, raw, flagged));
  }

  private static void rename(ZipForge.Entry entry, byte[] raw, boolean flagged) {
    entry.name = raw;
    entry.flags = flagged ? 1 << 11 : 0;
  }

  private static void unicode(ZipForge.Entry entry, byte[] raw, String name) {
    rename(entry, raw, false);
    CRC32 crc = new CRC32();
    crc.update(raw);
    byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
    entry.extra =
        ZipForge.buffer(9 + utf8.length)
            .putShort((short) 0x7075)
            .putShort((short) (5 + utf8.length))
            .put((byte) 1)
            .putInt((int) crc.getValue())
            .put(utf8)
            .array();
  }
}
