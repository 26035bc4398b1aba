package dev.guanka.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.testing.Caller;
import dev.guanka.testing.GuankaTest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The model of a submission is told to those who may see the submission, and no other model is. */
@GuankaTest
class DiagramIT {

  private static final Pattern MODEL = Pattern.compile("data-model=\"([^\"]+)\"");

  @LocalServerPort int port;
  @Autowired RepositoryService repository;
  Stage stage;

  /** Not a bean of the context: one context serves all tests of this JVM. */
  @Autowired
  void setTheStage(AutowireCapableBeanFactory beans) {
    stage = beans.createBean(Stage.class);
  }

  @Test
  void answersWithTheVersionThatEachSubmissionRunsOn() {
    UUID before = stage.inReview("第一版");
    String deployment = TwoReviews.deploy(repository);
    try {
      UUID after = stage.inReview("第二版");
      assertThat(drawing(before))
          .contains("Task_ReviewSubmission")
          .doesNotContain(TwoReviews.ADDED);
      assertThat(drawing(after)).contains("Task_ReviewSubmission", TwoReviews.ADDED);
      String foreign = model(before).replace(before.toString(), after.toString());
      assertThat(submitter().get(foreign).statusCode()).isEqualTo(404);
    } finally {
      repository.deleteDeployment(deployment, true, true, true);
    }
  }

  @Test
  void answersNobodyWhoMayNotSeeTheSubmission() {
    String model = model(stage.inReview("别人的图"));
    assertThat(Caller.as("reviewer", port).get(model).statusCode()).isEqualTo(200);
    assertThat(Caller.as("submitter2", port).get(model).statusCode()).isEqualTo(404);
  }

  @Test
  void sendsAModelOnceToAReaderWhoKeepsIt() {
    String model = model(stage.inReview("只传一次"));
    var first = submitter().get(model);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(first.headers().firstValue("Cache-Control")).get().asString().contains("private");
    assertThat(submitter().get(model, "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  private String drawing(UUID id) {
    return submitter().get(model(id)).body();
  }

  private String model(UUID id) {
    String page = submitter().get("/submissions/" + id + "/diagram").body();
    return MODEL.matcher(page).results().map(found -> found.group(1)).findFirst().orElseThrow();
  }

  private Caller submitter() {
    return Caller.as("submitter", port);
  }
}
