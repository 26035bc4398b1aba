package dev.guanka.intake.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.testing.Answer;
import dev.guanka.testing.ApiCaller;
import dev.guanka.testing.GuankaTest;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@GuankaTest
class WebhookIT {

  /** An event that no test brings about: nothing is sent to the address. */
  private static final String BODY =
      """
      {"url": "https://93.184.216.34/hook", "eventTypes": ["rules.published"]}""";

  @LocalServerPort int port;
  @Autowired JdbcClient db;

  private ApiCaller as(String user) {
    return ApiCaller.as(user, port);
  }

  @AfterEach
  void deleteAll() {
    ApiCaller operator = as("operator");
    operator
        .get("/api/webhooks")
        .json()
        .at("/items")
        .forEach(webhook -> operator.delete("/api/webhooks/" + webhook.at("/id").asText()));
  }

  @Test
  void tellsTheSecretOnceAndNeverAgain() {
    Answer made = as("submitter").post("/api/webhooks", BODY);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    String path = "/api/webhooks/" + made.at("/id");
    assertThat(made.header("Location")).isEqualTo(path);
    String secret = made.at("/secret");
    assertThat(secret).startsWith("whsec_");
    assertThat(Base64.getDecoder().decode(secret.substring(6))).hasSize(32);
    for (String read : List.of("/api/webhooks", path, path + "/deliveries")) {
      assertThat(as("submitter").get(read).body()).doesNotContain("secret", secret);
    }
    assertThat(as("submitter").get(path).at("/status")).isEqualTo("ACTIVE");
  }

  @Test
  void keepsTheSecretSealed() {
    Answer made = as("submitter").post("/api/webhooks", BODY);
    String kept =
        db.sql("select w::text from webhook w where id = ?::uuid")
            .param(made.at("/id"))
            .query(String.class)
            .single();
    assertThat(kept).contains("sealed:").doesNotContain(made.at("/secret").substring(6));
  }

  @Test
  void tellsOfEveryEventWhereNoneIsNamed() {
    Answer made =
        as("submitter").post("/api/webhooks", "{\"url\": \"https://93.184.216.34/hook\"}");
    assertThat(made.json().at("/eventTypes").toString()).isEqualTo("[\"*\"]");
  }

  @Test
  void isNobodyElsesBusiness() {
    String id = as("submitter").post("/api/webhooks", BODY).at("/id");
    ApiCaller other = as("submitter2");
    assertThat(other.get("/api/webhooks").json().at("/items")).isEmpty();
    assertThat(other.get("/api/webhooks/" + id).status()).isEqualTo(404);
    assertThat(other.get("/api/webhooks/" + id + "/deliveries").status()).isEqualTo(404);
    assertThat(other.post("/api/webhooks/" + id + "/replay", "").status()).isEqualTo(404);
    assertThat(other.post("/api/webhooks/" + id + "/resume", "").status()).isEqualTo(404);
    assertThat(other.delete("/api/webhooks/" + id).status()).isEqualTo(404);
    assertThat(as("operator").get("/api/webhooks").json().at("/items")).hasSize(1);
    assertThat(as("submitter").delete("/api/webhooks/" + id).status()).isEqualTo(204);
    assertThat(as("submitter").get("/api/webhooks/" + id).status()).isEqualTo(404);
  }

  @Test
  void goesBackToACursorButNotIntoTheFuture() {
    String path = "/api/webhooks/" + as("submitter").post("/api/webhooks", BODY).at("/id");
    Answer again = as("submitter").post(path + "/replay?after=0", "");
    assertThat(again.status()).as(again.body()).isEqualTo(202);
    assertThat(again.at("/cursor")).isEqualTo("0");
    for (String bad : List.of("999999999999", "-1", "x", "9".repeat(30), "1.5")) {
      Answer refused = as("submitter").post(path + "/replay?after=" + bad, "");
      assertThat(refused.status()).as(bad).isEqualTo(400);
      assertThat(refused.code()).isEqualTo("BAD_CURSOR");
    }
    assertThat(as("submitter").post(path + "/resume", "").status()).isEqualTo(202);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://localhost:8080/",
        "http://2130706433/",
        "http://[::ffff:127.0.0.1]/",
        "http://169.254.169.254/",
        "https://good@127.0.0.1/",
        "https://93.184.216.34:5432/",
        "file:///etc/passwd",
        "gopher://93.184.216.34/",
        "https://no-such-host.invalid/"
      })
  void refusesWhatIsNoTarget(String url) {
    Answer refused = as("submitter").post("/api/webhooks", "{\"url\": \"" + url + "\"}");
    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("WEBHOOK_TARGET_REFUSED");
    assertThat(refused.at("/pointer")).isEqualTo("/url");
    assertThat(as("submitter").get("/api/webhooks").json().at("/items")).isEmpty();
  }

  @Test
  void refusesEventsThatDoNotExistAndFieldsThatNobodyKnows() {
    Answer type =
        as("submitter").post("/api/webhooks", BODY.replace("rules.published", "rules.burnt"));
    assertThat(type.status()).isEqualTo(422);
    assertThat(type.at("/pointer")).isEqualTo("/eventTypes/0");
    Answer field = as("submitter").post("/api/webhooks", BODY.replace("eventTypes", "events"));
    assertThat(field.code()).isEqualTo("UNKNOWN_FIELD");
    assertThat(as("submitter").post("/api/webhooks", "{}").code()).isEqualTo("FIELD_MISSING");
  }

  @Test
  void refusesOneTooMany() {
    for (int i = 0; i < 20; i++) {
      assertThat(as("submitter").post("/api/webhooks", BODY).status()).isEqualTo(201);
    }
    Answer refused = as("submitter").post("/api/webhooks", BODY);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("TOO_MANY_WEBHOOKS");
  }
}
