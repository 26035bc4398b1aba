package dev.guanka.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.stream.Stream;

/** Tells a database that is away for a moment from a fault of ours. */
public final class DatabaseTrouble {

  private static final int DEEPEST = 20;

  /** Connection lost, server shutting down or starting, out of connections. */
  private static final List<String> AWAY = List.of("08", "57P", "53300");

  private DatabaseTrouble() {}

  public static boolean isAway(Throwable trouble) {
    return Stream.iterate(trouble, cause -> cause != null, Throwable::getCause)
        .limit(DEEPEST)
        .anyMatch(DatabaseTrouble::saysAway);
  }

  private static boolean saysAway(Throwable cause) {
    return cause instanceof SQLTransientConnectionException
        || cause instanceof SQLException sql
            && sql.getSQLState() != null
            && AWAY.stream().anyMatch(sql.getSQLState()::startsWith);
  }
}
