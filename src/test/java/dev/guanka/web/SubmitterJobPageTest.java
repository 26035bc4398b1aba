package dev.guanka.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import dev.guanka.samples.Papers;
import dev.guanka.samples.Samples;
import dev.guanka.submission.ReviewDetails;
import dev.guanka.submission.ReviewDetails.NewFinding;
import dev.guanka.submission.ReviewOutcome;
import dev.guanka.submission.Status;
import dev.guanka.testing.ApiCaller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Submitters do their whole job on the pages: hand in, understand, mend, answer, prove, contest.
 */
class SubmitterJobPageTest extends Visited {

  private static final String DROPPED =
      """
      data => {
        const bytes = Uint8Array.from(atob(data), letter => letter.charCodeAt(0));
        const dropped = new DataTransfer();
        dropped.items.add(new File([bytes], 'museum.zip', {type: 'application/zip'}));
        return dropped;
      }""";

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en-US"})
  void handsInByDroppingReadsWhyMendsAndPasses(String locale) throws IOException {
    try (var submitter = visit("submitter", locale)) {
      submitter.open("/");
      submitter.find(".doors a[href$='/submissions/new']").click();
      fill(submitter, "夜间展馆 " + locale);
      drop(submitter, Samples.zip("museum-guide"));
      assertThat(submitter.find(".drop output")).containsText("museum.zip · ");
      submitter.find("button[formaction]").click();
      assertThat(submitter.find("#answer p.trouble")).isVisible();
      assertThat(submitter.find("#answer li.lit").first()).containsText("createModel");
      submitter.photograph("precheck-" + locale);

      submitter.find("#submit p button:not(.plainly)").click();
      submitter.page().waitForURL(Pattern.compile("/submissions/[0-9a-f-]{36}$"));
      assertThat(submitter.find(".status.REJECTED").first()).isVisible();
      assertThat(submitter.find(".finding li.lit").first()).containsText("createModel");
      assertThat(submitter.find(".diagram .here").first()).isVisible();
      assertThat(submitter.find(".timeline li")).hasCount(3);
      submitter.photograph("submission-job-" + locale);

      submitter.find(".remedies a[href='#resubmit']").nth(1).click();
      submitter
          .find("#resubmit input[name=package]")
          .setInputFiles(Samples.zip("museum-guide-fixed"));
      submitter.find("#resubmit form > button").click();
      assertThat(submitter.find(".status.APPROVED").first()).isVisible();
      assertThat(submitter.find("section[aria-labelledby=changed] li.have").first())
          .containsText("docent.js");
      assertThat(submitter.find("section[aria-labelledby=changed] .tag.good"))
          .containsText(Pattern.compile("[1-9]"));
      submitter.photograph("submission-fixed-" + locale);
      assertThat(submitter.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en-US"})
  void findsWhichDocumentIsMissingAndSendsIt(String locale) {
    UUID id = stage.awaitingEvidence("清单 " + locale);
    try (var submitter = visit("submitter", locale)) {
      submitter.open("/");
      submitter.find(".waiting a[href$='" + id + "']").click();
      assertThat(submitter.find("main h2").nth(1)).hasAttribute("id", "papers");
      assertThat(submitter.find(".checklist li.have")).hasCount(0);
      assertThat(submitter.find("select[name=kind]")).hasValue("VENDOR_FILING");
      submitter
          .find("input[name=document]")
          .setInputFiles(new FilePayload("备案.pdf", "application/pdf", Papers.vendorFiling()));
      submitter.find("form[action$=evidence] > button").click();
      assertThat(submitter.find(".checklist li.have")).hasCount(1);
      assertThat(submitter.find(".checklist li:not(.have):not(.bare)").first()).isVisible();
      assertThat(submitter.find(".checks tr").first()).isVisible();
      submitter.photograph("submission-checklist-" + locale);
      assertThat(submitter.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en-US"})
  void asksAndAnswersAndSeesWhoseTurnItIs(String locale) {
    UUID id = stage.inReview("问答 " + locale);
    try (var submitter = visit("submitter", locale)) {
      submitter.open("/submissions/" + id);
      assertThat(submitter.find("section[aria-labelledby=turn] .big")).isVisible();
      submitter.find("details:has(form[action$=questions]) > summary").click();
      submitter.find("form[action$=questions] textarea").fill("还要多久？");
      submitter.find("form[action$=questions] button").click();
      assertThat(submitter.find(".said").first()).containsText("还要多久？");
      stage.decide(id, ReviewOutcome.ASK, "回答是谁写的？", ReviewDetails.none());
      submitter.open("/submissions/" + id);
      assertThat(submitter.find("#asked")).hasText("回答是谁写的？");
      assertThat(submitter.find("section[aria-labelledby=clocks]"))
          .containsText(Pattern.compile("等您答复|your answer|answer"));
      submitter.photograph("submission-asked-" + locale);
      submitter.find("form[action$=answers] textarea").fill("由店员手写。");
      submitter.find("form[action$=answers] button").click();
      assertThat(submitter.find(".status.IN_REVIEW").first()).isVisible();
      assertThat(submitter.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en-US"})
  void readsWhatIsFixedWhatStaysAndWhatIsNew(String locale) {
    UUID id = stage.rejected("三轮 " + locale);
    nextRound(id, "portrait-studio-build", Status.REJECTED);
    try (var submitter = visit("submitter", locale)) {
      changed(submitter, id, "[1-9]", "0", "[1-9]");
      nextRound(id, "portrait-studio-build", Status.REJECTED);
      changed(submitter, id, "0", "[1-9]", "0");
      submitter.photograph("submission-rounds-" + locale);
      assertThat(submitter.complaints()).isEmpty();
    }
  }

  private void nextRound(UUID id, String sample, Status end) {
    int round = stage.submission(id).revision() + 1;
    stage.revise(id, sample);
    Stage.await(() -> stage.submission(id).revision() == round, () -> "no round " + round);
    stage.until(end, id);
  }

  private static void changed(Visitor submitter, UUID id, String... counts) {
    submitter.open("/submissions/" + id);
    Locator tags = submitter.find("section[aria-labelledby=changed] p.row-of .tag");
    for (int i = 0; i < counts.length; i++) {
      assertThat(tags.nth(i)).hasText(Pattern.compile("\\D*" + counts[i] + "(\\D.*)?"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en-US"})
  void contestsWhatAReviewerSawOnAPageLikeAnyFinding(String locale) {
    UUID id = stage.inReview("看见的也能异议 " + locale);
    var seen = new NewFinding("TEXT_SYNTHESIS", "pages/home/home", "点击后出现模型的回答", null);
    stage.decide(id, ReviewOutcome.REJECT, "见页面。", new ReviewDetails(null, List.of(seen), null));
    stage.until(Status.REJECTED, id);
    try (var submitter = visit("submitter", locale)) {
      submitter.open("/submissions/" + id);
      Locator finding = submitter.find("section[aria-labelledby=seen-pages] .finding");
      assertThat(finding.locator(".place")).hasText("pages/home/home");
      finding.locator("summary").click();
      finding.locator("textarea").fill("这是店员的留言。");
      submitter.photograph("submission-contest-" + locale);
      finding.locator("form button").click();
      assertThat(submitter.find(".status.DISPUTE_REVIEW").first()).isVisible();
      assertThat(submitter.complaints()).isEmpty();
    }
  }

  @Test
  void anOpenPageSaysThatItIsOldAndKeepsWhatIsBeingWritten() {
    UUID id = stage.inReview("边写边变");
    try (var submitter = visit("submitter", "zh-CN")) {
      submitter.open("/submissions/" + id);
      submitter.find("details:has(form[action$=questions]) > summary").click();
      submitter.find("form[action$=questions] textarea").fill("还没写完");
      stage.decide(id, ReviewOutcome.REJECT, "见首页。", Stage.confirmed("f1"));
      assertThat(submitter.find("#standing .note")).containsText("已驳回");
      assertThat(submitter.find("form[action$=questions] textarea")).hasValue("还没写完");
      submitter.find("#standing a").click();
      assertThat(submitter.find(".status.REJECTED").first()).isVisible();
    }
  }

  private static void fill(Visitor submitter, String appName) {
    submitter.find("input[name=appId]").fill(ApiCaller.newAppId());
    submitter.find("input[name=appName]").fill(appName);
    submitter.find("input[name=version]").fill("2.4.0");
    submitter.find("select[name=subjectType]").selectOption("ENTERPRISE");
    submitter.find("input[name=subjectName]").fill("绍兴越州青瓷文化发展有限公司");
    submitter.find("input[name=categories]:checked").all().forEach(Locator::uncheck);
    submitter.find("textarea[name=otherCategories]").fill("旅游/景区服务\n工具/信息查询");
    submitter.find("input[name=provider]").all().forEach(field -> field.fill(""));
  }

  private static void drop(Visitor submitter, Path file) throws IOException {
    String data = Base64.getEncoder().encodeToString(Files.readAllBytes(file));
    var dropped = submitter.page().evaluateHandle(DROPPED, data);
    submitter
        .find("#submit .drop")
        .dispatchEvent("drop", java.util.Map.of("dataTransfer", dropped));
  }
}
