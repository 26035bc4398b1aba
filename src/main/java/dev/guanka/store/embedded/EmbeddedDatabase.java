package dev.guanka.store.embedded;

import dev.guanka.rules.Text;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL in a folder, so that the service runs, and keeps what it is given, with nothing
 * set up.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final FolderLock lock;
  private final Postgres postgres;
  private final ServerAddress address;

  private EmbeddedDatabase(FolderLock lock, Postgres postgres, ServerAddress address) {
    this.lock = lock;
    this.postgres = postgres;
    this.address = address;
  }

  public static EmbeddedDatabase start(Path folder) {
    return start(folder, folder);
  }

  /** Starts with the programs unpacked elsewhere, so that several data folders share them. */
  public static EmbeddedDatabase start(Path folder, Path programs) {
    DataFolder data = DataFolder.at(folder);
    FolderLock lock = FolderLock.take(data);
    try {
      Binaries binaries = Binaries.unpackedIn(DataFolder.at(programs).root());
      Credentials credentials = Credentials.keptIn(data.password());
      Postgres postgres = new Postgres(binaries, Account.forFolder(data.root()), data);
      return new EmbeddedDatabase(lock, postgres, running(postgres, credentials));
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static ServerAddress running(Postgres postgres, Credentials credentials) {
    Path cluster = postgres.folder().cluster();
    if (!postgres.folder().hasCluster()) {
      postgres.initialise(credentials);
    }
    Optional<ServerAddress> found =
        PidFile.in(cluster).flatMap(file -> new Orphan(file, cluster, PATIENCE).adopt(credentials));
    ServerAddress address = found.orElseGet(() -> started(postgres, credentials));
    check(address, cluster);
    log.info(
        "PostgreSQL {} on 127.0.0.1:{}, data in {}",
        found.isPresent() ? "found running" : "started",
        address.port(),
        cluster);
    return address;
  }

  private static ServerAddress started(Postgres postgres, Credentials credentials) {
    ServerAddress address = ServerAddress.free(credentials);
    postgres.start(address.port());
    return address;
  }

  private static void check(ServerAddress address, Path cluster) {
    try {
      if (!address.serves(cluster) || !address.setting("fsync").equals("on")) {
        throw new CannotStartDatabase(
            new Text(
                "端口 %d 上的 PostgreSQL 不使用 %s，或其 fsync 不是 on：请检查该目录中的 postgresql.conf"
                    .formatted(address.port(), cluster),
                "The PostgreSQL on port %d does not serve %s, or its fsync is not on: look at postgresql.conf there"
                    .formatted(address.port(), cluster)));
      }
    } catch (SQLException e) {
      throw unusable(e);
    }
  }

  public EmbeddedDatabase createDatabase(String name) {
    try {
      address.createDatabase(name);
      return this;
    } catch (SQLException e) {
      throw unusable(e);
    }
  }

  public String jdbcUrl(String database) {
    return address.jdbcUrl(database);
  }

  public String user() {
    return address.credentials().user();
  }

  public String password() {
    return address.credentials().password();
  }

  @Override
  public void close() {
    try {
      postgres.stop();
    } finally {
      lock.close();
    }
  }

  private static CannotStartDatabase unusable(SQLException e) {
    return new CannotStartDatabase(
        new Text(
            "内置 PostgreSQL 已启动但无法使用：" + e.getMessage(),
            "The embedded PostgreSQL runs but cannot be used: " + e.getMessage()),
        e);
  }
}
