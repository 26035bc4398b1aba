package dev.guanka.store.embedded;

import dev.guanka.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A service that only keeps a database open: run in a JVM of its own, so that a test can kill it.
 */
final class KeptDatabase {

  private KeptDatabase() {}

  public static void main(String[] args) throws Exception {
    EmbeddedDatabase database =
        EmbeddedDatabase.start(Path.of(args[0]), TestDatabase.PROGRAMS).createDatabase("kept");
    write(database, "committed before the kill");
    System.out.println("written");
    new java.util.concurrent.CountDownLatch(1).await();
  }

  static void write(EmbeddedDatabase database, String text) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute("create table if not exists note (text text)");
      statement.execute("insert into note values ('" + text + "')");
    }
  }

  static String read(EmbeddedDatabase database) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        var row = statement.executeQuery("select string_agg(text, ' | ') from note")) {
      row.next();
      return row.getString(1);
    }
  }

  private static Connection connect(EmbeddedDatabase database) throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl("kept"), database.user(), database.password());
  }
}
