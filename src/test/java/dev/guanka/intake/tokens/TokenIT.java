package dev.guanka.intake.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.testing.Answer;
import dev.guanka.testing.ApiCaller;
import dev.guanka.testing.GuankaTest;
import dev.guanka.testing.TokenCaller;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A token is its owner, as far as its scopes reach, until it or the owner ends. */
@GuankaTest
class TokenIT {

  private static final String READ = "{\"name\":\"robot\",\"scopes\":[\"submissions:read\"]}";

  @LocalServerPort int port;
  @Autowired JdbcClient db;
  @Autowired IdentityService identity;

  private Answer made(String owner, String body) {
    Answer made = ApiCaller.as(owner, port).post("/api/tokens", body);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made;
  }

  private TokenCaller machine(Answer made) {
    return TokenCaller.with(made.at("/token"), port);
  }

  @Test
  void letsAMachineDoWhatItsScopesName() {
    TokenCaller reader = machine(made("submitter", READ));
    assertThat(reader.get("/api/submissions").status()).isEqualTo(200);
    for (String other :
        new String[] {"/api/events", "/api/tokens", "/v3/api-docs", "/", "/inbox"}) {
      assertThat(reader.get(other).status()).as(other).isEqualTo(403);
    }
    assertThat(reader.post("/api/apps/wx0000000000000000/category-applications", "{}").status())
        .isEqualTo(403);
    assertThat(reader.post("/api/tokens", READ).status()).isEqualTo(403);
  }

  @Test
  void reachesNoFurtherThanItsOwner() {
    Answer made =
        made("submitter", "{\"name\":\"greedy\",\"scopes\":[\"operations\",\"inbox\",\"policy\"]}");
    assertThat(machine(made).get("/engine-rest/task/count").status()).isEqualTo(403);
    assertThat(machine(made).get("/api/inbox").status()).isEqualTo(403);
    Answer operators = made("operator", "{\"name\":\"watch\",\"scopes\":[\"operations\"]}");
    assertThat(machine(operators).get("/engine-rest/task/count").status()).isEqualTo(200);
    assertThat(machine(operators).get("/actuator").status()).isEqualTo(200);
  }

  @Test
  void showsTheSecretOnceAndKeepsItNowhere() {
    Answer made = made("reviewer", "{\"name\":\"once\",\"scopes\":[\"inbox\"]}");
    String secret = made.at("/token");
    assertThat(made.header("Cache-Control")).contains("no-store");
    String list = ApiCaller.as("reviewer", port).get("/api/tokens").body();
    assertThat(list).contains(made.at("/prefix")).doesNotContain(secret);
    String kept =
        db.sql("select t::text from api_token t where id = ?::uuid")
            .param(made.at("/id"))
            .query(String.class)
            .single();
    assertThat(kept).doesNotContain(secret.substring(made.at("/prefix").length() + 1));
  }

  @Test
  void endsAtOnceWhenItIsRevokedByItsOwner() {
    Answer made = made("submitter", READ);
    String path = "/api/tokens/" + made.at("/id");
    assertThat(ApiCaller.as("submitter2", port).delete(path).status()).isEqualTo(404);
    assertThat(machine(made).get("/api/submissions").status()).isEqualTo(200);
    assertThat(ApiCaller.as("submitter", port).delete(path).status()).isEqualTo(204);
    Answer refused = machine(made).get("/api/submissions");
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.code()).isEqualTo("TOKEN_REVOKED");
    assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer").contains("invalid_token");
  }

  @Test
  void endsWithItsTime() {
    Answer made = made("submitter", READ);
    db.sql("update api_token set expires_at = now() - interval '1 second' where id = ?::uuid")
        .param(made.at("/id"))
        .update();
    assertThat(machine(made).get("/api/submissions").code()).isEqualTo("TOKEN_EXPIRED");
  }

  @Test
  void endsWithItsOwnerAndFollowsTheirGroups() {
    identity.saveUser(withPassword("leaver"));
    identity.createMembership("leaver", "reviewer");
    TokenCaller machine = machine(made("leaver", "{\"name\":\"r\",\"scopes\":[\"inbox\"]}"));
    assertThat(machine.get("/api/inbox").status()).isEqualTo(200);
    identity.deleteMembership("leaver", "reviewer");
    assertThat(machine.get("/api/inbox").status()).isEqualTo(403);
    identity.deleteUser("leaver");
    assertThat(machine.get("/api/inbox").status()).isEqualTo(401);
  }

  private org.camunda.bpm.engine.identity.User withPassword(String id) {
    var user = identity.newUser(id);
    user.setPassword(id);
    return user;
  }

  @Test
  void refusesWhatIsAlmostAToken() {
    String good = made("submitter", READ).at("/token");
    char last = good.charAt(good.length() - 1);
    String flipped = good.substring(0, good.length() - 1) + (last == 'A' ? 'B' : 'A');
    for (String bad : new String[] {flipped, good + "x", "", "bogus", good.toUpperCase()}) {
      assertThat(TokenCaller.with(bad, port).get("/api/submissions").status())
          .as(bad)
          .isEqualTo(401);
    }
  }

  @Test
  void remembersTheDayOfItsLastUseAndNoMore() {
    Answer made = made("submitter", READ);
    machine(made).get("/api/submissions");
    for (JsonNode token : ApiCaller.as("submitter", port).get("/api/tokens").json().at("/items")) {
      if (token.at("/id").asText().equals(made.at("/id"))) {
        assertThat(token.at("/lastUsedOn").asText()).matches("\\d{4}-\\d{2}-\\d{2}");
        return;
      }
    }
    throw new AssertionError("the token is not listed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"scopes\":[\"inbox\"]} | FIELD_MISSING",
        "{\"name\":\"x\",\"scopes\":[]} | TOKEN_SCOPE",
        "{\"name\":\"x\",\"scopes\":[\"everything\"]} | TOKEN_SCOPE",
        "{\"name\":\"x\",\"scopes\":[\"inbox\"],\"owner\":\"operator\"} | UNKNOWN_FIELD",
        "{\"name\":\"x\",\"scopes\":[\"inbox\"],\"expiresAt\":\"soon\"} | TIME_FORM",
        "{\"name\":\"x\",\"scopes\":[\"inbox\"],\"expiresAt\":\"2020-01-01T00:00:00Z\"} | TOKEN_EXPIRY",
        "{\"name\":\"x\",\"scopes\":[\"inbox\"],\"expiresAt\":\"2099-01-01T00:00:00Z\"} | TOKEN_EXPIRY",
        "{\"name\":\"x\",\"scopes\":[\"wechat\"]} | TOKEN_APP",
        "{\"name\":\"x\",\"scopes\":[\"inbox\"],\"appId\":\"wx0000000000000000\"} | TOKEN_APP",
        "{\"name\":\"x\",\"scopes\":[\"wechat\"],\"appId\":\"wx1\"} | APP_ID_FORM"
      })
  void refusesARequestThatItCannotUse(String body, String code) {
    Answer refused = ApiCaller.as("submitter", port).post("/api/tokens", body);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo(code);
  }

  @Test
  void takesAnEndThatTheCallerNames() {
    Instant end = Instant.now().plus(7, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    String body = "{\"name\":\"week\",\"scopes\":[\"checks\"],\"expiresAt\":\"%s\"}".formatted(end);
    assertThat(made("submitter", body).at("/expiresAt")).isEqualTo(end.toString());
  }
}
