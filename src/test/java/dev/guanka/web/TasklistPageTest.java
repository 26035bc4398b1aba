package dev.guanka.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.guanka.samples.Samples;
import dev.guanka.store.Decisions;
import dev.guanka.submission.Status;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody who has only Tasklist does the whole job there. */
class TasklistPageTest extends Visited {

  @Autowired Decisions decisions;

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en-US"})
  void aReviewerRejectsASubmissionInTasklist(String locale) {
    UUID id = stage.inReview("售后助手 " + locale);
    try (var reviewer = visit("reviewer", locale)) {
      var tasklist = opened(reviewer, id);
      tasklist.claim();
      Locator finding = reviewer.find(".guanka-finding").first();
      assertThat(finding.locator(".guanka-place")).hasText(Pattern.compile("home\\.wxml:1:\\d+"));
      assertThat(finding.locator("pre")).not().isEmpty();
      assertThat(reviewer.find("#outcome option:not([value=''])")).hasCount(4);
      reviewer.photograph("tasklist-review-" + locale);
      finding.locator("select").selectOption("CONFIRMED");
      reviewer.find("#outcome").selectOption("REJECT");
      reviewer.find("#comment").fill("回答由模型生成，请补类目。");
      reviewer.photograph("tasklist-filled-" + locale);
      tasklist.complete();
      stage.until(Status.REJECTED, id);
      assertThat(reviewer.complaints()).isEmpty();
    }
    var decision = decisions.latest(id).orElseThrow();
    assertThat(decision.by()).isEqualTo("reviewer");
    assertThat(decision.comment()).isEqualTo("回答由模型生成，请补类目。");
    assertThat(decision.reasons()).extracting(reason -> reason.place().at()).isNotEmpty();
  }

  @Test
  void aRefusalIsReadableInTheForm() {
    UUID id = stage.inReview("没有说明的驳回");
    try (var reviewer = visit("reviewer", "en-US")) {
      var tasklist = opened(reviewer, id);
      tasklist.claim();
      reviewer.find("#outcome").selectOption("ASK");
      tasklist.complete();
      assertThat(reviewer.find(".guanka-trouble")).containsText("Say in the comment");
      reviewer.photograph("tasklist-refused");
      assertThat(stage.submission(id).status()).isEqualTo(Status.IN_REVIEW);
    }
  }

  @Test
  void aSeniorUpholdsADisputeInTasklist() {
    UUID id = stage.disputed("有异议的导览");
    try (var senior = visit("senior", "zh-CN")) {
      var tasklist = opened(senior, id);
      tasklist.claim();
      assertThat(senior.find("#outcome option:not([value=''])")).hasCount(2);
      senior.find("#outcome").selectOption("UPHOLD");
      senior.find("#comment").fill("代码确实调用了模型。");
      senior.photograph("tasklist-dispute");
      tasklist.complete();
      stage.until(Status.REJECTED, id);
      assertThat(senior.complaints()).isEmpty();
    }
  }

  @Test
  void whatAPackageSaysIsShownInert() {
    UUID id = stage.inReview(Stage.HOSTILE);
    try (var reviewer = visit("reviewer", "zh-CN")) {
      opened(reviewer, id);
      assertThat(reviewer.find(".guanka-heading h3")).containsText(Stage.HOSTILE);
      assertThat(reviewer.find(".guanka-finding pre")).containsText("<img src=x onerror=");
      assertThat(reviewer.find(".guanka-form img")).hasCount(0);
      reviewer.photograph("tasklist-hostile");
      assertThat(reviewer.complaints()).isEmpty();
    }
  }

  @Test
  void aSubmitterStartsAReviewInTasklist() {
    try (var submitter = visit("submitter", "zh-CN")) {
      submitter.open("/camunda/app/tasklist/default/#/?processStart");
      submitter.find(".modal-content a:has-text('提交审核')").first().click();
      assertThat(submitter.complaints()).isEmpty();
      assertThat(submitter.find("#declaration")).hasValue(Pattern.compile("wx0123456789abcdef"));
      submitter.photograph("tasklist-start");
      submitter.find("#package").setInputFiles(Samples.zip("garden-shop"));
      submitter.find("button[ng-click='startProcessInstance()']").click();
      assertThat(submitter.find(".modal-content")).hasCount(0);
      assertThat(submitter.complaints()).isEmpty();
    }
    stage.until(Status.APPROVED, stage.submissionOf("wx0123456789abcdef"));
  }

  private Tasklist opened(Visitor visitor, UUID submission) {
    var tasklist = new Tasklist(visitor);
    tasklist.open(stage.taskOf(submission).taskId());
    return tasklist;
  }
}
