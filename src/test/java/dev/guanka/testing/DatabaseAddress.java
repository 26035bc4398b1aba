package dev.guanka.testing;

import java.util.Map;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/**
 * Where a test finds its own, empty database; given to Spring it stands in for the embedded one.
 */
public record DatabaseAddress(String url, String user, String password)
    implements JdbcConnectionDetails {

  /** For a service that somebody starts on it. */
  public Map<String, String> environment() {
    return Map.of(
        "SPRING_DATASOURCE_URL", url,
        "SPRING_DATASOURCE_USERNAME", user,
        "SPRING_DATASOURCE_PASSWORD", password);
  }

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
