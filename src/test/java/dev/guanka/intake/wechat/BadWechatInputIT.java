package dev.guanka.intake.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.testing.Answer;
import dev.guanka.testing.ApiCaller;
import dev.guanka.testing.Caller;
import dev.guanka.testing.GuankaTest;
import dev.guanka.testing.Multipart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is no call of WeChat's is answered in WeChat's manner, and does nothing. */
@GuankaTest
class BadWechatInputIT {

  @LocalServerPort int port;
  @Autowired JdbcClient db;
  Provider provider;
  Caller nobody;

  @BeforeEach
  void newApp() {
    provider = new Provider("submitter", port);
    nobody = Caller.nobody(port);
  }

  private int errcode(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().at("/errcode").asInt(12345);
  }

  private int get(String path) {
    return errcode(Answer.of(nobody.get(path)));
  }

  private int post(String path, String body) {
    return errcode(Answer.of(nobody.postJson(path + "?access_token=" + provider.token, body)));
  }

  @Test
  void namesTheMethodThatACallNeeds() {
    String token = "?access_token=" + provider.token;
    assertThat(get("/wxa/submit_audit" + token)).isEqualTo(43002);
    assertThat(post("/wxa/undocodeaudit", "{}")).isEqualTo(43001);
  }

  @Test
  void tellsBadTokensApart() {
    String path = "/wxa/queryquota?access_token=";
    assertThat(get(path + provider.token)).isZero();
    assertThat(get(path + "bogus")).isEqualTo(40001);
    assertThat(get(path)).isEqualTo(40001);
    assertThat(get("/wxa/queryquota")).isEqualTo(41001);
    db.sql("update api_token set expires_at = now() - interval '1 s' where app_id = ?")
        .param(provider.appId)
        .update();
    assertThat(get(path + provider.token)).isEqualTo(42001);
    db.sql("update api_token set revoked_at = now() where app_id = ?")
        .param(provider.appId)
        .update();
    assertThat(get(path + provider.token)).isEqualTo(40001);
  }

  @Test
  void takesNoTokenOfAnotherScopeAndNoPassword() {
    Answer made =
        provider.rest().post("/api/tokens", "{\"name\":\"x\",\"scopes\":[\"submissions:read\"]}");
    assertThat(get("/wxa/queryquota?access_token=" + made.at("/token"))).isEqualTo(48001);
    assertThat(errcode(provider.rest().get("/wxa/queryquota"))).isEqualTo(41001);
    assertThat(
            nobody
                .get("/api/submissions", "Authorization", "Bearer " + provider.token)
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void speaksOfItsOwnAppAlone() throws Exception {
    long auditId = new Provider("submitter", port).handIn("campus-faq");
    assertThat(post("/wxa/get_auditstatus", "{\"auditid\":%d}".formatted(auditId)))
        .isEqualTo(85012);
    assertThat(post("/wxa/speedupaudit", "{\"auditid\":%d}".formatted(auditId))).isEqualTo(85012);
  }

  @Test
  void losesTheAppThatAnotherOrganisationTook() {
    String appId = ApiCaller.newAppId();
    String early = Provider.newToken(provider.rest(), appId);
    ApiCaller.as("submitter2", port).submit("campus-faq", appId);
    assertThat(get("/wxa/queryquota?access_token=" + early)).isEqualTo(48001);
    assertThat(
            provider
                .rest()
                .post(
                    "/api/tokens",
                    "{\"name\":\"x\",\"scopes\":[\"wechat\"],\"appId\":\"%s\"}".formatted(appId))
                .code())
        .isEqualTo("APP_NOT_YOURS");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/wxa/submit_audit | not json | 47001",
        "/wxa/submit_audit | [] | 47001",
        "/wxa/submit_audit | `` | 47001",
        "/wxa/submit_audit | {} | 85086",
        "/wxa/get_auditstatus | {} | 40097",
        "/wxa/get_auditstatus | {\"auditid\":\"x\"} | 40097",
        "/wxa/get_auditstatus | {\"auditid\":-1} | 85012",
        "/wxa/get_auditstatus | {\"auditid\":1e400} | 85012",
        "/wxa/commit | {} | 40097",
        "/wxa/commit | {\"user_version\":{}} | 40097",
        "/wxa/commit | {\"user_version\":\"1\",\"ext_json\":\"nope\"} | 85013",
        "/wxa/commit | {\"user_version\":\"1\",\"ext_json\":\"{}\"} | 85014",
        "/cgi-bin/wxopen/addcategory | {} | 53303",
        "/cgi-bin/wxopen/addcategory | {\"categories\":7} | 40097",
        "/cgi-bin/wxopen/getcategoriesbytype | {\"verify_type\":9} | 40097",
        "/cgi-bin/wxopen/deletecategory | {\"first\":9001,\"second\":9002} | 53303"
      })
  void refusesABodyThatItCannotUse(String path, String body, int errcode) {
    assertThat(post(path, body)).isEqualTo(errcode);
  }

  @Test
  void refusesMediaThatIsNone() {
    Multipart page = new Multipart().file("media", "x.png", "<html>".getBytes());
    String path = "/wxa/uploadmedia?access_token=" + provider.token;
    Answer answer =
        Answer.of(nobody.call("POST", path, page.body(), "Content-Type", Multipart.contentType()));
    assertThat(errcode(answer)).isEqualTo(40005);
    assertThat(post("/wxa/uploadmedia", "{}")).isEqualTo(40097);
  }

  @Test
  void refusesAnUploadForAnotherApp() {
    String other = ApiCaller.newAppId();
    Multipart parts =
        ApiCaller.parts(
            dev.guanka.samples.Samples.zip("campus-faq"),
            ApiCaller.declaration("campus-faq", other));
    assertThat(provider.rest().post("/api/apps/" + provider.appId + "/packages", parts).code())
        .isEqualTo("APP_ID_CHANGED");
    assertThat(
            nobody
                .call(
                    "POST",
                    "/api/apps/" + other + "/packages",
                    parts.body(),
                    "Content-Type",
                    Multipart.contentType(),
                    "Authorization",
                    "Bearer " + provider.token)
                .statusCode())
        .isEqualTo(403);
  }
}
