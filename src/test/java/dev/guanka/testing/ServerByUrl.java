package dev.guanka.testing;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A server that somebody else runs: makes databases beside the one that the URL names. */
record ServerByUrl(String description, String url, String user, String password)
    implements DatabaseServer {

  static final String URL = "GUANKA_TEST_JDBC_URL";

  static ServerByUrl fromEnvironment() {
    return new ServerByUrl(
        "the PostgreSQL of " + URL,
        System.getenv(URL),
        System.getenv().getOrDefault("GUANKA_TEST_JDBC_USER", "postgres"),
        System.getenv().getOrDefault("GUANKA_TEST_JDBC_PASSWORD", ""));
  }

  @Override
  public DatabaseAddress emptyDatabase(String name) {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        var statement = connection.createStatement()) {
      statement.execute("drop database if exists " + name + " with (force)");
      statement.execute("create database " + name);
      return new DatabaseAddress(urlOf(name), user, password);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot make the database " + name + " in " + description, e);
    }
  }

  private String urlOf(String database) {
    URI address = URI.create(url.substring("jdbc:".length()));
    String query = address.getQuery() == null ? "" : "?" + address.getQuery();
    return "jdbc:postgresql://%s/%s%s".formatted(address.getAuthority(), database, query);
  }
}
