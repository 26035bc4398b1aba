package dev.guanka.intake.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanka.samples.Samples;
import dev.guanka.testing.Answer;
import dev.guanka.testing.ApiCaller;
import dev.guanka.testing.GuankaTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A key makes one step of many tries, whatever the step is, for a day. */
@GuankaTest
class OnceOnlyIT {

  private static final String KEY = "Idempotency-Key";
  private static final String QUESTION = "{\"text\":\"f1 指的是哪一页？\"}";

  @LocalServerPort int port;
  @Autowired JdbcClient db;
  ApiCaller submitter;

  @BeforeEach
  void signIn() {
    submitter = ApiCaller.as("submitter", port);
  }

  private String rejected(String appId) {
    String id = submitter.submit("museum-guide", appId).at("/id");
    submitter.until(id, "REJECTED");
    return id;
  }

  private long questions(String id) {
    return db.sql("select count(*) from message where submission_id = ?::uuid")
        .param(id)
        .query(Long.class)
        .single();
  }

  @Test
  void asksAQuestionOnceOfConcurrentTwins() throws Exception {
    String id = rejected(ApiCaller.newAppId());
    String path = "/api/submissions/" + id + "/questions";
    String key = UUID.randomUUID().toString();
    ExecutorService many = Executors.newFixedThreadPool(5);
    Callable<Answer> twin = () -> submitter.post(path, QUESTION, KEY, key);
    try {
      List<Future<Answer>> answers =
          many.invokeAll(Stream.generate(() -> twin).limit(5).collect(Collectors.toList()));
      for (Future<Answer> answer : answers) {
        assertThat(answer.get().status()).as(answer.get().body()).isEqualTo(200);
      }
    } finally {
      many.shutdown();
    }
    assertThat(questions(id)).isEqualTo(1);
    assertThat(submitter.post(path, QUESTION).status()).isEqualTo(200);
    assertThat(questions(id)).isEqualTo(2);
  }

  @Test
  void takesARevisionOnceAndRefusesTheKeyForAnother() {
    String appId = ApiCaller.newAppId();
    String path = "/api/submissions/" + rejected(appId) + "/revisions";
    ObjectNode declaration = ApiCaller.declaration("museum-guide-fixed", appId);
    var zip = Samples.zip("museum-guide-fixed");
    String key = UUID.randomUUID().toString();
    Answer first = submitter.post(path, ApiCaller.parts(zip, declaration), KEY, key);
    assertThat(first.status()).as(first.body()).isEqualTo(201);
    submitter.until(first.at("/id"), "APPROVED");
    Answer again = submitter.post(path, ApiCaller.parts(zip, declaration), KEY, key);
    assertThat(again.status()).as(again.body()).isEqualTo(201);
    assertThat(again.json().at("/revision").asInt()).isEqualTo(2);
    declaration.put("version", "9.9.9");
    assertThat(submitter.post(path, ApiCaller.parts(zip, declaration), KEY, key).code())
        .isEqualTo("IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void freesTheKeyOfAStepThatFailed() {
    String id = submitter.submit("campus-faq", ApiCaller.newAppId()).at("/id");
    submitter.until(id, "APPROVED");
    String path = "/api/submissions/" + id + "/questions";
    String key = UUID.randomUUID().toString();
    assertThat(submitter.post(path, QUESTION, KEY, key).code()).isEqualTo("SUBMISSION_ENDED");
    assertThat(submitter.post(path, "{\"text\":\"other\"}", KEY, key).code())
        .isEqualTo("SUBMISSION_ENDED");
  }

  @Test
  void forgetsAKeyAfterADayAndOldOnesWithIt() {
    String id = rejected(ApiCaller.newAppId());
    String path = "/api/submissions/" + id + "/questions";
    String key = UUID.randomUUID().toString();
    submitter.post(path, QUESTION, KEY, key);
    submitter.post(path, QUESTION, KEY, key + "-other");
    db.sql(
            "update idempotency_key set created_at = now() - interval '25 hours' where key like ? || '%'")
        .param(key)
        .update();
    assertThat(submitter.post(path, "{\"text\":\"new\"}", KEY, key).status()).isEqualTo(200);
    assertThat(questions(id)).isEqualTo(3);
    long left =
        db.sql("select count(*) from idempotency_key where key like ? || '%'")
            .param(key)
            .query(Long.class)
            .single();
    assertThat(left).isEqualTo(1);
  }
}
