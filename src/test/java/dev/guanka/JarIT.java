package dev.guanka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.samples.Papers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

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
  void verifiesTheEventLogWithoutStartingTheService() throws Exception {
    String nowhere = "target/no-such-folder";
    Ran audit = java("-verbose:class", "-jar", JAR, "audit", "verify", "--data-dir", nowhere);
    assertThat(audit.output).contains("dev.guanka.cli.AuditCommand", nowhere);
    assertThat(audit.output).doesNotContain(" org.springframework.context.");
    assertThat(audit.status).isEqualTo(2);
  }

  @Test
  void readsADocumentInAProcessOfItsOwn() throws Exception {
    Path document = Files.write(Files.createTempFile("guanka", ".pdf"), Papers.vendorFiling());
    Path answer = Files.createTempFile("guanka", ".text");
    Process reading =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-cp",
                JAR,
                "dev.guanka.Main",
                "read-pdf",
                "200",
                "400000")
            .redirectInput(document.toFile())
            .redirectOutput(answer.toFile())
            .start();

    assertThat(reading.waitFor(100, TimeUnit.SECONDS)).isTrue();
    assertThat(reading.exitValue()).isZero();
    assertThat(Files.readString(answer)).contains(Papers.MOONSHOT_NUMBER, Papers.MOONSHOT);
  }

  @Test
  void saysHowItIsUsedWhereTheCommandIsUnknown() throws Exception {
    Ran unknown = java("-jar", JAR, "chekc");
    assertThat(unknown.output).contains("未知命令：chekc", "Unknown command: chekc");
    assertThat(unknown.status).isEqualTo(2);
  }

  @Test
  void saysHowItIsUsedInsteadOfServing() throws Exception {
    Ran help = java("-jar", JAR, "--help");
    assertThat(help.output).contains("check PATH", "audit verify", "启动服务", "serves");
    assertThat(help.status).isZero();
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
    Path output = Files.createTempFile("guanka", ".out");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(100, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return new Ran(process.waitFor(), Files.readString(output));
  }

  private record Ran(int status, String output) {}
}
