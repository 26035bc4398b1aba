package dev.guanka.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanka.rules.Declaration;
import dev.guanka.rules.Declarations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every sample must be before a test, the README or the start-up may lean on it. */
class SamplesTest {

  private final ObjectMapper json =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  static List<String> names() {
    return Samples.names();
  }

  static List<Path> declarations() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "samples"), 2)) {
      return files.filter(file -> file.endsWith("declaration.json")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void hasTwentyFilesAndMore(String name) {
    assertThat(Samples.files(Samples.folder(name))).hasSizeGreaterThanOrEqualTo(20);
  }

  @ParameterizedTest
  @MethodSource("declarations")
  void hasADeclarationThatIsAccepted(Path file) throws IOException {
    Declaration declaration = Declarations.parse(Files.readAllBytes(file));

    assertThat(declaration.categories()).isNotEmpty();
    assertThat(declaration.subject().name()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("declarations")
  void tellsInThreeLinesWhatTheReviewMustAnswer(Path declaration) throws IOException {
    List<String> lines = Files.readAllLines(declaration.resolveSibling("README.md"));

    assertThat(lines).hasSize(3);
    assertThat(lines.get(1)).containsPattern("must answer (PASS|REJECT|NEEDS_EVIDENCE|MANUAL)");
  }

  @ParameterizedTest
  @MethodSource("names")
  void carriesOnlyWellFormedManifests(String name) throws IOException {
    for (Path file : Samples.files(Samples.folder(name))) {
      if (file.toString().endsWith(".json")) {
        assertThat(json.readTree(Files.readAllBytes(file))).as(file.toString()).isNotNull();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void packsToTheSameZipTwice(String name) throws IOException {
    Path first = Samples.zip(name);

    assertThat(first).hasSameBinaryContentAs(Samples.zip(name));
    try (ZipFile zip = new ZipFile(first.toFile())) {
      assertThat(zip.size()).isEqualTo(Samples.files(Samples.folder(name)).size());
    }
  }

  @Test
  void differsBetweenTheRevisionsOfTheMuseumOnlyInTheRemovedPage() throws IOException {
    Path before = Samples.folder("museum-guide");
    Path after = Samples.folder("museum-guide-fixed");

    List<String> changed =
        Samples.files(before).stream()
            .map(before::relativize)
            .filter(file -> !sameBytes(before.resolve(file), after.resolve(file)))
            .map(file -> file.toString().replace('\\', '/'))
            .toList();

    assertThat(changed)
        .containsExactly(
            "miniprogram/app.json",
            "miniprogram/config.js",
            "miniprogram/packages/docent/services/docent.js",
            "miniprogram/packages/docent/talk/talk.js",
            "miniprogram/packages/docent/talk/talk.json",
            "miniprogram/packages/docent/talk/talk.wxml",
            "miniprogram/packages/docent/talk/talk.wxss",
            "miniprogram/packages/hall/detail/detail.js",
            "miniprogram/packages/hall/detail/detail.wxml");
  }

  private static boolean sameBytes(Path one, Path other) {
    try {
      return Files.exists(other) && Files.mismatch(one, other) < 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
