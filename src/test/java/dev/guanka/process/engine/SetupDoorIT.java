package dev.guanka.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.testing.Caller;
import dev.guanka.testing.GuankaTest;
import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody makes themselves an administrator (CVE-2026-77226), though the bare webapp lets them. */
@GuankaTest
class SetupDoorIT {

  private static final String INTRUDER =
      "{\"profile\": {\"id\": \"intruder\", \"firstName\": \"I\", \"lastName\": \"I\"},"
          + " \"credentials\": {\"password\": \"intruder\"}}";

  @Autowired IdentityService identity;
  @LocalServerPort int port;

  @Test
  void theBareWebappMakesAnAdministratorOfAnybody() {
    try (var bare = UnguardedEngine.start()) {
      var answer = intrude(bare.anybody(), "/camunda/api/admin/setup/default/user/create");
      assertThat(answer.statusCode()).isEqualTo(204);
      assertThat(bare.observed()).contains("\"administrators\":1");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/api/admin/setup/default/user/create",
        "/camunda/api/admin/setup/default/user/create/",
        "/camunda/api/admin/setup/default/user/%63reate",
        "/camunda/api/admin/%73etup/default/user/create",
        "/camunda/api/admin/setup;x=y/default/user/create",
        "/camunda/api/admin//setup/default/user/create",
        "/camunda/api/admin/./setup/default/user/create",
        "/camunda/api/admin/auth/../setup/default/user/create"
      })
  void refusesEverybodyEvenWithoutAnyAdministrator(String path) {
    identity.deleteMembership("operator", "camunda-admin");
    try {
      for (var caller : List.of(Caller.nobody(port), Caller.as("operator", port))) {
        var answer = intrude(caller, path);
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 401, 403);
      }
      assertThat(identity.createUserQuery().userId("intruder").count()).isZero();
    } finally {
      identity.createMembership("operator", "camunda-admin");
    }
  }

  @Test
  void keepsAnAdministratorFromTheStart() {
    assertThat(administrators(identity)).isPositive();
  }

  private static HttpResponse<String> intrude(Caller caller, String path) {
    caller.get("/camunda/app/admin/default/");
    return caller.postJson(path, INTRUDER, "X-XSRF-TOKEN", caller.cookie("XSRF-TOKEN"));
  }

  private static long administrators(IdentityService identity) {
    return identity.createUserQuery().memberOfGroup("camunda-admin").count();
  }
}
