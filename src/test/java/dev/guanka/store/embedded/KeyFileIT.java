package dev.guanka.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.testing.SecretKeys;
import dev.guanka.testing.ServiceProcess;
import dev.guanka.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever sets nothing has a key all the same, and is told where it is missing. */
@Timeout(600)
class KeyFileIT {

  private static final String STARTED = "Started GuankaApplication";

  @TempDir Path folder;

  @Test
  void sealsWhatIsInTheFolderAndIsNeededFromThenOn() throws Exception {
    try (EmbeddedDatabase database = migrated()) {
      execute(
          database,
          """
          insert into app.webhook (id, created_by, url, event_types, secret, seen)
          values (gen_random_uuid(), 'x', 'http://127.0.0.1/', '{}', 'whsec_b2Y=', 0)""");
    }
    assertThat(start(Map.of())).contains(STARTED).doesNotContain("KEPT IN CLEAR");
    Path key = folder.resolve("secrets.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    String kept = secret();
    assertThat(kept).startsWith("sealed:");

    Files.move(key, folder.resolve("elsewhere"));
    assertThat(start(Map.of()))
        .contains("webhook.secret", "GUANKA_SECRETS_KEY", "打不开 1 个密文")
        .doesNotContain("\tat ", STARTED);
    Files.move(folder.resolve("elsewhere"), key, StandardCopyOption.REPLACE_EXISTING);
    assertThat(start(Map.of("GUANKA_SECRETS_KEY", SecretKeys.OTHER))).contains(STARTED);
    assertThat(secret()).startsWith("sealed:").isNotEqualTo(kept);
    String refused = start(Map.of("GUANKA_SECRETS_KEY", "too short"));
    assertThat(refused)
        .contains("GUANKA_SECRETS_KEY", "不是 32 字节的 base64", "is not base64 of 32 bytes")
        .doesNotContain("\tat ", STARTED, "too short");
  }

  private String start(Map<String, String> environment) throws IOException, InterruptedException {
    return ServiceProcess.output(
        environment, "--guanka.data-dir=" + folder, "--guanka.samples.load=false");
  }

  private EmbeddedDatabase migrated() {
    EmbeddedDatabase database =
        EmbeddedDatabase.start(folder, TestDatabase.PROGRAMS)
            .createDatabase(EmbeddedDatabaseConfiguration.DATABASE);
    Flyway.configure()
        .dataSource(
            database.jdbcUrl(EmbeddedDatabaseConfiguration.DATABASE),
            database.user(),
            database.password())
        .schemas("app")
        .defaultSchema("app")
        .locations("classpath:db/migration")
        .load()
        .migrate();
    return database;
  }

  private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(EmbeddedDatabaseConfiguration.DATABASE),
                database.user(),
                database.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String secret() throws SQLException {
    try (KeptData data = KeptData.open(folder);
        Connection connection =
            DriverManager.getConnection(data.jdbcUrl(), data.user(), data.password());
        Statement statement = connection.createStatement();
        var row = statement.executeQuery("select secret from app.webhook")) {
      row.next();
      return row.getString(1);
    }
  }
}
