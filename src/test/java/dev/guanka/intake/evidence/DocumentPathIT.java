package dev.guanka.intake.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.samples.Papers;
import dev.guanka.samples.Pdf;
import dev.guanka.samples.Samples;
import dev.guanka.testing.Answer;
import dev.guanka.testing.ApiCaller;
import dev.guanka.testing.GuankaTest;
import dev.guanka.testing.Multipart;
import dev.guanka.testing.Reviewers;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What becomes of a document: read, checked, refused with a reason, mended, accepted for good. */
@GuankaTest
class DocumentPathIT {

  private static final String SUBJECT = "厦门灯塔留学咨询有限公司";

  @LocalServerPort int port;
  private ApiCaller submitter;
  private Reviewers reviewers;
  private String appId;
  private String id;

  @BeforeEach
  void waitForEvidence() {
    submitter = ApiCaller.as("submitter", port);
    reviewers = new Reviewers(port);
    appId = ApiCaller.newAppId();
    id = awaitingEvidence(appId);
  }

  @Test
  void fillsWhatWasLeftEmptyAndShowsWhereItStands() {
    Answer filing = supply(id, "{\"kind\":\"VENDOR_FILING\"}", Papers.vendorFiling());

    assertThat(filing.status()).as(filing.body()).isEqualTo(201);
    assertThat(filing.at("/item/filingNumber")).isEqualTo(Papers.MOONSHOT_NUMBER);
    assertThat(filing.at("/item/holder")).isEqualTo(Papers.MOONSHOT);
    assertThat(filing.json().at("/reading/filled").toString()).contains("holder", "filingNumber");
    JsonNode number = found(filing, "filingNumber");
    assertThat(number.at("/page").intValue()).isEqualTo(1);
    assertThat(
            number
                .at("/excerpt")
                .textValue()
                .substring(number.at("/from").intValue(), number.at("/to").intValue()))
        .isEqualTo(Papers.MOONSHOT_NUMBER);
    assertThat(result(filing, "FILING_NUMBER")).isEqualTo("PASS");
    assertThat(result(filing, "HOLDER")).isEqualTo("PASS");
    assertThat(result(filing, "PROVIDER")).isEqualTo("PASS");
    assertThat(result(filing, "DOCUMENT_TEXT")).isEqualTo("PASS");
    assertThat(result(filing, "DUPLICATE")).isEqualTo("PASS");
  }

  @Test
  void beginsTheReviewWhenTheDocumentsThemselvesSayEnough() {
    supply(id, "{\"kind\":\"VENDOR_FILING\"}", Papers.vendorFiling());
    Answer order = supply(id, "{\"kind\":\"ORDER\"}", Papers.order(SUBJECT));

    assertThat(result(order, "HOLDER")).isEqualTo("PASS");
    assertThat(result(order, "PRODUCT_NAME")).isEqualTo("PASS");
    assertThat(submitter.until(id, "EVIDENCE_REVIEW").status()).isEqualTo(200);
  }

  @Test
  void neverOverridesWhatWasTypedButSaysThatItDiffers() {
    Answer order = supply(id, "{\"kind\":\"ORDER\",\"holder\":\"别家有限公司\"}", Papers.order(SUBJECT));

    assertThat(order.at("/item/holder")).isEqualTo("别家有限公司");
    assertThat(result(order, "TYPED_FIELDS")).isEqualTo("FAIL");
    assertThat(message(order, "TYPED_FIELDS")).contains("别家有限公司", SUBJECT);
  }

  @Test
  void looksAgainWhenALetterOfRelationArrives() {
    supply(id, "{\"kind\":\"ORDER\"}", Papers.order("别家集团有限公司"));
    assertThat(result(piece(id, "ORDER"), "HOLDER")).isEqualTo("FAIL");

    supply(
        id,
        "{\"kind\":\"RELATION_LETTER\"}",
        Pdf.of("关联关系说明", "别家集团有限公司 与 " + SUBJECT + " 为关联公司。"));

    assertThat(result(piece(id, "ORDER"), "HOLDER")).isEqualTo("PASS");
  }

  @Test
  void noticesADocumentThatAnotherOrganisationHandedIn() {
    byte[] order = Papers.order(appId + "有限公司");
    ApiCaller stranger = ApiCaller.as("submitter2", port);
    String theirs = stranger.submit("assistant-declared", ApiCaller.newAppId()).at("/id");
    assertThat(stranger.settled(theirs).at("/status")).isEqualTo("AWAITING_EVIDENCE");
    Answer first = supply(stranger, theirs, "{\"kind\":\"ORDER\"}", order);
    String own = awaitingEvidence(ApiCaller.newAppId());
    Answer second = supply(id, "{\"kind\":\"ORDER\"}", order);
    Answer third = supply(own, "{\"kind\":\"ORDER\"}", order);
    byte[] filing = Pdf.of("备案 " + appId);
    supply(id, "{\"kind\":\"VENDOR_FILING\"}", filing);
    Answer vendors = supply(own, "{\"kind\":\"VENDOR_FILING\"}", filing);

    assertThat(result(first, "DUPLICATE")).isEqualTo("PASS");
    assertThat(result(second, "DUPLICATE")).isEqualTo("FAIL");
    assertThat(message(third, "DUPLICATE")).contains("2");
    assertThat(result(vendors, "DUPLICATE")).isEqualTo("PASS");
  }

  @Test
  void saysWhichFieldWasRefusedAndWhyWhereverOneLooks() {
    byte[] document = Papers.order(SUBJECT);
    String order = supply(id, "{\"kind\":\"ORDER\"}", document).at("/id");
    supply(id, "{\"kind\":\"VENDOR_FILING\"}", Papers.vendorFiling());
    judge("REQUEST_EVIDENCE", order, "REFUSED", "expiresOn", "订单有效期看不清");

    Answer waiting = submitter.until(id, "AWAITING_EVIDENCE");
    assertThat(waiting.at("/openActions/0/type")).isEqualTo("PROVIDE_EVIDENCE");
    assertThat(waiting.at("/openActions/0/refused/0/kind")).isEqualTo("ORDER");
    assertThat(waiting.at("/openActions/0/refused/0/field")).isEqualTo("expiresOn");
    assertThat(waiting.at("/openActions/0/refused/0/reason")).isEqualTo("订单有效期看不清");
    JsonNode told = piece(id, "ORDER").json();
    assertThat(told.at("/verdict/field").textValue()).isEqualTo("expiresOn");
    String page =
        ApiCaller.as("submitter", port).get("/submissions/" + id, "Accept", "text/html").body();
    assertThat(page).contains("订单有效期看不清");

    Answer again = supply(id, "{\"kind\":\"ORDER\"}", document);
    assertThat(result(again, "REFUSED_BEFORE")).isEqualTo("FAIL");
    assertThat(message(again, "REFUSED_BEFORE")).contains("expiresOn", "订单有效期看不清");
    assertThat(
            submitter
                .get("/api/submissions/" + id)
                .json()
                .at("/openActions/0/refused")
                .isMissingNode())
        .isTrue();
  }

  @Test
  void carriesOverWhatWasAcceptedToAResubmission() {
    String filing = supply(id, "{\"kind\":\"VENDOR_FILING\"}", Papers.vendorFiling()).at("/id");
    String order = supply(id, "{\"kind\":\"ORDER\"}", Papers.order("别家有限公司")).at("/id");
    JsonNode task = reviewers.taskOf("evidence", appId);
    Answer decided =
        reviewers.decide(
            "evidence",
            task,
            """
            {"outcome": "REJECT", "comment": "订单不是本主体的", "evidence": [
              {"id": "%s", "verdict": "ACCEPTED"},
              {"id": "%s", "verdict": "REFUSED", "field": "holder", "reason": "购买方不是本主体"}]}
            """
                .formatted(filing, order));
    assertThat(decided.status()).as(decided.body()).isEqualTo(200);
    Answer rejected = submitter.until(id, "REJECTED");
    assertThat(rejected.at("/openActions/0/type")).isEqualTo("RESUBMIT");
    assertThat(rejected.at("/openActions/0/refused/0/field")).isEqualTo("holder");
    assertThat(rejected.at("/decision/reasons/0/text")).contains("购买方不是本主体");

    Answer revised =
        submitter.post(
            "/api/submissions/" + id + "/revisions",
            ApiCaller.parts(
                Samples.zip("assistant-declared"),
                ApiCaller.declaration("assistant-declared", appId)));
    assertThat(revised.status()).as(revised.body()).isLessThan(300);
    submitter.until(id, "AWAITING_EVIDENCE");

    Optional<JsonNode> carried =
        StreamSupport.stream(history(id).spliterator(), false)
            .filter(piece -> filing.equals(piece.at("/carriedFrom").textValue()))
            .findFirst();
    assertThat(carried).isPresent();
    assertThat(carried.get().at("/status").textValue()).isEqualTo("ACCEPTED");
    assertThat(carried.get().at("/document/sha256").textValue()).isNotBlank();

    supply(id, "{\"kind\":\"ORDER\"}", Papers.order(SUBJECT));
    submitter.until(id, "EVIDENCE_REVIEW");
    Answer approved =
        reviewers.decide(
            "evidence",
            reviewers.taskOf("evidence", appId),
            "{\"outcome\":\"APPROVE\",\"comment\":\"齐全\"}");
    assertThat(approved.status()).as(approved.body()).isEqualTo(200);
    submitter.until(id, "APPROVED");
  }

  @Test
  void givesADocumentOnlyToThoseWhoMayReadItAndNeverToBeShown() {
    Answer piece = supply(id, "{\"kind\":\"VENDOR_FILING\"}", Papers.vendorFiling());
    String application = piece.at("/applicationId");
    String bySubmission = "/api/submissions/" + id + "/evidence/" + piece.at("/id") + "/document";
    String byApplication =
        "/api/apps/"
            + appId
            + "/category-applications/"
            + application
            + "/evidence/"
            + piece.at("/id")
            + "/document";
    String other = awaitingEvidence(ApiCaller.newAppId());

    for (String path : new String[] {bySubmission, byApplication}) {
      Answer document = reviewers.as("evidence").get(path);
      assertThat(document.status()).isEqualTo(200);
      assertThat(document.header("Content-Disposition")).startsWith("attachment");
      assertThat(document.header("Content-Type")).isEqualTo("application/pdf");
      assertThat(document.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(document.header("Content-Security-Policy"))
          .contains("default-src 'none'", "sandbox");
      assertThat(submitter.get(path).status()).isEqualTo(200);
      assertThat(ApiCaller.as("submitter2", port).get(path).status()).isEqualTo(404);
      assertThat(ApiCaller.as("policy", port).get(path).status()).isEqualTo(403);
    }
    assertThat(submitter.get(bySubmission.replace(id, other)).status()).isEqualTo(404);
    assertThat(submitter.get(byApplication.replace(appId, ApiCaller.newAppId())).status())
        .isEqualTo(404);
  }

  @Test
  void showsAHostileTextInert() {
    Answer hostile =
        supply(id, "{\"kind\":\"VENDOR_FILING\"}", Pdf.of("主体名称：<img/src=x/onerror=alert(1)>"));

    assertThat(hostile.at("/item/holder")).isEqualTo("<img/src=x/onerror=alert(1)>");
    String page = submitter.get("/submissions/" + id, "Accept", "text/html").body();
    assertThat(page).contains("&lt;img/src=x").doesNotContain("<img/src=x");
  }

  private void judge(String outcome, String piece, String verdict, String field, String reason) {
    Answer decided =
        reviewers.decide(
            "evidence",
            reviewers.taskOf("evidence", appId),
            """
            {"outcome": "%s", "comment": "请补", "evidence": [
              {"id": "%s", "verdict": "%s", "field": "%s", "reason": "%s"}]}
            """
                .formatted(outcome, piece, verdict, field, reason));
    assertThat(decided.status()).as(decided.body()).isEqualTo(200);
  }

  private String awaitingEvidence(String app) {
    String submission = submitter.submit("assistant-declared", app).at("/id");
    assertThat(submitter.settled(submission).at("/status")).isEqualTo("AWAITING_EVIDENCE");
    return submission;
  }

  private Answer supply(String submission, String evidence, byte[] document) {
    return supply(submitter, submission, evidence, document);
  }

  private static Answer supply(
      ApiCaller caller, String submission, String evidence, byte[] document) {
    Multipart parts =
        new Multipart().field("evidence", evidence).file("document", "材料.pdf", document);
    Answer answer = caller.post("/api/submissions/" + submission + "/evidence", parts);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer;
  }

  private JsonNode history(String submission) {
    return submitter.get("/api/submissions/" + submission + "/history").json().at("/evidence");
  }

  private Piece piece(String submission, String kind) {
    return new Piece(
        StreamSupport.stream(history(submission).spliterator(), false)
            .filter(piece -> piece.at("/kind").textValue().equals(kind))
            .findFirst()
            .orElseThrow());
  }

  private record Piece(JsonNode json) {}

  private static String result(Piece piece, String check) {
    return check(piece.json(), check).at("/result").textValue();
  }

  private static String result(Answer piece, String check) {
    return check(piece.json(), check).at("/result").textValue();
  }

  private static String message(Answer piece, String check) {
    return check(piece.json(), check).at("/message").textValue();
  }

  private static JsonNode check(JsonNode piece, String check) {
    return StreamSupport.stream(piece.at("/checks").spliterator(), false)
        .filter(one -> one.at("/check").textValue().equals(check))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + check + " in " + piece.at("/checks")));
  }

  private static JsonNode found(Answer piece, String field) {
    return StreamSupport.stream(piece.json().at("/reading/found").spliterator(), false)
        .filter(one -> one.at("/field").textValue().equals(field))
        .findFirst()
        .orElseThrow();
  }
}
