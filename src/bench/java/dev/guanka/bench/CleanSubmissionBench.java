package dev.guanka.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import dev.guanka.process.HandIn;
import dev.guanka.process.SubmissionDesk;
import dev.guanka.process.identity.Identities;
import dev.guanka.process.identity.Person;
import dev.guanka.rules.Declarations;
import dev.guanka.rules.source.PackageLimits;
import dev.guanka.rules.source.PackageReader;
import dev.guanka.rules.source.PackageSnapshot;
import dev.guanka.samples.Samples;
import dev.guanka.store.Submissions;
import dev.guanka.submission.Status;
import dev.guanka.testing.FreshDatabase;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/**
 * What one clean submission costs from hand-in to approval without its scan: the package is the
 * same each time, so that it is scanned once, before the measuring.
 */
@SpringBootTest(properties = "guanka.samples.load=false")
@ContextConfiguration(initializers = FreshDatabase.class)
@Import(SqlCounter.class)
class CleanSubmissionBench {

  private static final int WARM_UP = 2000;
  private static final int MEASURED = 500;

  @Autowired private SubmissionDesk desk;
  @Autowired private Submissions submissions;
  @Autowired private Identities people;
  @Autowired private JdbcClient db;
  @Autowired private ObjectMapper json;

  private int apps;

  @Test
  void printsStatementsTransactionsAndCpuOfOneSubmission() throws Exception {
    try (PackageSnapshot snapshot =
        new PackageReader(PackageLimits.defaults()).read(Samples.zip("garden-shop"))) {
      run(snapshot, WARM_UP);
      long statements = SqlCounter.statements();
      long transactions = SqlCounter.transactions();
      long java = javaNanos();
      long database = databaseTicks();
      run(snapshot, MEASURED);
      print("SQL statements", (double) (SqlCounter.statements() - statements) / MEASURED);
      print("transactions", (double) (SqlCounter.transactions() - transactions) / MEASURED);
      print("CPU ms in the JVM", (javaNanos() - java) / 1e6 / MEASURED);
      print("CPU ms in PostgreSQL", (databaseTicks() - database) * 10.0 / MEASURED);
    }
  }

  private void run(PackageSnapshot snapshot, int count) throws Exception {
    Person submitter = people.find("submitter").orElseThrow();
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add(desk.receive(submitter, handIn(snapshot), null).submissionId());
    }
    await().atMost(Duration.ofMinutes(5)).until(() -> ended(ids));
    ids.forEach(
        id -> assertThat(SqlCounter.uncounted(() -> status(id))).isEqualTo(Status.APPROVED));
  }

  /** Asks for the last one only, past the counter. */
  private boolean ended(List<UUID> ids) {
    return SqlCounter.uncounted(() -> status(ids.get(ids.size() - 1))).isFinal();
  }

  private Status status(UUID id) {
    return submissions.find(id).orElseThrow().status();
  }

  private HandIn handIn(PackageSnapshot snapshot) throws Exception {
    ObjectNode declaration = (ObjectNode) json.readTree(Samples.declaration("garden-shop"));
    declaration.put("appId", "wx%016x".formatted(0xbe000000L + apps++));
    String text = declaration.toString();
    return new HandIn(
        Declarations.parse(text.getBytes(StandardCharsets.UTF_8)), text, snapshot, null);
  }

  private static long javaNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** Hundredths of a second that this database's server processes used, ended ones included. */
  private long databaseTicks() throws Exception {
    long pid = db.sql("select pg_backend_pid()").query(Long.class).single();
    String database = db.sql("select current_database()").query(String.class).single();
    return ServerCpu.ticksOfTheServerOf(pid, database);
  }

  private static void print(String what, double value) {
    System.out.printf("one clean submission: %-22s %8.2f%n", what, value);
  }
}
