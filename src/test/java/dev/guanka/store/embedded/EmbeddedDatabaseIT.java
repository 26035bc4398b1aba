package dev.guanka.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanka.testing.TestDatabase;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class EmbeddedDatabaseIT {

  @TempDir Path folder;

  @Test
  void findsEverythingAgainAtTheSecondStart() throws Exception {
    try (EmbeddedDatabase first = start()) {
      KeptDatabase.write(first.createDatabase("kept"), "first");
    }
    try (EmbeddedDatabase second = start()) {
      assertThat(KeptDatabase.read(second)).isEqualTo("first");
    }
  }

  @Test
  void usesTheServerThatOutlivedAKilledService() throws Exception {
    killAfterWriting();
    PidFile orphan = pidFile().orElseThrow();
    ProcessHandle server = ProcessHandle.of(orphan.pid()).orElseThrow();
    try (EmbeddedDatabase database = start()) {
      assertThat(pidFile().orElseThrow()).isEqualTo(orphan);
      assertThat(KeptDatabase.read(database)).isEqualTo("committed before the kill");
    }
    assertThat(server.onExit()).succeedsWithin(Duration.ofSeconds(30));
  }

  @Test
  void recoversWhenTheServerWasKilledToo() throws Exception {
    killAfterWriting();
    ProcessHandle server = ProcessHandle.of(pidFile().orElseThrow().pid()).orElseThrow();
    server.destroyForcibly();
    server.onExit().join();
    try (EmbeddedDatabase database = start()) {
      assertThat(KeptDatabase.read(database)).isEqualTo("committed before the kill");
    }
  }

  @Test
  void isNotFooledByAPidFileWhoseNumberBelongsToAnotherProgram() throws Exception {
    start().close();
    Files.writeString(
        cluster().resolve("postmaster.pid"),
        "%d\n%s\n1\n5432\n".formatted(ProcessHandle.current().pid(), cluster()));
    try (EmbeddedDatabase database = start()) {
      assertThat(database.jdbcUrl("postgres")).doesNotContain(":5432/");
    }
  }

  @Test
  void refusesAServerOfAnotherFolder(@TempDir Path other) throws Exception {
    start().close();
    try (EmbeddedDatabase stranger = EmbeddedDatabase.start(other, TestDatabase.PROGRAMS)) {
      Path copied = cluster().resolve("postmaster.pid");
      Files.copy(other.resolve("postgres/postmaster.pid"), copied);
      PidFile file = pidFile().orElseThrow();
      Orphan orphan = new Orphan(file, cluster(), Duration.ZERO);
      assertThatThrownBy(() -> orphan.adopt(new Credentials(stranger.user(), stranger.password())))
          .isInstanceOf(CannotStartDatabase.class)
          .hasMessageContaining("delete the file if this folder is a copy");
    }
  }

  @Test
  void refusesAFolderThatAnotherServiceUses() {
    try (EmbeddedDatabase first = start()) {
      assertThatThrownBy(this::start)
          .isInstanceOf(CannotStartDatabase.class)
          .hasMessageContaining("in use by another Guanka");
    }
  }

  @Test
  void runsAsTheOwnerOfTheFolderWhereRootMayNot() throws Exception {
    if (System.getProperty("user.name").equals("root")) {
      Files.setAttribute(folder, "unix:uid", 65534);
    }
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      KeptDatabase.write(database.createDatabase("kept"), "written");
      assertThat(Files.getOwner(cluster())).isEqualTo(Files.getOwner(folder));
    }
  }

  @Test
  void writesToDiskBeforeItConfirms() throws Exception {
    try (EmbeddedDatabase database = start()) {
      ServerAddress address =
          new ServerAddress(
              pidFile().orElseThrow().port(),
              new Credentials(database.user(), database.password()));
      assertThat(address.setting("fsync")).isEqualTo("on");
      assertThat(address.setting("synchronous_commit")).isEqualTo("on");
    }
  }

  private EmbeddedDatabase start() {
    return EmbeddedDatabase.start(folder, TestDatabase.PROGRAMS);
  }

  private Path cluster() {
    return folder.resolve("postgres");
  }

  private Optional<PidFile> pidFile() {
    return PidFile.in(cluster());
  }

  private void killAfterWriting() throws Exception {
    Process service =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KeptDatabase.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader output = service.inputReader()) {
      assertThat(output.lines().anyMatch("written"::equals)).isTrue();
    } finally {
      service.destroyForcibly().waitFor();
    }
  }
}
