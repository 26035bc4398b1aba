package dev.guanka.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** A PostgreSQL on this machine, by its port; asks it who it is before anybody trusts it. */
record ServerAddress(int port, Credentials credentials) {

  static ServerAddress free(Credentials credentials) {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new ServerAddress(socket.getLocalPort(), credentials);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s?reWriteBatchedInserts=true".formatted(port, database);
  }

  Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", credentials.user());
    properties.setProperty("password", credentials.password());
    properties.setProperty("loginTimeout", "5");
    properties.setProperty("socketTimeout", "60");
    return DriverManager.getConnection(jdbcUrl("postgres"), properties);
  }

  boolean serves(Path cluster) {
    try {
      return Path.of(setting("data_directory")).toRealPath().equals(cluster.toRealPath());
    } catch (SQLException | IOException e) {
      return false;
    }
  }

  String setting(String name) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("show " + name)) {
      row.next();
      return row.getString(1);
    }
  }

  void createDatabase(String name) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      if (!exists(statement, name)) {
        statement.execute("create database " + name);
      }
    }
  }

  private static boolean exists(Statement statement, String name) throws SQLException {
    String query = "select from pg_database where datname = '%s'".formatted(name);
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }
}
