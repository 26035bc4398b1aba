package dev.guanka.intake.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.testing.Answer;
import dev.guanka.testing.ApiCaller;
import dev.guanka.testing.Caller;
import dev.guanka.testing.GuankaTest;
import dev.guanka.testing.Multipart;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A tenant that asks too much waits, and no other with it. */
@GuankaTest
class LimitsIT {

  @LocalServerPort int port;
  @Autowired IdentityService identity;
  @Autowired JdbcClient db;

  private ApiCaller newSubmitter(String id, String organisation) {
    var user = identity.newUser(id);
    user.setPassword(id);
    identity.saveUser(user);
    identity.createMembership(id, "submitter");
    if (identity.createTenantQuery().tenantId(organisation).count() == 0) {
      identity.saveTenant(identity.newTenant(organisation));
    }
    identity.createTenantUserMembership(organisation, id);
    return ApiCaller.as(id, port);
  }

  @Test
  void refusesATenantThatAsksTooOftenWithTheStandardHeaders() {
    ApiCaller one = newSubmitter("hasty1", "hasty");
    ApiCaller other = newSubmitter("hasty2", "hasty");
    Answer first = one.get("/api/submissions");
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.header("RateLimit-Policy")).isEqualTo("\"requests\";q=5;w=3600");
    assertThat(first.header("RateLimit")).startsWith("\"requests\";r=4;t=");
    for (int i = 0; i < 4; i++) {
      other.get("/api/submissions");
    }
    Answer refused = one.get("/api/submissions", "Accept-Language", "en");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.code()).isEqualTo("TOO_MANY_REQUESTS");
    assertThat(refused.header("Content-Type")).contains("application/problem+json");
    assertThat(refused.header("RateLimit")).startsWith("\"requests\";r=0;");
    assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(1L, 720L);
    assertThat(ApiCaller.as("submitter", port).get("/api/submissions").status()).isEqualTo(200);
  }

  @Test
  void tellsWechatsClientsInTheirManner() {
    ApiCaller brisk = newSubmitter("brisk1", "brisk");
    String body =
        "{\"name\":\"x\",\"scopes\":[\"wechat\"],\"appId\":\"%s\"}".formatted(ApiCaller.newAppId());
    String path = "/wxa/queryquota?access_token=" + brisk.post("/api/tokens", body).at("/token");
    Caller nobody = Caller.nobody(port);
    assertThat(nobody.get(path).body()).contains("\"errcode\":0");
    assertThat(nobody.get(path).body()).contains("\"errcode\":0");
    Answer refused = Answer.of(nobody.get(path));
    assertThat(refused.status()).isEqualTo(200);
    assertThat(refused.json().at("/errcode").asInt()).isEqualTo(45011);
    assertThat(refused.header("Retry-After")).isNotEmpty();
  }

  @Test
  void locksNobodyOutForGoodWhateverStrangersType() {
    ApiCaller target = newSubmitter("patient", "chenxing");
    db.sql(
            "update act_id_user set attempts_ = 50, lock_exp_time_ = now() - interval '1 minute' where id_ = 'patient'")
        .update();
    assertThat(target.get("/api/submissions").status()).isEqualTo(200);
  }

  @Test
  void countsUploadsApart() {
    ApiCaller bulky = newSubmitter("bulky1", "bulky");
    Multipart broken = new Multipart().field("declaration", "{}");
    assertThat(bulky.post("/api/checks", broken).status()).isNotEqualTo(429);
    Answer second = bulky.post("/api/checks", broken);
    assertThat(second.status()).isNotEqualTo(429);
    assertThat(second.whole().headers().allValues("RateLimit")).hasSize(2);
    assertThat(bulky.post("/api/checks", broken).status()).isEqualTo(429);
    assertThat(bulky.get("/api/submissions").status()).isEqualTo(200);
  }

  @Test
  void slowsWhoGuessesPasswordsByAnyDoor() {
    newSubmitter("victim", "chenxing");
    for (int i = 0; i < 10; i++) {
      assertThat(guess("wrong" + i).status()).isEqualTo(401);
    }
    Answer refused = guess("victim");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("Retry-After")).isNotEmpty();
    assertThat(formStatus("victim")).isEqualTo(429);
    assertThat(ApiCaller.as("submitter", port).get("/api/submissions").status()).isEqualTo(200);
  }

  private Answer guess(String password) {
    String pair =
        Base64.getEncoder().encodeToString(("victim:" + password).getBytes(StandardCharsets.UTF_8));
    return Answer.of(Caller.nobody(port).get("/api/submissions", "Authorization", "Basic " + pair));
  }

  private int formStatus(String user) {
    Caller caller = Caller.nobody(port);
    String page = caller.get("/login").body();
    int at = page.indexOf("name=\"_csrf\" value=\"") + "name=\"_csrf\" value=\"".length();
    String token = page.substring(at, page.indexOf('"', at));
    return caller
        .postForm("/login", "username=%s&password=%s&_csrf=%s".formatted(user, user, token))
        .statusCode();
  }
}
