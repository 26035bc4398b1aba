package dev.guanka.intake.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.testing.Answer;
import dev.guanka.testing.ApiCaller;
import dev.guanka.testing.GuankaTest;
import dev.guanka.testing.Multipart;
import dev.guanka.testing.Reviewers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GuankaTest
class WithdrawalIT {

  @LocalServerPort int port;
  ApiCaller submitter;
  Reviewers reviewers;
  String appId;

  @BeforeEach
  void signIn() {
    submitter = ApiCaller.as("submitter", port);
    reviewers = new Reviewers(port);
    appId = ApiCaller.newAppId();
  }

  private String submitted(String sample, String status) {
    String id = submitter.submit(sample, appId).at("/id");
    submitter.until(id, status);
    return id;
  }

  private void withdrawsFrom(String id, String status) {
    submitter.until(id, status);
    Answer withdrawn = submitter.post("/api/submissions/" + id + "/withdrawal", "");
    assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(200);
    assertThat(withdrawn.at("/status")).isEqualTo("WITHDRAWN");
    assertThat(withdrawn.at("/wechatStatus")).isEqualTo("3");
    Answer again = submitter.post("/api/submissions/" + id + "/withdrawal", "");
    assertThat(again.status()).isEqualTo(409);
    assertThat(reviewers.find("reviewer", appId)).isEmpty();
    assertThat(reviewers.find("senior", appId)).isEmpty();
    assertThat(submitter.submit("campus-faq", appId).status()).isEqualTo(201);
  }

  @Test
  void endsAWaitForEvidence() {
    withdrawsFrom(submitted("assistant-declared", "AWAITING_EVIDENCE"), "AWAITING_EVIDENCE");
  }

  @Test
  void endsAReviewOfEvidence() {
    String id = submitted("assistant-declared", "AWAITING_EVIDENCE");
    submitter.post(
        "/api/submissions/" + id + "/evidence",
        new Multipart()
            .field("evidence", "{\"kind\":\"ORDER\",\"complete\":true,\"reason\":\"无更多\"}"));
    withdrawsFrom(id, "EVIDENCE_REVIEW");
  }

  @Test
  void endsAReview() {
    withdrawsFrom(submitted("support-desk", "IN_REVIEW"), "IN_REVIEW");
  }

  @Test
  void endsAWaitForAnAnswer() {
    String id = submitted("support-desk", "IN_REVIEW");
    reviewers.decide(
        "reviewer",
        reviewers.taskOf("reviewer", appId),
        "{\"outcome\":\"ASK\",\"comment\":\"什么？\"}");
    withdrawsFrom(id, "AWAITING_ANSWER");
  }

  @Test
  void endsARejection() {
    withdrawsFrom(submitted("museum-guide", "REJECTED"), "REJECTED");
  }

  @Test
  void endsADispute() {
    String id = submitted("museum-guide", "REJECTED");
    String finding = submitter.get("/api/submissions/" + id).at("/decision/reasons/0/finding");
    submitter.post(
        "/api/submissions/" + id + "/disputes",
        "{\"findingId\":\"%s\",\"statement\":\"误报\"}".formatted(finding));
    withdrawsFrom(id, "DISPUTE_REVIEW");
  }

  /** Whoever comes second is told so by 409, however many come at once. */
  @Test
  void letsOneOfManyStepsAtOnceWin() throws Exception {
    ExecutorService many = Executors.newFixedThreadPool(10);
    try {
      for (int round = 0; round < 10; round++) {
        String app = ApiCaller.newAppId();
        String id = submitter.submit("museum-guide", app).at("/id");
        String finding = submitter.until(id, "REJECTED").at("/decision/reasons/0/finding");
        String path = "/api/submissions/" + id;
        String dispute = "{\"findingId\":\"%s\",\"statement\":\"误报\"}".formatted(finding);
        List<Callable<Answer>> steps = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
          steps.add(() -> submitter.post(path + "/withdrawal", ""));
          steps.add(() -> submitter.post(path + "/disputes", dispute));
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Answer> answer : many.invokeAll(steps)) {
          statuses.add(answer.get().status());
        }
        assertThat(statuses).containsOnly(200, 409);
        assertThat(statuses.stream().filter(status -> status == 200).count()).isBetween(1L, 2L);
        assertThat(submitter.get(path).at("/status")).isEqualTo("WITHDRAWN");
      }
    } finally {
      many.shutdown();
    }
  }
}
