package dev.guanka.process.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.rules.Declarations;
import dev.guanka.rules.source.PackageFile;
import dev.guanka.rules.source.PackageLimits;
import dev.guanka.rules.source.PackageReader;
import dev.guanka.rules.source.PackageSnapshot;
import dev.guanka.samples.Samples;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PackedSampleTest {

  @ParameterizedTest
  @MethodSource("dev.guanka.process.setup.SampleSubmissions#names")
  void unpacksTheSameFilesThatTheFolderHolds(String name) throws IOException {
    try (PackedSample sample = PackedSample.unpack(name);
        PackageSnapshot unpacked = read(sample.program());
        PackageSnapshot folder = read(Samples.folder(name))) {
      assertThat(unpacked.sha256()).isEqualTo(folder.sha256());
      assertThat(unpacked.files().stream().map(PackageFile::path)).isNotEmpty();
      assertThat(Declarations.parse(sample.declaration()).appId()).startsWith("wx");
    }
  }

  @Test
  void leavesNothingBehind() throws IOException {
    PackedSample sample = PackedSample.unpack("campus-faq");
    sample.close();
    assertThat(sample.program()).doesNotExist();
  }

  private static PackageSnapshot read(Path program) {
    return new PackageReader(PackageLimits.defaults()).read(program);
  }
}
