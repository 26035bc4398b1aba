package dev.guanka.web;

import com.microsoft.playwright.Response;
import dev.guanka.submission.Status;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever reads with ears, works by keyboard or holds a telephone gets every page as well. */
class AccessiblePageTest extends Visited {

  private static final String CHINESE = "zh-CN";
  private static final int PHONE = 390;
  private static final String UNFOLD =
      "() => document.querySelectorAll('details').forEach(part => { part.open = true; })";
  private static final String TOO_WIDE =
      "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

  @ParameterizedTest
  @CsvSource({"zh-CN, 1280", "zh-CN, 390", "en-US, 390"})
  void pagesOfSubmittersHaveNoGraveFault(String locale, int width) {
    UUID rejected = stage.rejected("读屏 " + locale + width);
    UUID waiting = stage.awaitingEvidence("听书 " + locale + width);
    look(
        "submitter",
        locale,
        width,
        List.of(
            "/",
            "/login",
            "/submissions",
            "/submissions/new",
            "/submissions/" + rejected,
            "/submissions/" + waiting,
            "/submissions/" + rejected + "/history",
            "/submissions/" + rejected + "/diagram",
            "/categories",
            "/advice?subject=ENTERPRISE&category=深度合成/AI问答&provider=moonshot",
            "/no-such-page"));
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, 1280", "zh-CN, 390", "en-US, 390"})
  void pagesOfReviewersHaveNoGraveFault(String locale, int width) {
    UUID id = stage.inReview("审读 " + locale + width);
    UUID papers = stage.inEvidenceReview("审证 " + locale + width, "别家有限公司");
    look(
        "reviewer",
        locale,
        width,
        List.of("/", "/inbox", "/inbox/" + stage.taskOf(id).taskId(), "/submissions/" + id));
    look("evidence", locale, width, List.of("/inbox/" + stage.evidenceTaskOf(papers).taskId()));
  }

  @Test
  void everyStateOfASubmissionAndEveryDeskHasNoGraveFault() {
    UUID asked = stage.asked("读屏 提问");
    UUID disputed = stage.disputed("读屏 异议");
    UUID papers = stage.inEvidenceReview("读屏 材料", EvidenceDeskPageTest.SUBJECT);
    UUID again = stage.rejected("读屏 再交");
    stage.revise(again, "museum-guide-fixed");
    Stage.await(() -> stage.submission(again).revision() == 2, () -> "no second round");
    UUID gone = stage.withdrawn("读屏 撤回");
    List<UUID> all = List.of(asked, disputed, papers, stage.until(Status.APPROVED, again), gone);
    look("submitter", CHINESE, PHONE, all.stream().map(id -> "/submissions/" + id).toList());
    look("senior", CHINESE, PHONE, List.of("/", "/inbox/" + stage.taskOf(disputed).taskId()));
    look("evidence", CHINESE, PHONE, List.of("/inbox?q=" + stage.submission(papers).appId()));
    look("reviewer", CHINESE, PHONE, List.of("/login?error", "/inbox/none", "/advice"));
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, 1280", "en-US, 390"})
  void theDoorHasNoGraveFault(String locale, int width) {
    look("", locale, width, List.of("/login", "/login?error", "/login?logout", "/submissions"));
  }

  private void look(String user, String locale, int width, List<String> paths) {
    var softly = new SoftAssertions();
    try (var visitor = user.isEmpty() ? stranger(locale) : visit(user, locale)) {
      visitor.page().setViewportSize(width, 844);
      for (String path : paths) {
        look(visitor, path, softly);
        visitor.photograph(name(user, locale, width, paths.indexOf(path), path));
      }
      softly.assertThat(visitor.complaints()).isEmpty();
    }
    softly.assertAll();
  }

  private static String name(String user, String locale, int width, int number, String path) {
    String place = path.replaceAll("[0-9a-f-]{36}|\\?.*", "").replaceAll("/+", "-");
    return "looks-%s-%s-%d-%d%s".formatted(user, locale, width, number, place);
  }

  private static void look(Visitor visitor, String path, SoftAssertions softly) {
    Response answer = visitor.open(path);
    visitor.page().waitForLoadState();
    visitor.page().evaluate(UNFOLD);
    softly.assertThat(answer.status()).as(path).isLessThan(500);
    softly.assertThat(visitor.find("#offline").count()).as("%s is whole", path).isOne();
    softly.assertThat(visitor.barriers()).as(path).isEmpty();
    softly.assertThat((int) visitor.page().evaluate(TOO_WIDE)).as("%s is too wide", path).isZero();
    softly
        .assertThat(answer.headerValue("content-security-policy"))
        .as(path)
        .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe-", "*", "http");
  }
}
