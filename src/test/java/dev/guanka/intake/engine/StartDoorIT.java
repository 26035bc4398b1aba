package dev.guanka.intake.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanka.process.Model;
import dev.guanka.samples.Samples;
import dev.guanka.testing.Answer;
import dev.guanka.testing.ApiCaller;
import dev.guanka.testing.Caller;
import dev.guanka.testing.GuankaTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@GuankaTest
class StartDoorIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String KEY = "/process-definition/key/" + Model.SUBMISSION_REVIEW;
  private static final String START = "/engine-rest" + KEY + "/start";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  ApiCaller submitter;

  @BeforeEach
  void signIn() {
    submitter = ApiCaller.as("submitter", port);
  }

  private static ObjectNode request(String sample, String appId) throws IOException {
    ObjectNode request = JSON.createObjectNode();
    ObjectNode variables = request.putObject("variables");
    variables
        .putObject("declaration")
        .put("value", ApiCaller.declaration(sample, appId).toString())
        .put("type", "String");
    byte[] zip = Files.readAllBytes(Samples.zip(sample));
    ObjectNode file = variables.putObject("package");
    file.put("value", Base64.getEncoder().encodeToString(zip)).put("type", "File");
    file.putObject("valueInfo").put("filename", "a.zip").put("mimetype", "application/zip");
    return request;
  }

  private long bytesOfVariables() {
    return jdbc.sql(
            """
            select count(*) from act_ge_bytearray b
            where b.deployment_id_ is null and octet_length(b.bytes_) > 500
            """)
        .query(Long.class)
        .single();
  }

  private long submissions() {
    return jdbc.sql("select count(*) from submission").query(Long.class).single();
  }

  @Test
  void startsAFullReviewOwnedByTheCallerWithoutKeepingThePackageInTheEngine() throws IOException {
    long before = bytesOfVariables();
    Answer started =
        submitter.post(START, request("museum-guide", ApiCaller.newAppId()).toString());
    assertThat(started.status()).as(started.body()).isEqualTo(200);
    assertThat(started.at("/definitionId")).startsWith(Model.SUBMISSION_REVIEW);
    assertThat(started.at("/id")).isNotEmpty();
    assertThat(started.at("/ended")).isEqualTo("false");
    assertThat(started.json().at("/links").isArray()).isTrue();
    Answer rejected = submitter.settled(started.at("/businessKey"));
    assertThat(rejected.at("/status")).isEqualTo("REJECTED");
    assertThat(bytesOfVariables()).isEqualTo(before);
  }

  @Test
  void startsAReviewForAnOperatorWhoBelongsToNoOrganisation() throws IOException {
    ApiCaller operator = ApiCaller.as("operator", port);
    Answer started = operator.post(START, request("museum-guide", ApiCaller.newAppId()).toString());
    assertThat(started.status()).as(started.body()).isEqualTo(200);
    String id = started.at("/businessKey");
    assertThat(operator.settled(id).at("/status")).isEqualTo("REJECTED");
    assertThat(submitter.get("/api/submissions/" + id).status()).isEqualTo(404);
  }

  @Test
  void listsWithinTheEnginesLimitWhereNoneIsAskedFor() {
    ApiCaller operator = ApiCaller.as("operator", port);
    Answer all = operator.get("/engine-rest/process-definition?latest=true");
    assertThat(all.status()).as(all.body()).isEqualTo(200);
    assertThat(all.json()).hasSize(3);
    assertThat(operator.get("/engine-rest/process-definition?maxResults=1").json()).hasSize(1);
    Answer tasks = operator.post("/engine-rest/task", "{}");
    assertThat(tasks.status()).as(tasks.body()).isEqualTo(200);
    assertThat(operator.get("/engine-rest/task/count").at("/count")).isNotEmpty();
  }

  @Test
  void takesTheCallersBusinessKeyForAnIdempotencyKey() throws IOException {
    ObjectNode request = request("campus-faq", ApiCaller.newAppId());
    request.put("businessKey", UUID.randomUUID().toString());
    Answer first = submitter.post(START, request.toString());
    Answer again = submitter.post(START, request.toString());
    assertThat(again.at("/businessKey")).isEqualTo(first.at("/businessKey"));
    assertThat(again.at("/id")).isEqualTo(first.at("/id"));
    Answer other =
        submitter.post(
            START,
            request("campus-faq", ApiCaller.newAppId())
                .put("businessKey", request.at("/businessKey").asText())
                .toString());
    assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void startsNothingAndNamesWhatIsMissingOrUnusable() throws IOException {
    long before = submissions();
    refuses(r -> variables(r).remove("package"), "/variables/package");
    refuses(r -> variables(r).remove("declaration"), "/variables/declaration");
    refuses(r -> r.remove("variables"), "/variables/declaration");
    refuses(r -> variable(r, "package").put("value", "?!"), "/variables/package/value");
    refuses(r -> variable(r, "package").put("value", "AAAA"), "/variables/package");
    refuses(r -> variable(r, "package").put("type", "String"), "/variables/package/type");
    refuses(r -> variable(r, "declaration").put("value", "{}"), "/variables/declaration/");
    refuses(r -> variable(r, "declaration").put("value", 7), "/variables/declaration/value");
    refuses(r -> variables(r).putObject("owner").put("value", "x"), "/variables/owner");
    refuses(r -> r.putArray("startInstructions").addObject(), "/startInstructions");
    refuses(r -> r.put("skipCustomListeners", true), "/skipCustomListeners");
    refuses(r -> r.put("skipIoMappings", true), "/skipIoMappings");
    assertThat(submitter.post(START, "{").code()).isEqualTo("JSON_SYNTAX");
    assertThat(submissions()).isEqualTo(before);
  }

  private void refuses(java.util.function.Consumer<ObjectNode> spoil, String pointer)
      throws IOException {
    ObjectNode request = request("campus-faq", ApiCaller.newAppId());
    spoil.accept(request);
    Answer refused = submitter.post(START, request.toString());
    assertThat(refused.status()).as(refused.body()).isBetween(400, 499);
    assertThat(refused.at("/pointer")).as(refused.body()).startsWith(pointer);
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
  }

  private static ObjectNode variables(ObjectNode request) {
    return (ObjectNode) request.at("/variables");
  }

  private static ObjectNode variable(ObjectNode request, String name) {
    return (ObjectNode) variables(request).at("/" + name);
  }

  @Test
  void refusesAPackageOverFourteenMebibytes() throws IOException {
    ObjectNode request = request("campus-faq", ApiCaller.newAppId());
    variable(request, "package")
        .put("value", Base64.getEncoder().encodeToString(new byte[(14 << 20) + 3]));
    Answer refused = submitter.post(START, request.toString());
    assertThat(refused.status()).as(refused.body()).isEqualTo(413);
  }

  @Test
  void refusesEveryOtherWayToStartIt() throws IOException {
    String request = request("campus-faq", ApiCaller.newAppId()).toString();
    ApiCaller operator = ApiCaller.as("operator", port);
    String id = operator.get("/engine-rest" + KEY).at("/id");
    long before = submissions();
    for (String path :
        List.of(
            "/engine-rest" + KEY + "/submit-form",
            "/engine-rest/process-definition/" + id + "/submit-form",
            "/engine-rest/process-definition/" + id + "/restart",
            "/engine-rest/process-definition/key/Submission%52eviewProcess/submit-form")) {
      Answer refused = operator.post(path, request);
      assertThat(refused.code()).as(path + refused.body()).isEqualTo("START_REFUSED");
    }
    Answer message =
        operator.post("/engine-rest/message", "{\"messageName\":\"Msg_PackageResubmitted\"}");
    assertThat(message.status()).isEqualTo(400);
    for (String inner : List.of("CategoryApplicationProcess", "CategoryGrantProcess")) {
      Answer refused =
          operator.post("/engine-rest/process-definition/key/" + inner + "/start", "{}");
      assertThat(refused.code()).as(refused.body()).isEqualTo("START_REFUSED");
    }
    assertThat(submissions()).isEqualTo(before);
  }

  @Test
  void takesTheStartFormOfTasklistWithItsToken() throws IOException {
    String request = request("campus-faq", ApiCaller.newAppId()).toString();
    Caller person = Caller.as("submitter", port);
    String path = "/camunda/api/engine/engine/default" + KEY + "/submit-form";
    assertThat(person.postJson(path, request).statusCode()).isEqualTo(403);
    person.get("/camunda/app/tasklist/default/");
    Answer started =
        Answer.of(person.postJson(path, request, "X-XSRF-TOKEN", person.cookie("XSRF-TOKEN")));
    assertThat(started.status()).as(started.body()).isEqualTo(200);
    assertThat(submitter.settled(started.at("/businessKey")).at("/status")).isEqualTo("APPROVED");
    Caller reviewer = Caller.as("reviewer", port);
    reviewer.get("/camunda/app/tasklist/default/");
    assertThat(
            reviewer
                .postJson(path, request, "X-XSRF-TOKEN", reviewer.cookie("XSRF-TOKEN"))
                .statusCode())
        .isEqualTo(403);
  }
}
