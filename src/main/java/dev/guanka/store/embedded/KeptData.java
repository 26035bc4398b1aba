package dev.guanka.store.embedded;

import dev.guanka.rules.Text;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The database in a data folder for a look from outside: the running service's where one runs, else
 * started for the time being.
 */
public final class KeptData implements AutoCloseable {

  private final ServerAddress address;
  private final EmbeddedDatabase started;

  private KeptData(ServerAddress address, EmbeddedDatabase started) {
    this.address = address;
    this.started = started;
  }

  /**
   * Opens what is in the folder; makes nothing where there is nothing.
   *
   * @throws CannotStartDatabase where there is no database
   */
  public static KeptData open(Path folder) {
    DataFolder data = new DataFolder(folder.toAbsolutePath());
    if (!data.hasCluster()) {
      throw noDatabase(folder);
    }
    return running(data)
        .map(address -> new KeptData(address, null))
        .orElseGet(() -> new KeptData(null, EmbeddedDatabase.start(folder)));
  }

  private static Optional<ServerAddress> running(DataFolder data) {
    return PidFile.in(data.cluster())
        .map(file -> new ServerAddress(file.port(), Credentials.keptIn(data.password())))
        .filter(address -> address.serves(data.cluster()));
  }

  public String jdbcUrl() {
    String database = EmbeddedDatabaseConfiguration.DATABASE;
    return started == null ? address.jdbcUrl(database) : started.jdbcUrl(database);
  }

  public String user() {
    return started == null ? address.credentials().user() : started.user();
  }

  public String password() {
    return started == null ? address.credentials().password() : started.password();
  }

  @Override
  public void close() {
    if (started != null) {
      started.close();
    }
  }

  private static CannotStartDatabase noDatabase(Path folder) {
    return new CannotStartDatabase(
        new Text(
            "目录 %s 中没有数据库：请用 --data-dir 或 --url 指定".formatted(folder),
            "There is no database in the folder %s: name one with --data-dir or --url"
                .formatted(folder)));
  }
}
