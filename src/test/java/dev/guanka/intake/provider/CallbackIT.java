package dev.guanka.intake.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.testing.Answer;
import dev.guanka.testing.ApiCaller;
import dev.guanka.testing.GuankaTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An organisation says where its pushes go, and nobody learns its key again. */
@GuankaTest
class CallbackIT {

  private static final String PATH = "/api/wechat/callback";
  private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

  @LocalServerPort int port;
  @Autowired JdbcClient db;
  ApiCaller submitter;

  @BeforeEach
  void signIn() {
    submitter = ApiCaller.as("submitter", port);
    submitter.delete(PATH);
  }

  private static String body(String url, String token, String key) {
    return "{\"url\":\"%s\",\"token\":\"%s\",\"encodingAesKey\":\"%s\"}".formatted(url, token, key);
  }

  @Test
  void keepsOneAddressForEachOrganisation() {
    Answer set = submitter.put(PATH, body("http://203.0.112.7/wx/$APPID$/push", "token", KEY));
    assertThat(set.status()).as(set.body()).isEqualTo(200);
    assertThat(set.body()).doesNotContain(KEY);
    Answer again = submitter.put(PATH, body("http://203.0.112.8/push", "token", KEY));
    assertThat(again.at("/webhookId")).isEqualTo(set.at("/webhookId"));
    assertThat(submitter.get(PATH).at("/url")).isEqualTo("http://203.0.112.8/push");
    assertThat(submitter.get("/api/webhooks").body())
        .contains(set.at("/webhookId"))
        .doesNotContain(KEY);
    assertThat(ApiCaller.as("submitter2", port).get(PATH).status()).isEqualTo(404);
    assertThat(ApiCaller.as("operator", port).get(PATH + "?organisation=chenxing").at("/url"))
        .isEqualTo("http://203.0.112.8/push");
    assertThat(ApiCaller.as("operator", port).get(PATH).code()).isEqualTo("ORGANISATION_UNKNOWN");
    assertThat(submitter.get(PATH + "?organisation=yunfan").code())
        .isEqualTo("ORGANISATION_UNKNOWN");
    assertThat(submitter.delete(PATH).status()).isEqualTo(204);
    assertThat(submitter.get(PATH).status()).isEqualTo(404);
  }

  @Test
  void keepsTokenAndKeySealed() {
    Answer set = submitter.put(PATH, body("http://203.0.112.7/push", "guankaPush2026", KEY));
    String kept =
        db.sql(
                """
                select w::text || c::text from webhook w join wechat_callback c on c.webhook_id = w.id
                where w.id = ?::uuid
                """)
            .param(set.at("/webhookId"))
            .query(String.class)
            .single();
    assertThat(kept).doesNotContain("guankaPush2026", KEY);
    assertThat(kept.split("sealed:", -1)).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1/x, token, WEBHOOK_TARGET_REFUSED",
    "http://169.254.169.254/$APPID$, token, WEBHOOK_TARGET_REFUSED",
    "http://[fd00::1]/, token, WEBHOOK_TARGET_REFUSED",
    "file:///etc/passwd, token, WEBHOOK_TARGET_REFUSED",
    "http://203.0.112.7/, t, FIELD_FORM",
    "http://203.0.112.7/, to ken, FIELD_FORM"
  })
  void refusesAnAddressOrATokenThatIsNone(String url, String token, String code) {
    assertThat(submitter.put(PATH, body(url, token, KEY)).code()).isEqualTo(code);
    assertThat(submitter.get(PATH).status()).isEqualTo(404);
  }

  @Test
  void refusesAKeyOfAnotherLength() {
    assertThat(submitter.put(PATH, body("http://203.0.112.7/", "token", KEY + "x")).code())
        .isEqualTo("FIELD_FORM");
    assertThat(submitter.put(PATH, body("http://203.0.112.7/", "token", "short")).code())
        .isEqualTo("FIELD_FORM");
  }
}
