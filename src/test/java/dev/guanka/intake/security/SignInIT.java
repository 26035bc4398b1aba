package dev.guanka.intake.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.testing.Caller;
import dev.guanka.testing.GuankaTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One login serves pages, API, Tasklist and engine REST, and no other site can use it. */
@GuankaTest
class SignInIT {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @LocalServerPort int port;

  @Test
  void opensEveryDoorToWhoSignedInByTheForm() {
    var operator = signedIn("operator");
    assertThat(operator.get("/engine-rest/task/count").statusCode()).isEqualTo(200);
    assertThat(operator.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
    var tasks = operator.get("/camunda/api/engine/engine/default/task/count");
    assertThat(tasks.statusCode()).isEqualTo(200);
    assertThat(operator.get("/actuator").statusCode()).isEqualTo(200);
  }

  @Test
  void leadsBackToWhereSomebodyWantedToGo() {
    var caller = Caller.nobody(port);
    var refused = caller.get("/camunda/app/tasklist/", "Accept", "text/html");
    assertThat(location(refused)).endsWith("/login");
    assertThat(location(signIn(caller, "reviewer", "reviewer"))).endsWith("/camunda/app/tasklist/");
  }

  @Test
  void leadsAWrongPasswordBackToTheForm() {
    var caller = Caller.nobody(port);
    assertThat(location(signIn(caller, "nobody", "wrong"))).endsWith("/login?error");
    assertThat(caller.get("/login?error").body()).contains("用户名或密码不对");
  }

  @Test
  void keepsTheCookieFromScriptsAndOtherSites() {
    var cookie = Caller.nobody(port).get("/login").headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax");
    var camunda = Caller.as("reviewer", port).get("/camunda/app/tasklist/default/");
    assertThat(camunda.headers().allValues("Set-Cookie"))
        .allMatch(set -> set.indexOf("SameSite") == set.lastIndexOf("SameSite"));
  }

  @Test
  void refusesAChangeByCookieWithoutAToken() {
    var submitter = signedIn("submitter");
    assertThat(submitter.postJson("/api/checks", "{}").body()).contains("CSRF_TOKEN");
    var plain = BodyPublishers.ofString("{}");
    var answer = submitter.call("POST", "/api/checks", plain, "Content-Type", "text/plain");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(signedIn("operator").postJson("/engine-rest/task/count", "{}").statusCode())
        .isEqualTo(403);
    assertThat(
            submitter
                .postForm("/api/checks", "_method=GET", "X-HTTP-Method-Override", "GET")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void takesNoCookieAlongWithABogusHeader() {
    var submitter = signedIn("submitter");
    var answer = submitter.postJson("/api/checks", "{}", "Authorization", "Bearer bogus");
    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void needsNoTokenWithHttpBasic() {
    var answer = Caller.as("operator", port).postJson("/engine-rest/task/count", "{}");
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, https://evil.example",
    "Origin, null",
    "Origin, http://127.0.0.1:1",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site"
  })
  void refusesAChangeThatAnotherSiteAsksFor(String header, String value) {
    var operator = Caller.as("operator", port);
    assertThat(operator.postJson("/engine-rest/task/count", "{}", header, value).statusCode())
        .isEqualTo(403);
    var camunda = "/camunda/api/engine/engine/default/task/count";
    assertThat(operator.postJson(camunda, "{}", header, value).statusCode()).isEqualTo(403);
  }

  @Test
  void takesAChangeThatItsOwnPageAsksFor() {
    var operator = Caller.as("operator", port);
    var own = "http://127.0.0.1:" + port;
    assertThat(operator.postJson("/engine-rest/task/count", "{}", "Origin", own).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/login", "/actuator/health", "/api/submissions", "/v3/api-docs"})
  void sendsItsContentPolicyWithoutInlineScripts(String path) {
    var headers = Caller.as("submitter", port).get(path).headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'self'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void leavesCamundaItsOwnContentPolicy() {
    var headers = Caller.as("reviewer", port).get("/camunda/app/tasklist/default/").headers();
    assertThat(headers.allValues("Content-Security-Policy"))
        .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
        .contains("nonce-");
  }

  @ParameterizedTest
  @CsvSource({
    "en, Sign-in needed",
    "'fr;q=0.9,en;q=0.8', Sign-in needed",
    "zh-CN, 需要登录",
    "'zh-TW,en;q=0.5', 需要登录",
    "fr, 需要登录",
    "'%%%', 需要登录",
    "'', 需要登录"
  })
  void refusesMachinesByAProblemDocumentInTheirLanguage(String accepted, String title) {
    var answer = Caller.nobody(port).get("/api/submissions", "Accept-Language", accepted);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
    assertThat(answer.body()).contains("\"code\":\"UNAUTHENTICATED\"").contains(title);
  }

  @Test
  void answersWhatNobodyAnswersByAProblemDocument() {
    var answer = Caller.as("operator", port).get("/actuator/none", "Accept-Language", "en");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("\"code\":\"NOT_FOUND\"");
    var page = Caller.as("operator", port).get("/actuator/none", "Accept", "text/html");
    assertThat(page.body()).contains("未找到").contains("返回首页");
  }

  @Test
  void signsOutOfEverythingWithTasklist() {
    var reviewer = signedIn("reviewer");
    assertThat(reviewer.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
    var nothing = BodyPublishers.noBody();
    var out = reviewer.call("POST", "/camunda/api/admin/auth/user/default/logout", nothing);
    assertThat(out.statusCode()).isEqualTo(204);
    assertThat(location(reviewer.get("/camunda/app/tasklist/default/"))).endsWith("/login");
  }

  @Test
  void neverActsAsAnEarlierPersonInTasklist() {
    var caller = signedIn("reviewer");
    caller.get("/camunda/app/tasklist/default/");
    signIn(caller, "senior", "senior");
    assertThat(caller.get("/camunda/api/admin/auth/user/default").body())
        .contains("\"userId\":\"senior\"");
  }

  private Caller signedIn(String user) {
    var caller = Caller.nobody(port);
    assertThat(signIn(caller, user, user).statusCode()).isEqualTo(302);
    return caller;
  }

  private static HttpResponse<String> signIn(Caller caller, String user, String password) {
    var token = TOKEN.matcher(caller.get("/login").body());
    assertThat(token.find()).isTrue();
    var form = "username=%s&password=%s&_csrf=%s".formatted(user, password, token.group(1));
    return caller.postForm("/login", form);
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
