package dev.guanka.testing;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** One real PostgreSQL for all tests of a JVM, and an empty database in it for each that asks. */
public final class TestDatabase {

  /** Where the programs of the embedded PostgreSQL are unpacked, once for all tests. */
  public static final Path PROGRAMS = Path.of("target", "test-postgres");

  private static final AtomicInteger databases = new AtomicInteger();

  private TestDatabase() {}

  public static DatabaseAddress fresh() {
    String name =
        "guanka_test_%d_%d".formatted(ProcessHandle.current().pid(), databases.incrementAndGet());
    return Server.ONE.emptyDatabase(name);
  }

  /** Started by the first test that needs it, by nobody else. */
  private static final class Server {

    static final DatabaseServer ONE = announced(chosen());

    private static DatabaseServer chosen() {
      if (System.getenv(ServerByUrl.URL) != null) {
        return ServerByUrl.fromEnvironment();
      }
      return ContainerServer.isPossible() ? ContainerServer.start() : EmbeddedServer.start();
    }

    private static DatabaseServer announced(DatabaseServer server) {
      System.out.println("==== Database of these tests: " + server.description() + " ====");
      return server;
    }
  }
}
