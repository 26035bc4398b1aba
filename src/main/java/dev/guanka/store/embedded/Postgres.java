package dev.guanka.store.embedded;

import dev.guanka.rules.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The three things that are done to a PostgreSQL from outside: make its folder, start it, stop it.
 */
record Postgres(Binaries binaries, Account account, DataFolder folder) {

  private static final String SECONDS_TO_RECOVER = "300";

  /**
   * Makes the folder under another name first, so that an interrupted attempt is not taken for a
   * database.
   */
  void initialise(Credentials credentials) {
    try {
      Folders.delete(folder.unfinishedCluster());
      run(
          binaries.program("initdb"),
          "--pgdata=" + folder.unfinishedCluster(),
          "--username=" + credentials.user(),
          "--pwfile=" + folder.password(),
          "--auth=scram-sha-256",
          "--encoding=UTF8",
          "--locale=C",
          "--locale-provider=builtin",
          "--builtin-locale=C.UTF-8",
          "--set=fsync=on",
          "--set=timezone=UTC",
          "--set=listen_addresses=127.0.0.1",
          "--set=unix_socket_directories=",
          "--set=max_connections=200");
      Files.move(folder.unfinishedCluster(), folder.cluster());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void start(int port) {
    run(
        binaries.program("pg_ctl"),
        "start",
        "--pgdata=" + folder.cluster(),
        "--log=" + folder.serverLog(),
        "--options=-p " + port,
        "--wait",
        "--timeout=" + SECONDS_TO_RECOVER);
  }

  void stop() {
    run(
        binaries.program("pg_ctl"),
        "stop",
        "--pgdata=" + folder.cluster(),
        "--mode=fast",
        "--wait",
        "--timeout=" + SECONDS_TO_RECOVER);
  }

  private void run(String... command) {
    int status = Program.exitStatus(account.running(command), folder.commandLog());
    if (status != 0) {
      throw failed(Path.of(command[0]).getFileName(), status);
    }
  }

  private CannotStartDatabase failed(Path program, int status) {
    String said = tail(folder.commandLog()) + tail(folder.serverLog());
    return new CannotStartDatabase(
        new Text(
            "%s 以状态 %d 结束，日志在 %s 和 %s：%n%s"
                .formatted(program, status, folder.commandLog(), folder.serverLog(), said),
            "%s ended with status %d, see %s and %s:%n%s"
                .formatted(program, status, folder.commandLog(), folder.serverLog(), said)));
  }

  private static String tail(Path log) {
    try {
      List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size())) + "\n";
    } catch (IOException e) {
      return e + "\n";
    }
  }
}
