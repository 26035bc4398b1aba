package dev.guanka.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.guanka.samples.Papers;
import dev.guanka.store.EvidenceItems;
import dev.guanka.submission.Evidence;
import dev.guanka.submission.Evidence.EvidenceStatus;
import dev.guanka.submission.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody of the evidence team who has only Tasklist judges documents there. */
class TasklistEvidencePageTest extends Visited {

  private static final LocalDate LAST_DAY = LocalDate.now(Stage.CHINA).plusDays(3);

  @Autowired EvidenceItems evidence;

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en-US"})
  void showsEachCheckAndWhereTheDocumentSaysIt(String locale) throws IOException {
    UUID id = stage.inEvidenceReview("留学小灯 " + locale, "别家有限公司");
    try (var reviewer = visit("evidence", locale)) {
      var tasklist = opened(reviewer, id);
      tasklist.claim();
      Locator filing = paper(reviewer, "VENDOR_FILING");
      Locator number = filing.locator("[data-field=filingNumber]");
      assertThat(number.locator("mark")).hasText(Papers.MOONSHOT_NUMBER);
      assertThat(number.locator(".label")).hasText(zh(locale) ? "读自文件" : "read from the document");
      assertThat(filing.locator("[data-check=PROVIDER] .label-success")).isVisible();
      Locator holder = paper(reviewer, "ORDER").locator("[data-check=HOLDER]");
      assertThat(holder.locator(".label-danger")).isVisible();
      assertThat(holder).containsText("别家有限公司");
      filing.scrollIntoViewIfNeeded();
      reviewer.photograph("tasklist-evidence-" + locale);

      var download = reviewer.page().waitForDownload(() -> filing.locator("a[download]").click());
      assertThat(Files.readAllBytes(download.path())).isEqualTo(bytesOf(id));
      assertThat(reviewer.complaints()).isEmpty();
    }
  }

  @Test
  void refusesAFieldOfADocumentAndAcceptsTheOther() {
    UUID id = stage.inEvidenceReview("订单不是本公司的", "别家有限公司");
    try (var reviewer = visit("evidence", "zh-CN")) {
      var tasklist = opened(reviewer, id);
      tasklist.claim();
      assertThat(reviewer.find("#outcome option:not([value=''])")).hasCount(3);
      paper(reviewer, "VENDOR_FILING").locator("select").first().selectOption("ACCEPTED");
      Locator order = paper(reviewer, "ORDER");
      order.locator("select").first().selectOption("REFUSED");
      order.locator("select").nth(1).selectOption("holder");
      reviewer.find("#outcome").selectOption("REQUEST_EVIDENCE");
      reviewer.find("#comment").fill("请补本公司的订单。");
      tasklist.complete();
      assertThat(reviewer.find(".guanka-trouble")).containsText("不通过的材料必须写明原因");

      reviewer
          .find(".page-notifications [ng-click='removeNotification(notification)']")
          .first()
          .click();
      order.locator("input").fill("购买方不是小程序主体");
      reviewer.photograph("tasklist-evidence-filled");
      tasklist.complete();
      stage.until(Status.AWAITING_EVIDENCE, id);
      assertThat(reviewer.complaints()).isEmpty();
    }
    assertThat(piece(id, "VENDOR_FILING").status()).isEqualTo(EvidenceStatus.ACCEPTED);
    Evidence order = piece(id, "ORDER");
    assertThat(order.status()).isEqualTo(EvidenceStatus.REFUSED);
    assertThat(order.verdict()).contains("holder", "购买方不是小程序主体");
    try (var submitter = visit("submitter", "zh-CN")) {
      submitter.open("/submissions/" + id);
      assertThat(submitter.find(".actions .refused").first())
          .containsText(Pattern.compile("订单.*持有人.*购买方不是小程序主体", Pattern.DOTALL));
      assertThat(submitter.find(".refusal")).containsText("购买方不是小程序主体");
      assertThat(submitter.find("[data-check=HOLDER]").first()).isVisible();
      assertThat(submitter.find(".excerpt mark").first()).isVisible();
      submitter.photograph("submission-evidence");
      assertThat(submitter.complaints()).isEmpty();
    }
  }

  @Test
  void approvesWhatIsInOrder() {
    UUID id = stage.inEvidenceReview("材料齐全", EvidenceDeskPageTest.SUBJECT);
    try (var reviewer = visit("evidence", "en-US")) {
      var tasklist = opened(reviewer, id);
      tasklist.claim();
      assertThat(reviewer.find("[data-check=HOLDER] .label-success")).hasCount(2);
      assertThat(reviewer.find("[data-clock=REVIEWER]")).containsText("running");
      reviewer.find(".guanka-grant [name=until]").fill(LAST_DAY.toString());
      reviewer.find(".guanka-grant [name=condition]").fill("补交在用证明");
      reviewer.photograph("tasklist-grant");
      reviewer.find("#outcome").selectOption("APPROVE");
      tasklist.complete();
      stage.until(Status.APPROVED, id);
    }
    assertThat(stage.grantOf(id).condition()).contains("补交在用证明");
    assertThat(stage.grantOf(id).expiresAt()).isEqualTo(Stage.endOf(LAST_DAY));
  }

  private byte[] bytesOf(UUID id) {
    return stage.bytes(piece(id, "VENDOR_FILING").blobSha256());
  }

  private Evidence piece(UUID submission, String kind) {
    return evidence.ofSubmission(submission).stream()
        .filter(piece -> piece.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private static boolean zh(String locale) {
    return Locale.forLanguageTag(locale).getLanguage().equals("zh");
  }

  private static Locator paper(Visitor visitor, String kind) {
    return visitor.find("[data-evidence=" + kind + "]");
  }

  private Tasklist opened(Visitor visitor, UUID submission) {
    var tasklist = new Tasklist(visitor);
    tasklist.open(stage.evidenceTaskOf(submission).taskId());
    return tasklist;
  }
}
