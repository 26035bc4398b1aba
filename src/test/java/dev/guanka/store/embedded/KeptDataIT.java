package dev.guanka.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.store.audit.AuditedDatabase;
import dev.guanka.testing.TestDatabase;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class KeptDataIT {

  @TempDir Path folder;

  @Test
  void isReadWhileTheServiceRunsAndAfterItHasStopped() {
    try (EmbeddedDatabase service = EmbeddedDatabase.start(folder, TestDatabase.PROGRAMS)) {
      service.createDatabase(EmbeddedDatabaseConfiguration.DATABASE);
      Flyway.configure()
          .dataSource(
              service.jdbcUrl(EmbeddedDatabaseConfiguration.DATABASE),
              service.user(),
              service.password())
          .schemas("app")
          .defaultSchema("app")
          .locations("classpath:db/migration")
          .load()
          .migrate();
      assertThat(AuditedDatabase.verify(folder, null).isIntact()).isTrue();
      try (KeptData running = KeptData.open(folder)) {
        assertThat(running.jdbcUrl())
            .isEqualTo(service.jdbcUrl(EmbeddedDatabaseConfiguration.DATABASE));
      }
    }
    assertThat(AuditedDatabase.verify(folder, null).isIntact()).isTrue();
    assertThat(PidFile.in(folder.resolve("postgres"))).isEmpty();
  }
}
