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
    List<String> byTwo = new ArrayList<>();
    Answer page = submitter.get("/api/events?limit=2");
    while (true) {
      page.json().at("/items").forEach(event -> byTwo.add(event.at("/id").asText()));
      if (page.json().at("/next").isNull()) {
        break;
      }
      page = submitter.get("/api/events?limit=2&after=" + page.at("/next"));
    }
    assertThat(byTwo).doesNotHaveDuplicates().hasSizeGreaterThan(2);
    Answer whole = submitter.get("/api/events?after=0&limit=500");
    assertThat(whole.json().at("/items").findValuesAsText("id")).containsAll(byTwo);
    assertThat(whole.json().at("/items/0/data/appId").asText()).startsWith("wx");
  }
}
