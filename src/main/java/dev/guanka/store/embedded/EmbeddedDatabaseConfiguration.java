package dev.guanka.store.embedded;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the embedded database where the pool asks for its address: so it is up before anything
 * connects, and goes down after the engine and the pool.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnEmbeddedDatabase
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
class EmbeddedDatabaseConfiguration {

  static final String DATABASE = "guanka";

  @Bean
  EmbeddedDatabase embeddedDatabase(@Value("${guanka.data-dir:data}") Path folder) {
    return EmbeddedDatabase.start(folder).createDatabase(DATABASE);
  }

  @Bean
  JdbcConnectionDetails embeddedDatabaseAddress(EmbeddedDatabase database) {
    return new Address(database.jdbcUrl(DATABASE), database.user(), database.password());
  }

  /** In the same folder, once the database holds its lock. */
  @Bean
  KeyFile secretsKeyFile(EmbeddedDatabase started, @Value("${guanka.data-dir:data}") Path folder) {
    return new KeyFile(DataFolder.at(folder).secretsKey());
  }

  private record Address(String getJdbcUrl, String getUsername, String getPassword)
      implements JdbcConnectionDetails {}
}
