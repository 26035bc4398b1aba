package dev.guanka.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.rules.Report;
import dev.guanka.rules.Report.Change;
import dev.guanka.store.Decisions;
import dev.guanka.submission.Reason;
import dev.guanka.submission.ReviewDetails;
import dev.guanka.submission.ReviewDetails.FindingVerdict;
import dev.guanka.submission.ReviewDetails.Verdict;
import dev.guanka.submission.ReviewOutcome;
import dev.guanka.submission.Status;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What a person said of a finding holds for the app as long as the code it speaks of is the same.
 */
@ProcessTest
class InheritedVerdictsProcessTest {

  private static final String GUIDE = "museum-guide";
  private static final String DOCENT = "miniprogram/packages/docent/services/docent.js";
  private static final String POET = "miniprogram/packages/docent/poet/poet.js";
  private static final String SHOP = "garden-shop";
  private static final String HOME = "client/pages/home/home.js";
  private static final String ASK =
      "  async ask() {\n"
          + "    const r = await api.post('/api/aiChat', { text: this.data.word });\n"
          + "    this.setData({ shown: r.data });\n"
          + "  },\n";

  @Autowired private ReviewStage stage;
  @Autowired private Reports reports;
  @Autowired private Decisions decisions;
  @Autowired private Conversations conversations;

  @Test
  void saysStillOfMovedLinesNewOfANewPageAndFixedOfARemovedOne() {
    UUID id = stage.aRejectedSubmission();
    stage.resubmit(id, GUIDE, aPoetBesideTheDocent());
    stage.scan();
    assertThat(changes(id, POET)).isNotEmpty().containsOnly(Change.NEW);
    assertThat(changes(id, DOCENT)).isNotEmpty().containsOnly(Change.STILL);
    assertThat(ofTheWholeProgram(id)).isNotEmpty().containsOnly(Change.STILL);
    int poems = changes(id, POET).size();
    stage.resubmit(id, GUIDE, aMovedDocent());
    stage.scan();
    assertThat(changes(id, DOCENT)).isNotEmpty().containsOnly(Change.STILL);
    assertThat(ofTheWholeProgram(id)).isNotEmpty().containsOnly(Change.STILL);
    assertThat(changes(id, POET)).isEmpty();
    assertThat(report(id).fixed()).hasSize(poems).allMatch(gone -> POET.equals(gone.file()));
  }

  @Test
  void inheritsAFalsePositiveUntilTheFunctionAroundChanges() {
    UUID first = stage.aScannedOf(ReviewStage.freshApp(), SHOP, aShop(ASK));
    assertThat(stage.status(first)).isEqualTo(Status.IN_REVIEW);
    stage.answer(
        stage.taskOf(first),
        "reviewer",
        ReviewOutcome.APPROVE,
        "由客服人工回答",
        new ReviewDetails(falsePositives(first), null, null));
    String reformatted = "\n  // 咨询\n" + ASK.replace("    ", "        ").replace("'", "\"");
    assertThat(again(first, SHOP, aShop(reformatted))).isEqualTo(Status.APPROVED);
    String changed = ASK.replace("r.data", "r.data.generated");
    assertThat(again(first, SHOP, aShop(changed))).isEqualTo(Status.IN_REVIEW);
  }

  @Test
  void inheritsAnOverturnedDisputeUntilTheFunctionAroundChanges() {
    UUID first = stage.aRejectedSubmission();
    for (int round = 0; stage.status(first) == Status.REJECTED; round++) {
      assertThat(round).as("disputes").isLessThan(10);
      overturn(first, open(first).get(0));
    }
    assertThat(again(first, GUIDE, aMovedDocent())).isNotEqualTo(Status.REJECTED);
    assertThat(again(first, GUIDE, aChangedDocent())).isEqualTo(Status.REJECTED);
  }

  @Test
  void inheritsAnOverturnedCategoryOnlyForTheSameCode() {
    UUID first = stage.aRejectedSubmission();
    overturn(first, undeclared(first));
    assertThat(stage.status(first)).isNotEqualTo(Status.REJECTED);
    assertThat(again(first, GUIDE, aMovedDocent())).isNotEqualTo(Status.REJECTED);
    assertThat(again(first, GUIDE, aPoetBesideTheDocent())).isEqualTo(Status.REJECTED);
  }

  /** Hands the app in anew, apart from the submission before, and takes that back again. */
  private Status again(UUID first, String sample, Path zip) {
    withdraw(first);
    UUID id = stage.aScannedOf(stage.submission(first).appId(), sample, zip);
    Status answer = stage.status(id);
    withdraw(id);
    return answer;
  }

  private void withdraw(UUID id) {
    if (!stage.status(id).isFinal()) {
      stage.withdraw(id);
    }
  }

  private static Path aShop(String method) {
    return Edited.copyOf(SHOP)
        .change(HOME, page -> page.replaceFirst("Page\\(\\{\n", "Page({\n" + method))
        .zip();
  }

  private static Path aMovedDocent() {
    return Edited.copyOf(GUIDE)
        .change(DOCENT, code -> "// 讲解\n\n" + code.replace("  ", "    ").replace(";\n", "\n"))
        .zip();
  }

  private static Path aChangedDocent() {
    return Edited.copyOf(GUIDE)
        .change(DOCENT, code -> code.replace("text += piece;", "text = text + piece.trim();"))
        .zip();
  }

  private static Path aPoetBesideTheDocent() {
    return Edited.copyOf(GUIDE)
        .change(
            "miniprogram/app.json",
            app ->
                app.replace(
                    "\"pages\": [\"talk/talk\"]", "\"pages\": [\"talk/talk\", \"poet/poet\"]"))
        .add(POET.replace(".js", ".wxml"), "<textarea/><view>{{poem}}</view>")
        .add(
            POET,
            "Page({ write() { wx.cloud.extend.AI.createModel('deepseek').generateText({}) } })\n")
        .zip();
  }

  private List<FindingVerdict> falsePositives(UUID id) {
    List<FindingVerdict> all =
        report(id).findings().stream()
            .map(item -> new FindingVerdict(item.id(), Verdict.FALSE_POSITIVE))
            .toList();
    assertThat(all).isNotEmpty();
    return all;
  }

  private List<Change> changes(UUID id, String file) {
    return report(id).findings().stream()
        .filter(item -> file.equals(item.finding().file()))
        .filter(item -> item.finding().rule().startsWith("text."))
        .map(Report.Item::change)
        .toList();
  }

  private List<Change> ofTheWholeProgram(UUID id) {
    return report(id).findings().stream()
        .filter(item -> !item.finding().rule().startsWith("text."))
        .map(Report.Item::change)
        .toList();
  }

  private List<String> open(UUID id) {
    return decisions.latest(id).orElseThrow().reasons().stream().map(Reason::finding).toList();
  }

  private String undeclared(UUID id) {
    return report(id).findings().stream()
        .filter(item -> item.finding().rule().equals("CATEGORY_NOT_DECLARED"))
        .map(Report.Item::id)
        .findFirst()
        .orElseThrow();
  }

  private void overturn(UUID id, String finding) {
    conversations.dispute(stage.person("submitter"), id, finding, "不成立");
    stage.answer(id, "senior", ReviewOutcome.OVERTURN, "成立");
  }

  private Report report(UUID id) {
    return reports.latest(id).orElseThrow();
  }
}
