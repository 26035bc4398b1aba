package dev.guanka.intake.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.samples.Samples;
import dev.guanka.testing.Answer;
import dev.guanka.testing.ApiCaller;
import dev.guanka.testing.GuankaTest;
import dev.guanka.testing.Multipart;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GuankaTest
class LifeOfASubmissionIT {

  @LocalServerPort int port;
  ApiCaller submitter;

  @BeforeEach
  void signIn() {
    submitter = ApiCaller.as("submitter", port);
  }

  @Test
  void leadsFromARejectionWithItsPlaceOverARevisionToTheApproval() {
    String appId = ApiCaller.newAppId();
    Answer received = submitter.submit("museum-guide", appId);
    assertThat(received.status()).as(received.body()).isEqualTo(201);
    assertThat(received.header("Location")).isEqualTo("/api/submissions/" + received.at("/id"));

    Answer rejected = submitter.settled(received.at("/id"));
    assertThat(rejected.at("/status")).isEqualTo("REJECTED");
    assertThat(rejected.at("/wechatStatus")).isEqualTo("1");
    assertThat(rejected.at("/report/verdict")).isEqualTo("REJECT");
    assertThat(rejected.at("/decision/outcome")).isEqualTo("REJECTED");
    assertThat(rejected.at("/decision/by")).isEqualTo("RULES");
    assertThat(rejected.at("/decision/reasons/0/place/at")).matches(".+:\\d+:\\d+");
    assertThat(rejected.json().at("/decision/remedies")).isNotEmpty();
    assertThat(rejected.json().findValuesAsText("type"))
        .contains("RESUBMIT", "DISPUTE", "WITHDRAW");
    assertThat(Instant.parse(rejected.at("/openActions/0/dueAt"))).isAfter(Instant.now());

    Answer revised =
        submitter.post(
            "/api/submissions/" + received.at("/id") + "/revisions",
            ApiCaller.parts(
                    Samples.zip("museum-guide-fixed"),
                    ApiCaller.declaration("museum-guide-fixed", appId))
                .field("note", "已移除聊天页"));
    assertThat(revised.status()).as(revised.body()).isEqualTo(201);
    assertThat(revised.at("/revision")).isEqualTo("2");

    Answer approved = submitter.settled(received.at("/id"));
    assertThat(approved.at("/status")).isEqualTo("APPROVED");
    assertThat(approved.json().at("/report/fixed")).isNotEmpty();
    assertThat(approved.at("/report/fixed/0/legalBasis/0")).contains("深度合成管理规定");
    assertThat(approved.json().at("/openActions")).isEmpty();

    Answer history = submitter.get("/api/submissions/" + received.at("/id") + "/history");
    assertThat(history.json().at("/revisions")).hasSize(2);
    assertThat(history.at("/revisions/1/note")).isEqualTo("已移除聊天页");
    assertThat(history.json().at("/decisions")).hasSize(2);
    assertThat(history.json().at("/events").findValuesAsText("type"))
        .contains("submission.received", "submission.rejected", "submission.approved");
  }

  @Test
  void answersTheSameHandInWithTheSameSubmissionAndAnotherWith409() {
    String appId = ApiCaller.newAppId();
    var declaration = ApiCaller.declaration("assistant-declared", appId);
    var zip = Samples.zip("assistant-declared");
    String id = submitter.submit(zip, declaration).at("/id");
    assertThat(submitter.settled(id).at("/status")).isEqualTo("AWAITING_EVIDENCE");

    Answer same = submitter.submit(zip, declaration);
    assertThat(same.status()).isEqualTo(200);
    assertThat(same.at("/id")).isEqualTo(id);
    Answer other = submitter.submit(Samples.zip("campus-faq"), declaration);
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.code()).isEqualTo("VERSION_EXISTS");
    Answer open = submitter.submit(zip, declaration.put("version", "9.9.9"));
    assertThat(open.status()).isEqualTo(409);
    assertThat(open.code()).isEqualTo("SUBMISSION_OPEN");
  }

  @Test
  void takesADeclarationAsAFileAsWell() {
    byte[] declaration =
        ApiCaller.declaration("campus-faq", ApiCaller.newAppId()).toString().getBytes();
    Answer received =
        submitter.post(
            "/api/submissions",
            new Multipart()
                .file("declaration", "declaration.json", declaration)
                .file("package", Samples.zip("campus-faq")));
    assertThat(received.status()).as(received.body()).isEqualTo(201);
  }
}
