package dev.guanka.testing;

import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/**
 * Where a test finds its own, empty database; given to Spring it stands in for the embedded one.
 */
public record DatabaseAddress(String url, String user, String password)
    implements JdbcConnectionDetails {

  @Override
  public String getJdbcUrl() {
    return url;
  }

  @Override
  public String getUsername() {
    return user;
  }

  @Override
  public String getPassword() {
    return password;
  }
}
