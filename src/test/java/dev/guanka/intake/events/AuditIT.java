package dev.guanka.intake.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.testing.Answer;
import dev.guanka.testing.ApiCaller;
import dev.guanka.testing.GuankaTest;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GuankaTest
class AuditIT {

  @LocalServerPort int port;

  @Test
  void findsTheLogIntactAndKnowsItsHeadAgain() {
    ApiCaller operator = ApiCaller.as("operator", port);
    Answer found = operator.get("/api/audit/verification");
    assertThat(found.json().at("/intact").asBoolean()).as(found.body()).isTrue();
    String head = found.at("/head");
    assertThat(head).matches("[1-9][0-9]*:[0-9a-f]{64}");
    Answer again = operator.get("/api/audit/verification?head=" + head);
    assertThat(again.json().at("/intact").asBoolean()).isTrue();
  }

  @Test
  void namesARowThatIsNotAsItWasKept() {
    ApiCaller operator = ApiCaller.as("operator", port);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> operator.get("/api/audit/verification").json().at("/events").asLong() > 0);
    Answer found =
        operator.get("/api/audit/verification?head=1:" + "0".repeat(64), "Accept-Language", "en");
    assertThat(found.json().at("/intact").asBoolean()).isFalse();
    assertThat(found.at("/broken/fault")).isEqualTo("NOT_AS_KEPT");
    assertThat(found.at("/broken/detail")).startsWith("Row 1 (");
  }

  @Test
  void refusesAHeadThatIsNone() {
    Answer refused = ApiCaller.as("operator", port).get("/api/audit/verification?head=abc");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo("BAD_HEAD");
  }
}
