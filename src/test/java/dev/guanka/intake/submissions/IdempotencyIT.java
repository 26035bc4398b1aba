package dev.guanka.intake.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanka.samples.Samples;
import dev.guanka.testing.Answer;
import dev.guanka.testing.ApiCaller;
import dev.guanka.testing.GuankaTest;
import java.nio.file.Path;
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
import org.springframework.boot.test.web.server.LocalServerPort;

@GuankaTest
class IdempotencyIT {

  @LocalServerPort int port;
  ApiCaller submitter;
  final Path zip = Samples.zip("campus-faq");

  @BeforeEach
  void signIn() {
    submitter = ApiCaller.as("submitter", port);
  }

  private static ObjectNode declaration() {
    return ApiCaller.declaration("campus-faq", ApiCaller.newAppId());
  }

  @Test
  void answersTheSameRequestWithTheSameSubmissionEvenWhenItHasEnded() {
    String key = UUID.randomUUID().toString();
    ObjectNode declaration = declaration();
    Answer first = submitter.submit(zip, declaration, "Idempotency-Key", key);
    assertThat(first.status()).as(first.body()).isEqualTo(201);
    submitter.until(first.at("/id"), "APPROVED");
    Answer again = submitter.submit(zip, declaration, "Idempotency-Key", key);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.at("/id")).isEqualTo(first.at("/id"));
    assertThat(submitter.submit(zip, declaration).at("/id")).isNotEqualTo(first.at("/id"));
  }

  @Test
  void refusesTheKeyForOtherPartsAndKeepsPeopleApart() {
    String key = UUID.randomUUID().toString();
    Answer first = submitter.submit(zip, declaration(), "Idempotency-Key", key);
    Answer reused = submitter.submit(zip, declaration(), "Idempotency-Key", key);
    assertThat(reused.status()).isEqualTo(422);
    assertThat(reused.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    Answer other =
        ApiCaller.as("submitter2", port).submit(zip, declaration(), "Idempotency-Key", key);
    assertThat(other.status()).isEqualTo(201);
    assertThat(other.at("/id")).isNotEqualTo(first.at("/id"));
    assertThat(submitter.submit(zip, declaration(), "Idempotency-Key", "k".repeat(256)).code())
        .isEqualTo("IDEMPOTENCY_KEY_LENGTH");
  }

  @Test
  void pointsAKeyToTheSubmissionThatWasOpenBefore() {
    ObjectNode declaration = ApiCaller.declaration("assistant-declared", ApiCaller.newAppId());
    Path package_ = Samples.zip("assistant-declared");
    String id = submitter.submit(package_, declaration).at("/id");
    String key = UUID.randomUUID().toString();
    assertThat(submitter.submit(package_, declaration, "Idempotency-Key", key).at("/id"))
        .isEqualTo(id);
    assertThat(submitter.submit(package_, declaration, "Idempotency-Key", key).at("/id"))
        .isEqualTo(id);
  }

  @Test
  void makesOneSubmissionOfConcurrentTwins() throws Exception {
    String key = UUID.randomUUID().toString();
    ObjectNode declaration = declaration();
    ExecutorService many = Executors.newFixedThreadPool(6);
    Callable<Answer> twin = () -> submitter.submit(zip, declaration, "Idempotency-Key", key);
    try {
      List<Future<Answer>> answers =
          many.invokeAll(Stream.generate(() -> twin).limit(6).collect(Collectors.toList()));
      for (Future<Answer> answer : answers) {
        assertThat(answer.get().status()).as(answer.get().body()).isEqualTo(201);
        assertThat(answer.get().at("/id")).isEqualTo(answers.get(0).get().at("/id"));
      }
    } finally {
      many.shutdown();
    }
  }
}
