package dev.guanka.intake.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.guanka.process.identity.Identities;
import dev.guanka.store.Events;
import dev.guanka.store.Events.Event;
import dev.guanka.submission.EventType;
import dev.guanka.testing.Answer;
import dev.guanka.testing.ApiCaller;
import dev.guanka.testing.GuankaTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@GuankaTest
@Timeout(180)
class EventStreamIT {

  private static final String PATH = "/api/events/stream";

  /** Whose events no other test reads. */
  private static final String CROWD = "crowd";

  @LocalServerPort int port;
  @Autowired Events events;
  @Autowired EventStreams streams;
  @Autowired Identities people;
  @Autowired HikariDataSource pool;

  @Test
  void goesFromTheBeginningIntoTheLiveWithoutAGap() {
    tell(CROWD, 230);
    try (StreamClient client = StreamClient.open(port, "operator", PATH).reading()) {
      for (int i = 0; i < 20; i++) {
        tell(CROWD, 10);
      }
      until(() -> events.head() > 0 && client.ids().equals(all()));
      assertThat(client.heard()).contains("HTTP/1.1 200", "text/event-stream", "retry: 2000");
      assertThat(client.heard()).contains("event: submission.scanned", "data: {\"id\":\"");
    }
  }

  @Test
  void resumesBehindTheLastEventId() {
    tell(CROWD, 12);
    until(() -> !events.anyUnnumbered());
    long head = events.head();
    String id = "Last-Event-ID: " + (head - 3);
    try (StreamClient client = StreamClient.open(port, "operator", PATH + "?after=0", id)) {
      client.reading();
      until(() -> client.ids().size() >= 3);
      assertThat(client.ids().subList(0, 3)).containsExactly(head - 2, head - 1, head);
    }
  }

  @Test
  void givesSubmittersTheirOwnOrganisationsEventsAlone() {
    String own = organisationOf("submitter");
    String other = organisationOf("submitter2");
    assertThat(own).isNotEqualTo(other);
    long before = events.head();
    try (StreamClient client = StreamClient.open(port, "submitter", PATH + "?after=" + before)) {
      client.reading();
      tell(other, 5);
      tell(own, 5);
      tell(other, 5);
      tell(own, 2);
      List<Long> wanted = new ArrayList<>();
      until(
          () -> {
            wanted.clear();
            events.after(before, List.of(own), 500).forEach(event -> wanted.add(event.seq()));
            return wanted.size() >= 7 && client.ids().equals(wanted);
          });
      assertThat(client.heard()).doesNotContain(other + "-marker");
    }
  }

  @Test
  void holdsNeitherAThreadNorAConnectionForAnIdleReader() {
    List<StreamClient> idle = new ArrayList<>();
    try {
      for (int i = 0; i < 60; i++) {
        idle.add(StreamClient.open(port, "operator", PATH + "?after=" + events.head()));
      }
      until(() -> streams.open() >= 60 && busyThreads().isEmpty() && connectionsInUse() <= 2);
      List<StreamClient> all = idle.stream().map(StreamClient::reading).toList();
      tell(CROWD, 1);
      until(() -> all.stream().noneMatch(client -> client.ids().isEmpty()));
    } finally {
      idle.forEach(StreamClient::close);
    }
  }

  private static List<String> busyThreads() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(thread -> thread.getKey().getName().contains("-exec-"))
        .filter(thread -> Arrays.toString(thread.getValue()).contains("dev.guanka"))
        .map(thread -> thread.getKey().getName())
        .toList();
  }

  private int connectionsInUse() {
    return pool.getHikariPoolMXBean().getActiveConnections();
  }

  @Test
  void isNotHeldUpByAReaderThatReadsNothing() {
    String from = PATH + "?after=" + events.head();
    String big = "x".repeat(100_000);
    try (StreamClient lazy = StreamClient.open(port, "operator", from);
        StreamClient quick = StreamClient.open(port, "operator", from).reading()) {
      for (int i = 0; i < 40; i++) {
        tellOf(CROWD, Map.of("text", big));
      }
      until(() -> quick.ids().size() >= 40);
      lazy.reading();
      until(() -> lazy.ids().size() >= 40);
      assertThat(lazy.ids()).startsWith(quick.ids().toArray(Long[]::new));
    }
  }

  @Test
  void forgetsAReaderThatWentAway() {
    int before = streams.open();
    StreamClient.open(port, "submitter", PATH + "?after=" + events.head()).close();
    until(
        () -> {
          tell(organisationOf("submitter"), 1);
          return streams.open() <= before;
        });
  }

  @Test
  void refusesACursorThatIsNoneOrLiesInTheFuture() {
    for (String bad : List.of("999999999999", "-1", "x", "9".repeat(30))) {
      Answer refused =
          ApiCaller.as("submitter", port)
              .get(PATH, "Last-Event-ID", bad, "Accept", "text/event-stream");
      assertThat(refused.status()).as(bad).isEqualTo(400);
      assertThat(refused.code()).isEqualTo("BAD_CURSOR");
      assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
      assertThat(ApiCaller.as("submitter", port).get(PATH + "?after=" + bad).status())
          .isEqualTo(400);
    }
  }

  private String organisationOf(String user) {
    return people.find(user).orElseThrow().organisations().get(0);
  }

  private void tell(String organisation, int times) {
    for (int i = 0; i < times; i++) {
      tellOf(organisation, Map.of("organisation", organisation + "-marker"));
    }
  }

  private void tellOf(String organisation, Map<String, Object> data) {
    events.tell(EventType.SCANNED, UUID.randomUUID(), "wxstream", organisation, data);
  }

  private List<Long> all() {
    return events.after(0, null, 100_000).stream().map(Event::seq).toList();
  }

  private static void until(java.util.concurrent.Callable<Boolean> done) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .until(done);
  }
}
