package dev.guanka.process.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.testing.DatabaseAddress;
import dev.guanka.testing.ServiceProcess;
import dev.guanka.testing.TestDatabase;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
    var environment = new HashMap<>(database.environment());
    if (password != null) {
      environment.put("GUANKA_OPERATOR_PASSWORD", password);
    }
    return ServiceProcess.output(environment);
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
