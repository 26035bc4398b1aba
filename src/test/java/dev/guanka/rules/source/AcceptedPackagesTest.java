package dev.guanka.rules.source;

import static dev.guanka.rules.source.Packages.notes;
import static dev.guanka.rules.source.Packages.paths;
import static dev.guanka.rules.source.Packages.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Catalogue rows A27, A29, A30, A40, A41: honest packages get in, and are told what was odd. */
class AcceptedPackagesTest {

  private static final String APP = "{\"pages\":[\"pages/图片\"]}";

  @Test
  void acceptsWhatJavaWrites() throws IOException {
    assertThat(paths(java(StandardCharsets.UTF_8))).containsExactly("app.json", "pages/图片.js");
  }

  @Test
  void acceptsWhatJavaWritesInGbk() throws IOException {
    assertThat(paths(java(Charset.forName("GBK")))).containsExactly("app.json", "pages/图片.js");
  }

  private static byte[] java(Charset names) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
      put(zip, "pages/", "");
      put(zip, "app.json", APP);
      put(zip, "pages/图片.js", "Page({})");
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zip -qr OUT .",
        "zip -qr0 OUT .",
        "zip -qrD OUT .",
        "zip -qrX OUT .",
        "zip -qr - . > OUT",
        "zip -qr -fz OUT .",
        "zip -qr -fz- - . > OUT",
        "python3 -m zipfile -c OUT app.json pages",
        "jar cfM OUT ."
      })
  void acceptsWhatCommonToolsWrite(String command, @TempDir Path folder) throws Exception {
    Path program = Files.createDirectories(folder.resolve("program/pages")).getParent();
    Files.writeString(program.resolve("app.json"), APP);
    Files.writeString(program.resolve("pages/图片.js"), "Page({})");
    Path out = folder.resolve("out.zip");
    run(command.replace("OUT", out.toString()), program);
    assertThat(paths(Files.readAllBytes(out))).containsExactly("app.json", "pages/图片.js");
  }

  private static void run(String command, Path folder) throws Exception {
    ProcessBuilder shell = new ProcessBuilder("sh", "-c", command).directory(folder.toFile());
    shell.environment().put("LC_ALL", "C.UTF-8");
    assumeTrue(shell.redirectErrorStream(true).start().waitFor() == 0, command);
  }

  /** The way the Finder writes: descriptors everywhere, no UTF-8 flag, twins under __MACOSX. */
  @Test
  void acceptsWhatTheFinderWritesAndLeavesItsTracesOut() {
    ZipForge forge = new ZipForge();
    for (String name : List.of("应用/app.json", "应用/pages/图片.js", "__MACOSX/应用/._app.json")) {
      forge.file(name, APP, AcceptedPackagesTest::finder);
    }
    forge.file("应用/.DS_Store", "x", AcceptedPackagesTest::finder);
    assertThat(paths(forge)).containsExactly("app.json", "pages/图片.js");
    assertThat(notes(forge))
        .containsExactlyInAnyOrder(
            "IGNORED __MACOSX", "IGNORED 应用/.DS_Store", "WRAPPING_FOLDER null");
  }

  private static void finder(ZipForge.Entry entry) {
    entry.flags = 0;
    entry.mode = 0100644;
    entry.streamed(true);
  }

  @Test
  void givesOneContentOneNameWhateverItCameIn(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("pages"));
    Files.writeString(folder.resolve("app.json"), APP);
    Files.writeString(folder.resolve("pages/图片.js"), "Page({})");
    byte[] wrapped =
        new ZipForge().file("我/pages/图片.js", "Page({})").file("我/app.json", APP).bytes();
    byte[] wxapkg =
        new WxapkgForge().file("/app.json", APP).file("/pages/图片.js", "Page({})").bytes();
    try (PackageSnapshot tree = new PackageReader(PackageLimits.defaults()).read(folder)) {
      for (byte[] bytes : List.of(java(StandardCharsets.UTF_8), wrapped, wxapkg)) {
        Packages.read(
            bytes,
            PackageLimits.defaults(),
            snapshot -> assertThat(snapshot.sha256()).isEqualTo(tree.sha256()));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "inner.zip,x",
    "data.bin,'PK\u0003\u0004'",
    "data.bin,Rar!",
    "lib.tgz,x",
    "old.wxapkg,x",
    "game.bin,7z\u00bc\u00af"
  })
  void acceptsAnArchiveInsideUnopened(String name, String content) {
    ZipForge forge =
        ZipForge.program().file(name, "", e -> e.stored(NotAPackageTest.latin(content)));
    assertThat(notes(forge)).containsExactly("NESTED_ARCHIVE " + name);
  }

  @Test
  void acceptsAZipInsideTheZipUnopened() {
    byte[] bomb = ZipForge.program().file("z", "", e -> e.size = 1L << 30).bytes();
    ZipForge forge = ZipForge.program().file("lib/z.bin", "", e -> e.stored(bomb));
    assertThat(notes(forge)).containsExactly("NESTED_ARCHIVE lib/z.bin");
  }

  @Test
  void leavesARepositoryOutAndSaysSo() {
    ZipForge forge = ZipForge.program().file(".git/config", "x").file(".git/HEAD", "y");
    assertThat(paths(forge)).containsExactly("app.json", "pages/a.js");
    assertThat(notes(forge)).containsExactly("SECRET_OR_JUNK .git");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"cert/apiclient_key.pem", "project.private.config.json", "a.P12", "id_rsa"})
  void keepsSecretsAndSaysSo(String name) {
    assertThat(paths(ZipForge.program().file(name, "{}"))).contains(name);
    assertThat(notes(ZipForge.program().file(name, "{}")))
        .containsExactly("SECRET_OR_JUNK " + name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.svg", "a.wxml", "a.XML", "a.html"})
  void notesEntityDeclarationsAndExpandsNone(String name) {
    String markup =
        "<?xml version='1.0'?><!DOCTYPE a [<<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>";
    assertThat(notes(ZipForge.program().file(name, markup))).containsExactly("XML_ENTITY " + name);
    assertThat(notes(ZipForge.program().file(name, "<!DOCTYPE svg><svg/>"))).isEmpty();
  }

  @Test
  void readsPictureHeadersOnly() {
    byte[] png = new byte[33];
    byte[] start =
        NotAPackageTest.latin("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\u00c3\u0050\0\0\u00c3\u0050");
    System.arraycopy(start, 0, png, 0, start.length);
    ZipForge forge = ZipForge.program().file("a.png", "", e -> e.stored(png));
    assertThat(notes(forge)).containsExactly("IMAGE_TOO_LARGE a.png");
  }

  @Test
  void refusesAWrappingFolderOfWrappingFoldersWithoutAManifest() {
    assertThat(refusal(new ZipForge().file("a/b/readme.md", "x"))).isEqualTo("422 NO_MANIFEST");
  }
}
