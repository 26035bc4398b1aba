package dev.guanka.intake.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.guanka.testing.Answer;
import dev.guanka.testing.ApiCaller;
import dev.guanka.testing.GuankaTest;
import dev.guanka.testing.Reviewers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@GuankaTest
@ExtendWith(OutputCaptureExtension.class)
class InboxIT {

  @LocalServerPort int port;
  ApiCaller submitter;
  Reviewers reviewers;

  @BeforeEach
  void signIn() {
    submitter = ApiCaller.as("submitter", port);
    reviewers = new Reviewers(port);
  }

  private String inReview(String appId) {
    String id = submitter.submit("support-desk", appId).at("/id");
    assertThat(submitter.settled(id).at("/status")).isEqualTo("IN_REVIEW");
    return id;
  }

  private String rejected(String appId) {
    String id = submitter.submit("museum-guide", appId).at("/id");
    assertThat(submitter.settled(id).at("/status")).isEqualTo("REJECTED");
    return id;
  }

  @Test
  void asksTheSubmitterAndApprovesAfterTheAnswer() {
    String appId = ApiCaller.newAppId();
    String id = inReview(appId);
    JsonNode task = reviewers.taskOf("reviewer", appId);
    assertThat(task.at("/reasons")).isNotEmpty();
    assertThat(reviewers.decide("reviewer", task, "{\"outcome\":\"ASK\"}").code())
        .isEqualTo("COMMENT_MISSING");
    assertThat(
            reviewers
                .decide("reviewer", task, "{\"outcome\":\"ASK\",\"comment\":\"是否调用模型？\"}")
                .status())
        .isEqualTo(200);

    Answer asked = submitter.until(id, "AWAITING_ANSWER");
    assertThat(asked.at("/openActions/0/type")).isEqualTo("ANSWER_QUESTION");
    Answer answered = submitter.post("/api/submissions/" + id + "/answers", "{\"text\":\"没有\"}");
    assertThat(answered.status()).as(answered.body()).isEqualTo(200);
    assertThat(answered.at("/status")).isEqualTo("IN_REVIEW");
    assertThat(submitter.post("/api/submissions/" + id + "/answers", "{\"text\":\"没有\"}").status())
        .isEqualTo(409);

    JsonNode again = reviewers.taskOf("reviewer", appId);
    Answer seen = reviewers.as("reviewer").get("/api/inbox/" + again.at("/taskId").asText());
    assertThat(seen.json().at("/conversation")).hasSize(2);
    assertThat(seen.json().at("/reviews")).hasSize(1);
    reviewers.decide("reviewer", again, "{\"outcome\":\"APPROVE\"}");
    Answer approved = submitter.until(id, "APPROVED");
    assertThat(approved.at("/decision/by")).isEqualTo("reviewer");
  }

  @Test
  void rejectsOnlyWithAPlace() {
    String appId = ApiCaller.newAppId();
    String id = inReview(appId);
    JsonNode task = reviewers.taskOf("reviewer", appId);
    assertThat(reviewers.decide("reviewer", task, "{\"outcome\":\"REJECT\"}").code())
        .isEqualTo("PLACE_MISSING");
    Answer unknown =
        reviewers.decide(
            "reviewer",
            task,
            "{\"outcome\":\"REJECT\",\"findings\":[{\"id\":\"f99\",\"verdict\":\"CONFIRMED\"}]}");
    assertThat(unknown.at("/pointer")).isEqualTo("/findings/0/id");
    reviewers.decide(
        "reviewer",
        task,
        "{\"outcome\":\"REJECT\",\"newFindings\":[{\"page\":\"pages/chat\",\"text\":\"会聊天\"}]}");
    Answer rejected = submitter.until(id, "REJECTED");
    assertThat(rejected.at("/decision/reasons/0/place/at")).isEqualTo("pages/chat");
    assertThat(rejected.json().at("/decision/remedies")).isNotEmpty();
  }

  @Test
  void keepsADraftForTheFormOfTasklist() {
    String appId = ApiCaller.newAppId();
    inReview(appId);
    String task = reviewers.taskOf("reviewer", appId).at("/taskId").asText();
    String draft = "{\"newFindings\":[{\"page\":\"pages/a\",\"text\":\"看到\"}]}";
    assertThat(reviewers.as("reviewer").put("/api/inbox/" + task + "/draft", draft).status())
        .isEqualTo(204);
    Answer seen = reviewers.as("reviewer").get("/api/inbox/" + task);
    assertThat(seen.at("/draft/newFindings/0/page")).isEqualTo("pages/a");
  }

  @Test
  void letsOneTakeATaskAndTellsTheOther() {
    String appId = ApiCaller.newAppId();
    inReview(appId);
    String task = "/api/inbox/" + reviewers.taskOf("reviewer", appId).at("/taskId").asText();
    assertThat(reviewers.as("reviewer").post(task + "/claim", "").at("/assignee"))
        .isEqualTo("reviewer");
    Answer taken = reviewers.as("reviewer2").post(task + "/claim", "");
    assertThat(taken.status()).isEqualTo(409);
    assertThat(taken.body()).contains("TAKEN_BY_ANOTHER", "reviewer");
    assertThat(reviewers.as("reviewer2").delete(task + "/claim").status()).isEqualTo(409);
    assertThat(reviewers.as("reviewer").delete(task + "/claim").status()).isEqualTo(204);
    assertThat(reviewers.as("reviewer2").post(task + "/claim", "").status()).isEqualTo(200);
    assertThat(reviewers.as("evidence").get(task).status()).isEqualTo(404);
  }

  @Test
  void overturnsADisputedFindingAndDecidesTheRestAnew() {
    String appId = ApiCaller.newAppId();
    String id = rejected(appId);
    Answer before = submitter.get("/api/submissions/" + id);
    String finding = before.at("/decision/reasons/0/finding");
    String fingerprint = item(before, "id", finding).at("/fingerprint").asText();
    assertThat(item(before, "id", finding).at("/blocking").asBoolean()).isTrue();
    Answer disputed = dispute(id, finding);
    assertThat(disputed.status()).as(disputed.body()).isEqualTo(200);
    assertThat(disputed.at("/status")).isEqualTo("DISPUTE_REVIEW");
    JsonNode task = reviewers.taskOf("senior", appId);
    reviewers.decide("senior", task, "{\"outcome\":\"OVERTURN\",\"comment\":\"确是误报\"}");
    Answer settled = submitter.settled(id);
    assertThat(settled.at("/status")).isNotEqualTo("DISPUTE_REVIEW");
    assertThat(item(settled, "fingerprint", fingerprint).at("/blocking").asBoolean()).isFalse();
  }

  private static JsonNode item(Answer submission, String field, String value) {
    for (JsonNode item : submission.json().at("/report/findings")) {
      if (item.at("/" + field).asText().equals(value)) {
        return item;
      }
    }
    return MissingNode.getInstance();
  }

  @Test
  void upholdsADisputedFindingAndRejectsAgain() {
    String appId = ApiCaller.newAppId();
    String id = rejected(appId);
    assertThat(dispute(id, "f99").code()).isEqualTo("FINDING_UNKNOWN");
    dispute(id, submitter.get("/api/submissions/" + id).at("/decision/reasons/0/finding"));
    JsonNode task = reviewers.taskOf("senior", appId);
    reviewers.decide("senior", task, "{\"outcome\":\"UPHOLD\",\"comment\":\"代码会执行\"}");
    Answer upheld = submitter.until(id, "REJECTED");
    assertThat(upheld.at("/decision/by")).isEqualTo("RULES");
    Answer history = submitter.get("/api/submissions/" + id + "/history");
    assertThat(history.at("/reviews/0/outcome")).isEqualTo("UPHOLD");
    assertThat(history.at("/reviews/0/comment")).isEqualTo("代码会执行");
  }

  @Test
  void upholdsWithoutAWordSinceThePlaceIsNamedAlready() {
    String appId = ApiCaller.newAppId();
    String id = rejected(appId);
    dispute(id, submitter.get("/api/submissions/" + id).at("/decision/reasons/0/finding"));
    JsonNode task = reviewers.taskOf("senior", appId);
    assertThat(reviewers.decide("senior", task, "{\"outcome\":\"UPHOLD\"}").status())
        .isEqualTo(200);
    submitter.until(id, "REJECTED");
  }

  @Test
  void leavesNoTraceOfTheCallersMistakeInTheLog(CapturedOutput log) {
    String appId = ApiCaller.newAppId();
    inReview(appId);
    JsonNode task = reviewers.taskOf("reviewer", appId);
    assertThat(reviewers.decide("reviewer", task, "{\"outcome\":\"REJECT\"}").code())
        .isEqualTo("PLACE_MISSING");
    assertThat(log.getAll()).doesNotContain("PLACE_MISSING");
  }

  private Answer dispute(String id, String finding) {
    return submitter.post(
        "/api/submissions/" + id + "/disputes",
        "{\"findingId\":\"%s\",\"statement\":\"误报\"}".formatted(finding));
  }

  @Test
  void countsWhatPagingListsAndRefusesAForeignCursor() {
    for (int i = 0; i < 3; i++) {
      inReview(ApiCaller.newAppId());
    }
    ApiCaller reviewer = reviewers.as("reviewer");
    List<String> listed = new ArrayList<>();
    String path = "/api/inbox?queue=REVIEW&limit=1";
    Answer page = reviewer.get(path);
    int total = page.json().at("/total").asInt();
    while (true) {
      page.json().at("/items").forEach(item -> listed.add(item.at("/taskId").asText()));
      if (page.json().at("/next").isNull()) {
        break;
      }
      page = reviewer.get(path + "&cursor=" + page.at("/next"));
    }
    assertThat(listed).hasSize(total).doesNotHaveDuplicates().hasSizeGreaterThan(2);
    String next = reviewer.get(path).at("/next");
    assertThat(reviewer.get("/api/inbox?limit=1&cursor=" + next).code()).isEqualTo("BAD_CURSOR");
    assertThat(reviewer.get("/api/submissions?cursor=" + next).code()).isEqualTo("BAD_CURSOR");
    assertThat(reviewer.get("/api/inbox?assignee=none&q=%25").json().at("/total").asInt()).isZero();
  }

  /** Fifty rounds of two reviewers at once: one wins, the other is told by 409, nothing fails. */
  @Test
  void letsExactlyOneOfTwoReviewersDecide() throws Exception {
    ExecutorService both = Executors.newFixedThreadPool(2);
    List<String> apps = new ArrayList<>();
    for (int round = 0; round < 50; round++) {
      String appId = ApiCaller.newAppId();
      submitter.submit("support-desk", appId);
      apps.add(appId);
    }
    ApiCaller first = reviewers.as("reviewer");
    ApiCaller second = reviewers.as("reviewer2");
    try {
      for (String appId : apps) {
        String path =
            "/api/inbox/"
                + reviewers.taskOf("reviewer", appId).at("/taskId").asText()
                + "/decision";
        Callable<Answer> approve = () -> first.post(path, "{\"outcome\":\"APPROVE\"}");
        Callable<Answer> reject =
            () ->
                second.post(
                    path,
                    "{\"outcome\":\"REJECT\",\"newFindings\":[{\"page\":\"p\",\"text\":\"t\"}]}");
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> answer : both.invokeAll(List.of(approve, reject))) {
          answers.add(answer.get());
        }
        List<Integer> statuses = answers.stream().map(Answer::status).sorted().toList();
        assertThat(statuses).as("%s", answers).isEqualTo(List.of(200, 409));
        Answer lost = answers.stream().filter(a -> a.status() == 409).findFirst().orElseThrow();
        assertThat(new HashSet<>(List.of("ALREADY_DECIDED", "TAKEN_BY_ANOTHER")))
            .contains(lost.code());
      }
    } finally {
      both.shutdown();
    }
  }

  /** A decision and a withdrawal at the same moment: both are answered, and neither fails. */
  @Test
  void answersADecisionThatMeetsAWithdrawal() throws Exception {
    ExecutorService both = Executors.newFixedThreadPool(2);
    ApiCaller reviewer = reviewers.as("reviewer");
    try {
      for (int round = 0; round < 20; round++) {
        String appId = ApiCaller.newAppId();
        String id = inReview(appId);
        String path =
            "/api/inbox/"
                + reviewers.taskOf("reviewer", appId).at("/taskId").asText()
                + "/decision";
        Callable<Answer> approve = () -> reviewer.post(path, "{\"outcome\":\"APPROVE\"}");
        Callable<Answer> withdraw =
            () -> submitter.post("/api/submissions/" + id + "/withdrawal", "");
        List<Integer> statuses = new ArrayList<>();
        for (Future<Answer> answer : both.invokeAll(List.of(approve, withdraw))) {
          statuses.add(answer.get().status());
        }
        assertThat(statuses).contains(200).allMatch(s -> s == 200 || s == 404 || s == 409);
        assertThat(submitter.get("/api/submissions/" + id).at("/status"))
            .isIn("APPROVED", "WITHDRAWN");
      }
    } finally {
      both.shutdown();
    }
  }
}
