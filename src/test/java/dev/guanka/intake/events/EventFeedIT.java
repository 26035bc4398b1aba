package dev.guanka.intake.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.testing.Answer;
import dev.guanka.testing.ApiCaller;
import dev.guanka.testing.GuankaTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GuankaTest
class EventFeedIT {

  @LocalServerPort int port;

  @Test
  void refusesACursorThatIsNoneOrLiesInTheFuture() {
    for (String bad : List.of("999999999999", "-1", "x", "9".repeat(30))) {
      Answer refused = ApiCaller.as("submitter", port).get("/api/events?after=" + bad);
      assertThat(refused.status()).as(bad).isEqualTo(400);
      assertThat(refused.code()).isEqualTo("BAD_CURSOR");
    }
  }

  @Test
  void givesEveryEventOnceWhateverThePageSize() {
    ApiCaller submitter = ApiCaller.as("submitter", port);
    String appId = ApiCaller.newAppId();
    submitter.settled(submitter.submit("museum-guide", appId).at("/id"));
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> submitter.get("/api/events?limit=500").body().contains("submission.rejected"));
    List<String> byTwo = everyEvent(submitter, 2);

    assertThat(byTwo).doesNotHaveDuplicates().hasSizeGreaterThan(2);
    assertThat(everyEvent(submitter, 500)).containsAll(byTwo);
    Answer whole = submitter.get("/api/events?after=0&limit=500");
    assertThat(whole.json().at("/items/0/data/appId").asText()).startsWith("wx");
  }

  private static List<String> everyEvent(ApiCaller caller, int limit) {
    List<String> events = new ArrayList<>();
    String after = "0";
    while (!after.equals("null")) {
      Answer page = caller.get("/api/events?limit=" + limit + "&after=" + after);
      page.json().at("/items").forEach(event -> events.add(event.at("/id").asText()));
      after = page.json().at("/next").asText();
    }
    return events;
  }
}
