package dev.guanka.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.rules.source.PackageLimits;
import dev.guanka.rules.source.PackageReader;
import dev.guanka.rules.source.PackageSnapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A sample that the reader refuses or complains about would show something else than it says. */
class SamplesReadTest {

  private final PackageReader reader = new PackageReader(PackageLimits.defaults());

  static List<String> names() {
    return Samples.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void isTheSameContentAsFolderAndAsZip(String name) throws IOException {
    try (PackageSnapshot folder = reader.read(Samples.folder(name));
        PackageSnapshot zip = reader.read(Samples.zip(name))) {
      assertThat(zip.sha256()).isEqualTo(folder.sha256());
      assertThat(zip.files()).hasSameSizeAs(Samples.files(Samples.folder(name)));
      assertThat(zip.notes()).isEmpty();
    }
  }

  @Test
  void isTheSameContentAsFolderAndAsWxapkg() throws IOException {
    Path folder = Samples.folder("poster-forge-wxapkg");
    try (PackageSnapshot unpacked = reader.read(folder);
        PackageSnapshot packed = reader.read(Samples.wxapkg("poster-forge-wxapkg"))) {
      assertThat(packed.sha256()).isEqualTo(unpacked.sha256());
      assertThat(packed.notes()).isEmpty();
    }
  }
}
