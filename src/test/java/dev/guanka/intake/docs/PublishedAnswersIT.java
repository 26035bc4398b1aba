package dev.guanka.intake.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.samples.Pdf;
import dev.guanka.samples.Samples;
import dev.guanka.testing.Answer;
import dev.guanka.testing.ApiCaller;
import dev.guanka.testing.GuankaTest;
import dev.guanka.testing.Multipart;
import dev.guanka.testing.Reviewers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GuankaTest
class PublishedAnswersIT {

  private static final String ONE = "/api/submissions/{id}";

  @LocalServerPort int port;
  ApiCaller submitter;
  Reviewers reviewers;
  PublishedSchemas published;

  @BeforeEach
  void readTheDocument() {
    submitter = ApiCaller.as("submitter", port);
    reviewers = new Reviewers(port);
    published = new PublishedSchemas(submitter.get("/v3/api-docs").json());
  }

  private Answer as(String method, String path, Answer answer) {
    assertThat(published.against(method, path, answer)).as(path + " " + answer.body()).isEmpty();
    return answer;
  }

  private Answer get(ApiCaller caller, String path) {
    return as("get", path.replaceAll("\\?.*", ""), caller.get(path));
  }

  @Test
  void leadsNowhereNowhere() {
    assertThat(published.dangling()).isEmpty();
  }

  @Test
  void answersWithSubmissionsAsPublished() {
    String appId = ApiCaller.newAppId();
    Answer received = as("post", "/api/submissions", submitter.submit("museum-guide", appId));
    assertThat(received.status()).isEqualTo(201);
    String id = received.at("/id");
    submitter.settled(id);
    as("get", ONE, submitter.get("/api/submissions/" + id));
    JsonNode declaration = ApiCaller.declaration("museum-guide-fixed", appId);
    as(
        "post",
        ONE + "/revisions",
        submitter.post(
            "/api/submissions/" + id + "/revisions",
            ApiCaller.parts(Samples.zip("museum-guide-fixed"), declaration)));
    submitter.until(id, "APPROVED");
    assertThat(as("get", ONE, submitter.get("/api/submissions/" + id)).json().at("/report/fixed"))
        .isNotEmpty();
    as("get", ONE + "/history", submitter.get("/api/submissions/" + id + "/history"));
    as("get", ONE + "/files", submitter.get("/api/submissions/" + id + "/files"));
    get(submitter, "/api/submissions?limit=1");
    as("post", ONE + "/withdrawal", submitter.post("/api/submissions/" + id + "/withdrawal", ""));
    as("get", ONE, submitter.get("/api/submissions/none"));
    as("post", "/api/submissions", submitter.post("/api/submissions", new Multipart()));
  }

  @Test
  void answersOnTheWayOverEvidenceAsPublished() {
    String appId = ApiCaller.newAppId();
    String id = submitter.submit("assistant-declared", appId).at("/id");
    submitter.settled(id);
    Multipart paper =
        new Multipart()
            .field("evidence", "{\"kind\":\"ORDER\",\"complete\":true,\"reason\":\"已齐\"}")
            .file("document", "订单.pdf", Pdf.of("订单"));
    as("post", ONE + "/evidence", submitter.post("/api/submissions/" + id + "/evidence", paper));
    as("get", ONE, submitter.until(id, "EVIDENCE_REVIEW"));
    JsonNode task = reviewers.taskOf("evidence", appId);
    ApiCaller evidence = reviewers.as("evidence");
    get(evidence, "/api/inbox?queue=EVIDENCE");
    String path = "/api/inbox/" + task.at("/taskId").asText();
    as("get", "/api/inbox/{taskId}", evidence.get(path));
    as("post", "/api/inbox/{taskId}/claim", evidence.post(path + "/claim", ""));
    Answer decided = evidence.post(path + "/decision", "{\"outcome\":\"APPROVE\"}");
    as("post", "/api/inbox/{taskId}/decision", decided);
    as("post", "/api/inbox/{taskId}/decision", evidence.post(path + "/decision", "{}"));
    as("get", "/api/apps/{appId}/categories", submitter.get("/api/apps/" + appId + "/categories"));
  }

  @Test
  void answersToEverybodyElseAsPublished() {
    Multipart sample =
        ApiCaller.parts(
            Samples.zip("support-desk"),
            ApiCaller.declaration("support-desk", ApiCaller.newAppId()));
    as("post", "/api/checks", submitter.post("/api/checks", sample));
    get(submitter, "/api/categories?subjectType=ENTERPRISE");
    get(submitter, "/api/events");
    get(submitter, "/api/webhooks");
    get(submitter, "/api/csrf");
    get(ApiCaller.as("operator", port), "/api/audit/verification");
    Answer token =
        submitter.post("/api/tokens", "{\"name\":\"t\",\"scopes\":[\"submissions:read\"]}");
    assertThat(as("post", "/api/tokens", token).status()).isEqualTo(201);
    get(submitter, "/api/tokens");
    as("post", "/api/webhooks", submitter.post("/api/webhooks", "{\"url\":\"file:///x\"}"));
  }
}
