package dev.guanka.rules.evidence;

import static dev.guanka.rules.evidence.CheckResult.Result.FAIL;
import static dev.guanka.rules.evidence.CheckResult.Result.PASS;
import static dev.guanka.rules.evidence.CheckResult.Result.UNKNOWN;

import dev.guanka.rules.Text;
import dev.guanka.rules.evidence.CheckResult.Check;
import dev.guanka.rules.evidence.CheckResult.Result;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks whether a document that must name the mini program names this one. */
final class AppIdCheck {

  private static final Set<String> NAMING = Set.of("IN_USE_PROOF", "PLATFORM_PROOF");

  private AppIdCheck() {}

  static Optional<CheckResult> check(SuppliedPaper paper, String appId) {
    if (appId == null || paper.reading() == null || !paper.reading().text()) {
      return Optional.empty();
    }
    List<String> named = paper.reading().values("appId");
    if (named.contains(appId)) {
      return answer(PASS, "写明了本小程序的 AppID", "Names this mini program's AppID");
    }
    if (!named.isEmpty()) {
      String others = String.join(", ", named);
      return answer(
          FAIL,
          "写的是别的 AppID：" + others + "，本小程序是 " + appId,
          "Names another AppID, " + others + "; this mini program is " + appId);
    }
    return NAMING.contains(paper.item().kind())
        ? answer(
            UNKNOWN,
            "没有找到 AppID，而这类材料应写明，由人工核对",
            "No AppID was found, which such a paper must show; a person looks")
        : Optional.empty();
  }

  private static Optional<CheckResult> answer(Result result, String zh, String en) {
    return Optional.of(new CheckResult(Check.APP_ID, result, new Text(zh, en)));
  }
}
