package dev.guanka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.submission.EventType;
import dev.guanka.testing.DatabaseAddress;
import dev.guanka.testing.EventNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, String> environment = new HashMap<>(Map.of("LANG", "en_GB.UTF-8"));

  @TempDir Path folder;

  @Test
  void statusIsZeroForAnIntactLogAndOneForABrokenOneWhoseRowIsNamed() {
    DatabaseAddress address = EventNode.database();
    environment.put("SPRING_DATASOURCE_PASSWORD", address.password());
    String[] command = {"verify", "--url", address.url(), "--user", address.user()};
    try (EventNode node = EventNode.quiet(address)) {
      for (int i = 1; i <= 5; i++) {
        node.tell(EventType.RECEIVED, "one", i);
      }
      node.number();
      assertThat(run(command)).isZero();
      assertThat(said(out)).contains("intact: 5 rows, head 5:");
      node.inTransaction(
          () -> {
            node.db().sql("set local session_replication_role = replica").update();
            node.db().sql("update event set type = 'submission.Received' where seq = 3").update();
          });
      assertThat(run(command)).isEqualTo(1);
      assertThat(said(out)).contains("broken. Row 3 (", "it was changed", "the 2 rows before");
    }
  }

  @Test
  void statusIsTwoWhereThereIsNoDatabase() {
    assertThat(run("verify", "--data-dir", folder.toString())).isEqualTo(2);
    assertThat(said(err)).contains("no database in the folder " + folder);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void statusIsTwoWhereTheDatabaseDoesNotAnswer() {
    assertThat(run("verify", "--url", "jdbc:postgresql://127.0.0.1:1/none")).isEqualTo(2);
    assertThat(said(err)).contains("cannot be read", "127.0.0.1:1");
  }

  @Test
  void saysHowItIsUsed() {
    assertThat(run("check")).isEqualTo(2);
    assertThat(run()).isEqualTo(2);
    assertThat(run("verify", "--head", "7")).isEqualTo(2);
    assertThat(run("verify", "--hood", "7")).isEqualTo(2);
    assertThat(said(err)).contains("audit verify [--url JDBC", "SEQ:HASH", "no option --hood");
  }

  private int run(String... args) {
    return AuditCommand.run(args, environment, new PrintStream(out), new PrintStream(err));
  }

  private static String said(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
