package dev.guanka.rules.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A work tree is read as it stands; what could not be read is said, not refused. */
class FolderReaderTest {

  private static final PackageLimits SMALL =
      new PackageLimits(4_000, 1_000, 600, 5, 10, 800, 40, 3, 100, 4);

  @TempDir Path folder;

  @BeforeEach
  void aSmallProgram() throws IOException {
    write("app.json", "{\"pages\":[\"pages/a\"]}");
    write("pages/a.js", "Page({})");
  }

  @Test
  void readsTheFilesOnDemand() throws IOException {
    try (PackageSnapshot snapshot = read(PackageLimits.defaults())) {
      assertThat(snapshot.form()).isEqualTo(PackageSnapshot.Form.FOLDER);
      assertThat(snapshot.files())
          .extracting(PackageFile::path)
          .containsExactly("app.json", "pages/a.js");
      assertThat(snapshot.files().get(1).bytes()).asString().isEqualTo("Page({})");
      assertThat(snapshot.notes()).isEmpty();
    }
  }

  @Test
  void leavesOutWhatIsNotShipped() throws IOException {
    write("node_modules/x/index.js", "x");
    write("cloudfunctions/f/node_modules/x/index.js", "x");
    write(".git/config", "x");
    write(".DS_Store", "x");
    assertThat(notes(PackageLimits.defaults()))
        .containsExactlyInAnyOrder(
            "IGNORED node_modules",
            "IGNORED cloudfunctions/f/node_modules",
            "SECRET_OR_JUNK .git",
            "IGNORED .DS_Store");
  }

  @Test
  void followsNoLink() throws IOException {
    Files.createSymbolicLink(folder.resolve("link.js"), folder.resolve("app.json"));
    Files.createSymbolicLink(folder.resolve("up"), folder);
    assertThat(notes(PackageLimits.defaults()))
        .containsExactlyInAnyOrder("NOT_SCANNED link.js", "NOT_SCANNED up");
  }

  @Test
  void followsALinkThatIsTheFolderItself() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("self"), folder.resolve("pages"));
    write("pages/app.json", "{}");
    try (PackageSnapshot snapshot = new PackageReader(SMALL).read(link)) {
      assertThat(snapshot.files())
          .extracting(PackageFile::path)
          .containsExactly("a.js", "app.json");
    }
  }

  @Test
  void leavesOutAFileThatIsTooLarge() throws IOException {
    write("large.txt", "x".repeat(601));
    write("just.txt", "x".repeat(600));
    assertThat(notes(SMALL)).containsExactly("NOT_SCANNED large.txt");
  }

  @Test
  void leavesOutANameThatNoPackageCanHold() throws IOException {
    write("a\nb.js", "x");
    assertThat(notes(PackageLimits.defaults())).containsExactly("NOT_SCANNED a\\u000ab.js");
  }

  @Test
  void refusesMoreFilesThanAreAllowed() throws IOException {
    List.of("1", "2", "3").forEach(this::write);
    assertThat(notes(SMALL)).isEmpty();
    write("4");
    assertThatThrownBy(() -> read(SMALL))
        .isInstanceOf(BadPackage.class)
        .hasMessage("TOO_MANY_FILES");
  }

  @Test
  void refusesMoreBytesThanAreAllowed() throws IOException {
    write("one.txt", "x".repeat(500));
    write("two.txt", "x".repeat(471));
    assertThat(notes(SMALL)).isEmpty();
    write("two.txt", "x".repeat(472));
    assertThatThrownBy(() -> read(SMALL))
        .isInstanceOf(BadPackage.class)
        .hasMessage("PACKAGE_TOO_LARGE");
  }

  @Test
  void refusesAFolderWithoutAMiniProgram(@TempDir Path other) throws IOException {
    Files.writeString(other.resolve("readme.md"), "x");
    assertThatThrownBy(() -> new PackageReader(SMALL).read(other))
        .isInstanceOf(BadPackage.class)
        .hasMessage("NO_MANIFEST");
  }

  @Test
  void refusesAnEmptyFolder(@TempDir Path other) {
    assertThatThrownBy(() -> new PackageReader(SMALL).read(other))
        .isInstanceOf(BadPackage.class)
        .hasMessage("EMPTY_PACKAGE");
  }

  private List<String> notes(PackageLimits limits) throws IOException {
    try (PackageSnapshot snapshot = read(limits)) {
      return snapshot.notes().stream().map(note -> note.code() + " " + note.file()).toList();
    }
  }

  private PackageSnapshot read(PackageLimits limits) {
    return new PackageReader(limits).read(folder);
  }

  private void write(String path) {
    try {
      write(path, path);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void write(String path, String content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
