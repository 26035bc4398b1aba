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

  /** Not serializable, deadlock. */
  private static final List<String> LOST = List.of("40001", "40P01");

  private DatabaseTrouble() {}

  /** Whether the database gave up on this transaction in favour of another one. */
  public static boolean isLostRace(Throwable trouble) {
    return Stream.iterate(trouble, cause -> cause != null, Throwable::getCause)
        .limit(DEEPEST)
        .anyMatch(cause -> cause instanceof SQLException sql && LOST.contains(state(sql)));
  }

  private static String state(SQLException trouble) {
    return String.valueOf(trouble.getSQLState());
  }

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
