package dev.guanka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class JarIT {

  private static final String JAR = "target/guanka.jar";

  @Test
  void checksAMiniProgramWithoutSpring() throws Exception {
    Ran check = java("-verbose:class", "-jar", JAR, "check", "src/samples/museum-guide");
    assertThat(check.output).contains("dev.guanka.cli.CheckCommand");
    assertThat(check.output).doesNotContain(" org.springframework.");
    assertThat(check.status).isEqualTo(1);
  }

  @Test
  void saysHowItIsUsedWhereTheCommandIsUnknown() throws Exception {
    Ran unknown = java("-jar", JAR, "chekc");
    assertThat(unknown.output).contains("未知命令：chekc", "Unknown command: chekc");
    assertThat(unknown.status).isEqualTo(2);
  }

  @Test
  void isTakenApartIntoLayersForTheImage() throws Exception {
    Ran list = java("-Djarmode=tools", "-jar", JAR, "list-layers");
    assertThat(list.output).contains("dependencies", "application");
    assertThat(list.status).isZero();
  }

  @Test
  void keepsItsLibrariesUncompressedAsTheLauncherOfBootNeedsThem() throws IOException {
    try (JarFile jar = new JarFile(JAR)) {
      assertThat(jar.stream().filter(entry -> entry.getName().startsWith("BOOT-INF/lib/")))
          .filteredOn(entry -> entry.getName().endsWith(".jar"))
          .hasSizeGreaterThan(50)
          .allMatch(entry -> entry.getMethod() == ZipEntry.STORED);
    }
  }

  private static Ran java(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), output);
  }

  private record Ran(int status, String output) {}
}
