package dev.guanka.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.guanka.store.EvidenceItems;
import dev.guanka.submission.Evidence;
import dev.guanka.submission.Evidence.EvidenceStatus;
import dev.guanka.submission.Status;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The evidence team and the senior reviewers do their whole job on our own desk. */
class EvidenceDeskPageTest extends Visited {

  static final String SUBJECT = "厦门灯塔留学咨询有限公司";
  private static final LocalDate LAST_DAY = LocalDate.now(Stage.CHINA).plusDays(3);

  @Autowired EvidenceItems evidence;

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en-US"})
  void grantsWithALastDayAndACondition(String locale) {
    UUID id = stage.inEvidenceReview("留学小灯 " + locale, SUBJECT);
    try (var reviewer = visit("evidence", locale)) {
      openFromTheInbox(reviewer, id);
      judge(reviewer, piece(id, "VENDOR_FILING"), "ACCEPTED");
      judge(reviewer, piece(id, "ORDER"), "ACCEPTED");
      reviewer.find("input[name=outcome][value=APPROVE]").check();
      reviewer.find("#grant summary").click();
      reviewer.find("[name='grant.until']").fill(LAST_DAY.plusYears(5).toString());
      reviewer.find("[name='grant.condition']").fill("补交在用证明");
      reviewer.find("#send").click();
      assertThat(reviewer.find("p.trouble").first()).containsText(Pattern.compile("\\d{4}-\\d{2}"));
      reviewer.photograph("desk-grant-refused-" + locale);

      assertThat(reviewer.find("[name='grant.condition']")).hasValue("补交在用证明");
      reviewer.find("[name='grant.until']").fill(LAST_DAY.toString());
      reviewer.photograph("desk-grant-" + locale);
      reviewer.find("#send").click();
      assertThat(reviewer.find(".done")).isVisible();
      assertThat(reviewer.complaints()).isEmpty();
    }
    stage.until(Status.APPROVED, id);
    assertThat(stage.grantOf(id).condition()).contains("补交在用证明");
    assertThat(stage.grantOf(id).expiresAt()).isEqualTo(Stage.endOf(LAST_DAY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en-US"})
  void refusesADocumentByFieldAndReason(String locale) {
    UUID id = stage.inEvidenceReview("订单不符 " + locale, "别家有限公司");
    UUID order = piece(id, "ORDER").id();
    try (var reviewer = visit("evidence", locale)) {
      openFromTheInbox(reviewer, id);
      judge(reviewer, piece(id, "VENDOR_FILING"), "ACCEPTED");
      judge(reviewer, piece(id, "ORDER"), "REFUSED");
      reviewer.find("select[name='field." + order + "']").selectOption("holder");
      reviewer.find("input[name=outcome][value=REQUEST_EVIDENCE]").check();
      reviewer.find("textarea[name=comment]").fill("请补本公司的订单。");
      reviewer.find("#send").click();
      assertThat(reviewer.find("p.trouble").first()).isVisible();
      reviewer.find("input[name='reason." + order + "']").fill("购买方不是小程序主体");
      reviewer.photograph("desk-refusal-" + locale);
      assertThat(reviewer.barriers()).isEmpty();
      reviewer.find("#send").click();
      assertThat(reviewer.find(".done")).isVisible();
      assertThat(reviewer.complaints()).isEmpty();
    }
    stage.until(Status.AWAITING_EVIDENCE, id);
    assertThat(piece(id, "VENDOR_FILING").status()).isEqualTo(EvidenceStatus.ACCEPTED);
    assertThat(piece(id, "ORDER").status()).isEqualTo(EvidenceStatus.REFUSED);
    try (var submitter = visit("submitter", locale)) {
      submitter.open("/submissions/" + id);
      Locator refused = submitter.find(".actions .refused").first();
      assertThat(refused).containsText(Pattern.compile("(持有人|Holder).*购买方不是小程序主体", Pattern.DOTALL));
      submitter.photograph("submission-refused-piece-" + locale);
      assertThat(submitter.barriers()).isEmpty();
      assertThat(submitter.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en-US"})
  void aSeniorReviewerSendsADisputedDecisionBackToReview(String locale) {
    UUID id = stage.disputed("博物馆导览 " + locale);
    try (var senior = visit("senior", locale)) {
      openFromTheInbox(senior, id);
      assertThat(senior.find(".said")).hasCount(2);
      assertThat(senior.find(".said").first()).containsText("没有调用模型");
      assertThat(senior.find("input[name=outcome]")).hasCount(2);
      senior.find("input[name=outcome][value=OVERTURN]").check();
      senior.find("textarea[name=comment]").fill("该处是离线文本，不调用模型。");
      senior.photograph("desk-dispute-" + locale);
      senior.find("#send").click();
      assertThat(senior.find(".done")).isVisible();
      assertThat(senior.complaints()).isEmpty();
    }
    stage.until(Status.IN_REVIEW, id);
  }

  private void openFromTheInbox(Visitor visitor, UUID submission) {
    var task = stage.openTaskOf(submission);
    visitor.open("/inbox?q=" + task.appId());
    visitor.find("#claim-" + task.taskId()).click();
    assertThat(visitor.find("#taking form[action$=release]")).isVisible();
  }

  private static void judge(Visitor visitor, Evidence piece, String verdict) {
    visitor.find("input[name='judgement." + piece.id() + "'][value=" + verdict + "]").check();
  }

  private Evidence piece(UUID submission, String kind) {
    return evidence.ofSubmission(submission).stream()
        .filter(piece -> piece.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }
}
