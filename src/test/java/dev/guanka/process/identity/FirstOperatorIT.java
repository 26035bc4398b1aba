package dev.guanka.process.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.testing.DatabaseAddress;
import dev.guanka.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A configured database begins with one operator, whose password somebody chose. */
class FirstOperatorIT {

  private final DatabaseAddress database = TestDatabase.fresh();

  @Test
  void refusesToStartWithoutAPasswordAndStartsWithOne() throws Exception {
    assertThat(startedWith(null)).contains("GUANKA_OPERATOR_PASSWORD").doesNotContain("\tat ");
    assertThat(startedWith("short")).contains("GUANKA_OPERATOR_PASSWORD");
    assertThat(users()).isEmpty();

    assertThat(startedWith("a long enough secret")).contains("Started GuankaApplication");
    assertThat(users()).containsExactly("operator");

    assertThat(startedWith(null)).contains("Started GuankaApplication");
  }

  private String startedWith(String password) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command()).redirectErrorStream(true);
    builder.environment().remove("GUANKA_OPERATOR_PASSWORD");
    builder.environment().put("SPRING_DATASOURCE_URL", database.url());
    builder.environment().put("SPRING_DATASOURCE_USERNAME", database.user());
    builder.environment().put("SPRING_DATASOURCE_PASSWORD", database.password());
    if (password != null) {
      builder.environment().put("GUANKA_OPERATOR_PASSWORD", password);
    }
    var process = builder.start();
    var output = new ArrayList<String>();
    for (var line : (Iterable<String>) process.inputReader().lines()::iterator) {
      output.add(line);
      if (line.contains("Started GuankaApplication")) {
        process.toHandle().destroy();
      }
    }
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return String.join("\n", output);
  }

  private static List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-Xmx300m",
        "-cp",
        System.getProperty("java.class.path"),
        "dev.guanka.GuankaApplication",
        "--server.port=0");
  }

  private List<String> users() throws SQLException {
    try (var connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        var rows = connection.createStatement().executeQuery("select id_ from act_id_user")) {
      var users = new ArrayList<String>();
      while (rows.next()) {
        users.add(rows.getString(1));
      }
      return users;
    }
  }
}
