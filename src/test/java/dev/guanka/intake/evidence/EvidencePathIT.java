package dev.guanka.intake.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.samples.Pdf;
import dev.guanka.testing.Answer;
import dev.guanka.testing.ApiCaller;
import dev.guanka.testing.GuankaTest;
import dev.guanka.testing.Multipart;
import dev.guanka.testing.Reviewers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GuankaTest
class EvidencePathIT {

  private static final byte[] PDF = Pdf.of("材料一份");

  @LocalServerPort int port;
  ApiCaller submitter;
  Reviewers reviewers;

  @BeforeEach
  void signIn() {
    submitter = ApiCaller.as("submitter", port);
    reviewers = new Reviewers(port);
  }

  private String awaitingEvidence(String appId) {
    String id = submitter.submit("assistant-declared", appId).at("/id");
    assertThat(submitter.settled(id).at("/status")).isEqualTo("AWAITING_EVIDENCE");
    return id;
  }

  private Answer supply(String id, String evidence, byte[] document) {
    Multipart parts = new Multipart().field("evidence", evidence);
    if (document != null) {
      parts.file("document", "../../备案.pdf", document);
    }
    return submitter.post("/api/submissions/" + id + "/evidence", parts);
  }

  @Test
  void leadsOverEvidenceAndAGrantToTheApproval() {
    String appId = ApiCaller.newAppId();
    String id = awaitingEvidence(appId);
    Answer waiting = submitter.get("/api/submissions/" + id);
    assertThat(waiting.at("/openActions/0/type")).isEqualTo("PROVIDE_EVIDENCE");
    assertThat(Instant.parse(waiting.at("/openActions/0/dueAt"))).isAfter(Instant.now());
    assertThat(waiting.json().at("/openActions/0/categories")).isNotEmpty();

    Answer first =
        supply(
            id,
            "{\"kind\":\"VENDOR_FILING\",\"filingNumber\":\"X-1\",\"filingType\":\"LARGE_MODEL\"}",
            PDF);
    assertThat(first.status()).as(first.body()).isEqualTo(201);
    assertThat(first.at("/document/name")).isEqualTo("备案.pdf");
    assertThat(first.at("/checks/0/check")).isNotEmpty();
    assertThat(first.at("/checks/0/result")).isIn("PASS", "FAIL", "UNKNOWN");
    supply(id, "{\"kind\":\"COOPERATION_AGREEMENT\",\"complete\":true,\"reason\":\"已齐\"}", PDF);
    assertThat(submitter.until(id, "EVIDENCE_REVIEW").json().at("/openActions")).isNotEmpty();

    JsonNode task = reviewers.taskOf("evidence", appId);
    assertThat(task.at("/submissionId").asText()).isEqualTo(id);
    Answer bySubmission = reviewers.as("evidence").get("/api/inbox?q=" + id);
    assertThat(bySubmission.at("/items/0/taskId")).isEqualTo(task.at("/taskId").asText());
    Answer seen = reviewers.as("evidence").get("/api/inbox/" + task.at("/taskId").asText());
    assertThat(seen.at("/submission/id")).isEqualTo(id);
    assertThat(seen.json().at("/evidence")).hasSize(2);
    assertThat(seen.at("/applications/0/demands/0/text")).isNotEmpty();
    assertThat(seen.json().at("/outcomes").toString()).contains("APPROVE", "REQUEST_EVIDENCE");
    Answer decided =
        reviewers.decide("evidence", task, "{\"outcome\":\"APPROVE\",\"comment\":\"齐全\"}");
    assertThat(decided.status()).as(decided.body()).isEqualTo(200);

    Answer approved = submitter.until(id, "APPROVED");
    assertThat(approved.at("/decision/outcome")).isEqualTo("APPROVED");
    Answer categories = submitter.get("/api/apps/" + appId + "/categories");
    assertThat(categories.at("/grants/0/inForce")).isEqualTo("true");
    assertThat(categories.at("/applications/0/status")).isEqualTo("GRANTED");
  }

  @Test
  void givesTheDocumentBackAsAHarmlessDownload() {
    String id = awaitingEvidence(ApiCaller.newAppId());
    String piece = supply(id, "{\"kind\":\"VENDOR_FILING\"}", PDF).at("/id");
    Answer document = submitter.get("/api/submissions/" + id + "/evidence/" + piece + "/document");
    assertThat(document.body()).isEqualTo(new String(PDF, StandardCharsets.UTF_8));
    assertThat(document.header("Content-Disposition"))
        .startsWith("attachment")
        .contains("filename*=UTF-8''%E5%A4%87%E6%A1%88.pdf");
    assertThat(document.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(document.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void refusesWhatIsNoDocumentAndWhatSaysTooLittle() {
    String id = awaitingEvidence(ApiCaller.newAppId());
    byte[] page = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    assertThat(supply(id, "{\"kind\":\"VENDOR_FILING\"}", page).code()).isEqualTo("DOCUMENT_TYPE");
    Answer unknown = supply(id, "{\"kind\":\"SOMETHING\"}", null);
    assertThat(unknown.code()).isEqualTo("UNKNOWN_VALUE");
    assertThat(unknown.at("/pointer")).isEqualTo("/kind");
    assertThat(supply(id, "{\"kind\":\"ORDER\",\"complete\":true}", null).code())
        .isEqualTo("REASON_MISSING");
    assertThat(supply(id, "{\"kind\":\"ORDER\",\"issuedOn\":\"tomorrow\"}", null).at("/pointer"))
        .isEqualTo("/issuedOn");
    assertThat(supply(id, "{\"kind\":\"ORDER\",\"status\":\"ACCEPTED\"}", null).code())
        .isEqualTo("UNKNOWN_FIELD");
  }

  @Test
  void takesTheSamePieceOnce() {
    String id = awaitingEvidence(ApiCaller.newAppId());
    String filing = "{\"kind\":\"VENDOR_FILING\",\"holder\":\"甲\"}";
    Answer first = supply(id, filing, PDF);
    Answer again = supply(id, filing, PDF);
    assertThat(again.status()).as(again.body()).isEqualTo(201);
    assertThat(again.at("/id")).isEqualTo(first.at("/id"));
    Answer other = supply(id, filing.replace("甲", "乙"), PDF);
    assertThat(other.at("/id")).isNotEqualTo(first.at("/id"));
    Answer history = submitter.get("/api/submissions/" + id + "/history");
    assertThat(history.json().at("/evidence")).hasSize(2);
  }

  @Test
  void asksAgainForAPieceThatSaysWhatItLacks() {
    String appId = ApiCaller.newAppId();
    String id = awaitingEvidence(appId);
    String order = "{\"kind\":\"ORDER\",\"complete\":true,\"reason\":\"已齐\"}";
    String piece = supply(id, order, PDF).at("/id");
    JsonNode task = reviewers.taskOf("evidence", appId);
    String again = "{\"outcome\":\"REQUEST_EVIDENCE\"%s}";
    assertThat(reviewers.decide("evidence", task, again.formatted("")).code())
        .isEqualTo("COMMENT_MISSING");
    String refused =
        ",\"evidence\":[{\"id\":\"%s\",\"verdict\":\"REFUSED\",\"field\":\"holder\",\"reason\":\"不符\"}]";
    Answer asked = reviewers.decide("evidence", task, again.formatted(refused.formatted(piece)));
    assertThat(asked.status()).as(asked.body()).isEqualTo(200);
    assertThat(submitter.until(id, "AWAITING_EVIDENCE").at("/openActions/0/refused/0/reason"))
        .isEqualTo("不符");
  }

  @Test
  void takesAnApplicationWithoutASubmission() {
    String appId = ApiCaller.newAppId();
    Answer applied =
        submitter.post(
            "/api/apps/" + appId + "/category-applications", "{\"category\":\"深度合成/AI问答\"}");
    assertThat(applied.status()).as(applied.body()).isEqualTo(201);
    assertThat(applied.json().at("/demands")).isNotEmpty();
    Answer again =
        submitter.post(
            "/api/apps/" + appId + "/category-applications", "{\"category\":\"深度合成/AI问答\"}");
    assertThat(again.at("/id")).isEqualTo(applied.at("/id"));
    Answer piece =
        submitter.post(
            "/api/apps/" + appId + "/category-applications/" + applied.at("/id") + "/evidence",
            new Multipart()
                .field("evidence", "{\"kind\":\"ORDER\",\"complete\":true,\"reason\":\"无更多\"}"));
    assertThat(piece.status()).as(piece.body()).isEqualTo(201);
    JsonNode task = reviewers.taskOf("evidence", appId);
    assertThat(task.at("/submissionId").isNull()).isTrue();
    Answer unknown =
        submitter.post("/api/apps/" + appId + "/category-applications", "{\"category\":\"没有/的\"}");
    assertThat(unknown.code()).isEqualTo("CATEGORY_UNKNOWN");
  }
}
