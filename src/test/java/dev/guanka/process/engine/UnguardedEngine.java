package dev.guanka.process.engine;

import dev.guanka.testing.Caller;
import dev.guanka.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Shows that an exploit would work without us: runs {@link BareEngine} apart, since the webapps
 * keep statics that two engines in one JVM fight over.
 */
final class UnguardedEngine implements AutoCloseable {

  private final Process process;
  private final int port;

  private UnguardedEngine(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static UnguardedEngine start() {
    try {
      var process = new ProcessBuilder(command()).redirectErrorStream(true).start();
      return new UnguardedEngine(process, port(process));
    } catch (IOException e) {
      throw new IllegalStateException("The bare engine does not start", e);
    }
  }

  private static List<String> command() {
    var database = TestDatabase.fresh();
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-Xmx300m",
        "-Dspring.datasource.url=" + database.url(),
        "-Dspring.datasource.username=" + database.user(),
        "-Dspring.datasource.password=" + database.password(),
        "-cp",
        System.getProperty("java.class.path"),
        BareEngine.class.getName());
  }

  private static int port(Process process) throws IOException {
    var output = process.inputReader();
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(BareEngine.PORT)) {
        return Integer.parseInt(line.substring(BareEngine.PORT.length()));
      }
    }
    throw new IllegalStateException("The bare engine ended with " + process.exitValue());
  }

  Caller anybody() {
    return Caller.nobody(port);
  }

  String observed() {
    return anybody().get("/observer").body();
  }

  @Override
  public void close() {
    process.destroy();
  }
}
