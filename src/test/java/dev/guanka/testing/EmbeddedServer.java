package dev.guanka.testing;

import dev.guanka.store.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** The embedded PostgreSQL in a folder of this JVM alone, gone when the JVM ends. */
final class EmbeddedServer {

  private EmbeddedServer() {}

  static ServerByUrl start() {
    Path folder = TestDatabase.PROGRAMS.resolve("data-" + ProcessHandle.current().pid());
    EmbeddedDatabase database = EmbeddedDatabase.start(folder, TestDatabase.PROGRAMS);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(database, folder)));
    return new ServerByUrl(
        "the embedded one", database.jdbcUrl("postgres"), database.user(), database.password());
  }

  private static void stop(EmbeddedDatabase database, Path folder) {
    database.close();
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
