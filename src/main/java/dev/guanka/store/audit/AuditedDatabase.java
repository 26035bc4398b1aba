package dev.guanka.store.audit;

import dev.guanka.store.embedded.KeptData;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Reaches the log without the service, so that its word is not needed. */
public final class AuditedDatabase {

  private AuditedDatabase() {}

  /** Walks the log of an outside PostgreSQL. */
  public static Verification verify(String url, String user, String password, Head kept) {
    try (Connection db = DriverManager.getConnection(url, user, password)) {
      return EventChain.verify(db, kept);
    } catch (SQLException e) {
      throw new Unreachable(e);
    }
  }

  /** Walks the log in the data folder of the embedded default, whether the service runs or not. */
  public static Verification verify(Path dataFolder, Head kept) {
    try (KeptData data = KeptData.open(dataFolder)) {
      return verify(data.jdbcUrl(), data.user(), data.password(), kept);
    }
  }

  /** The database could not be read; the message is the driver's. */
  public static final class Unreachable extends RuntimeException {

    Unreachable(SQLException cause) {
      super(cause.getMessage(), cause);
    }
  }
}
