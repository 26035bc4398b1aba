package dev.guanka.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanka.testing.Caller;
import dev.guanka.testing.GuankaTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A query of a signed-in person runs no code (CVE-2026-109432), though the bare engine lets it. */
@GuankaTest
class QueryExpressionIT {

  private static final String EXPLOIT_BODY =
      "{\"orQueries\": [{\"assigneeExpression\": \"%s\"}]}".formatted(Probe.EXPLOIT);

  @Autowired TaskService tasks;
  @Autowired FilterService filters;
  @Autowired IdentityService identity;
  @Autowired ConfigurableListableBeanFactory beans;
  @LocalServerPort int port;

  private Probe probe;
  private int before;

  /** Into the running context, since another one would bring another engine of the same name. */
  @BeforeEach
  void placeTheProbe() {
    if (!beans.containsSingleton("probe")) {
      beans.registerSingleton("probe", new Probe());
    }
    probe = beans.getBean(Probe.class);
    before = probe.touches();
  }

  @Test
  void theBareEngineRunsTheExpressionOfAQuery() {
    try (var bare = UnguardedEngine.start()) {
      assertThat(bare.anybody().get("/observer/exploit").statusCode()).isEqualTo(200);
      assertThat(bare.observed()).contains("\"touches\":1");

      var answer = bare.anybody().postJson("/engine-rest/task/count", EXPLOIT_BODY);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(bare.observed()).contains("\"touches\":2");
    }
  }

  @Test
  void refusesTheExpressionByTheJavaApi() {
    assertThatThrownBy(() -> Probe.exploit(tasks)).isInstanceOf(ProcessEngineException.class);
    assertThat(probe.touches()).isEqualTo(before);
  }

  @Test
  void refusesTheExpressionOfAStoredFilter() {
    var query = tasks.createTaskQuery().taskAssigneeExpression(Probe.EXPLOIT);
    var filter = filters.saveFilter(filters.newTaskFilter("stored").setQuery(query));
    assertThatThrownBy(() -> filters.count(filter.getId()))
        .isInstanceOf(ProcessEngineException.class);
    filters.deleteFilter(filter.getId());
    assertThat(probe.touches()).isEqualTo(before);
  }

  @Test
  void answersTheOwnTasksOfAStoredFilter() {
    var mine = tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}");
    var filter = filters.saveFilter(filters.newTaskFilter("mine").setQuery(mine));
    identity.setAuthentication("operator", List.of("operator"));
    assertThat(filters.count(filter.getId())).isZero();
    identity.clearAuthentication();
    filters.deleteFilter(filter.getId());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"orQueries\": [{\"assigneeExpression\": \"${probe.touch()}\"}]}",
        "{\"orQueries\": [{\"\\u0061ssigneeExpressio\\u006e\": \"${probe.touch()}\"}]}",
        "{\"a\": [[{\"b\": {\"dueBeforeExpression\": \"${probe.touch()}\"}}]]}",
        "{\"assigneeExpression\": \"${currentUser()}\", \"ownerExpression\": \"#{probe.touch()}\"}",
        "{\"orQueries\": [{\"assigneeExpression\": [\"${currentUser()}\"]}]}"
      })
  void refusesTheExpressionAtTheEngineRest(String body) {
    var answer = Caller.as("operator", port).postJson("/engine-rest/task/count", body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Expressions are forbidden in queries: ");
    assertThat(probe.touches()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json;charset=UTF-16", "text/plain", "application/x-other"})
  void refusesTheExpressionInEveryDress(String type) {
    var charset = type.contains("UTF-16") ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    var body = BodyPublishers.ofString(EXPLOIT_BODY, charset);
    var caller = Caller.as("operator", port);
    var answer = caller.call("POST", "/engine-rest/task/count", body, "Content-Type", type);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(probe.touches()).isEqualTo(before);
  }

  @Test
  void refusesTheExpressionAtTasklistsDoor() {
    var reviewer = Caller.as("reviewer", port);
    reviewer.get("/camunda/app/tasklist/default/");
    var path = "/camunda/api/engine/engine/default/task/count";
    var token = reviewer.cookie("XSRF-TOKEN");
    assertThat(reviewer.postJson(path, "{}", "X-XSRF-TOKEN", token).statusCode()).isEqualTo(200);
    var answer = reviewer.postJson(path, EXPLOIT_BODY, "X-XSRF-TOKEN", token);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(probe.touches()).isEqualTo(before);
  }
}
