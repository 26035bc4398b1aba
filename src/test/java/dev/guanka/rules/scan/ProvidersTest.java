package dev.guanka.rules.scan;

import static dev.guanka.rules.category.Samples.QA;
import static dev.guanka.rules.category.Samples.TEXT;
import static dev.guanka.rules.category.Samples.by;
import static dev.guanka.rules.category.Samples.granted;
import static dev.guanka.rules.category.Samples.using;
import static dev.guanka.rules.scan.Programs.program;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.rules.CapabilityState;
import dev.guanka.rules.Declaration;
import dev.guanka.rules.Deployment;
import dev.guanka.rules.Report;
import dev.guanka.rules.Standing;
import dev.guanka.rules.Standing.HumanVerdict;
import dev.guanka.rules.SubjectType;
import dev.guanka.rules.Verdict;
import dev.guanka.rules.category.Assessor;
import dev.guanka.rules.pack.RulePack;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whose models a whole program calls, held against whose it says it calls. */
class ProvidersTest {

  private static final String PAINTING = "深度合成/AI绘画";
  private static final Declaration DECLARED = by(SubjectType.ENTERPRISE, QA, PAINTING);
  private static final String KIMI = "https://api.moonshot.cn/v1/chat/completions";
  private static final String DEEPSEEK = "https://api.deepseek.com/chat/completions";
  private static final String OWN = "https://shop.example.com/api/aiChat";
  private static final String WANX =
      "https://dashscope.aliyuncs.com/api/v1/services/aigc/text2image/image-synthesis";

  private static Programs shop(String... urls) {
    Programs app = program("pages/home/home", "pages/ask/ask");
    IntStream.range(0, 22).forEach(i -> app.with("utils/u" + i + ".js", "module.exports = " + i));
    app.with("pages/ask/ask.wxml", "<textarea/><view>内容由AI生成</view><image src='{{src}}'/>");
    StringBuilder page = new StringBuilder("Page({\n");
    for (int i = 0; i < urls.length; i++) {
      page.append(
          "  ask%d() { wx.request({ url: '%s', method: 'POST' }) },%n".formatted(i, urls[i]));
    }
    return app.with("pages/ask/ask.js", page + "})\n");
  }

  private static Report assess(Programs app, Declaration declaration, Standing standing) {
    return new Assessor()
        .assess(
            app.scanned(), declaration, standing, RulePack.shipped(), LocalDate.of(2026, 11, 22));
  }

  private static Report assess(Programs app, Declaration declaration) {
    return assess(app, declaration, granted(QA, PAINTING));
  }

  private static Declaration saying(String provider) {
    return using(DECLARED, provider, Deployment.THIRD_PARTY_API, TEXT);
  }

  private static List<String> mismatches(Report report) {
    return report.questions().stream()
        .filter(question -> question.code().equals("PROVIDER_NOT_DECLARED"))
        .map(question -> question.text().en())
        .toList();
  }

  @Test
  void aListOfModelsIsNoGeneration() {
    String api = "https://openrouter.ai/api/v1";

    assertThat(shop(api + "/models").states()).containsEntry(TEXT, CapabilityState.SUSPECTED);
    assertThat(shop(api + "/models?all=1").states()).containsEntry(TEXT, CapabilityState.SUSPECTED);
    assertThat(shop(api + "/chat").states()).containsEntry(TEXT, CapabilityState.DETECTED);
  }

  @Test
  void everyProviderOfAProgramIsReported() {
    Report report = assess(shop(KIMI, DEEPSEEK), DECLARED, Standing.unknown());

    assertThat(report.capabilities())
        .filteredOn(capability -> capability.capability().equals(TEXT))
        .singleElement()
        .satisfies(
            text -> assertThat(text.providers()).containsExactlyInAnyOrder("moonshot", "deepseek"));
  }

  @Test
  void theDeclaredProviderIsNotAskedAbout() {
    assertThat(mismatches(assess(shop(KIMI), saying("moonshot")))).isEmpty();
  }

  @Test
  void aProviderBesideTheDeclaredOneIsAskedAboutAndNotRejected() {
    Report report = assess(shop(KIMI, DEEPSEEK), saying("moonshot"));

    assertThat(report.verdict()).isEqualTo(Verdict.MANUAL);
    assertThat(mismatches(report))
        .singleElement()
        .asString()
        .containsIgnoringCase("deepseek")
        .contains("declaration names");
    assertThat(report.findings()).anyMatch(item -> "/aiServices/0".equals(item.pointer()));
  }

  @Test
  void aProviderOfACapabilityThatTheServicesForgetIsAskedAbout() {
    Report report = assess(shop(KIMI, WANX), saying("moonshot"));

    assertThat(report.verdict()).isEqualTo(Verdict.MANUAL);
    assertThat(report.questions())
        .filteredOn(question -> question.code().equals("PROVIDER_NOT_DECLARED"))
        .extracting(Report.Question::capability)
        .containsExactly("IMAGE_SYNTHESIS");
  }

  @Test
  void aForeignProviderThatIsOnlyDeclaredIsAskedAbout() {
    Declaration both =
        new Declaration(
            DECLARED.appId(),
            DECLARED.appName(),
            DECLARED.version(),
            DECLARED.subject(),
            DECLARED.categories(),
            List.of(
                new Declaration.AiService("moonshot", Deployment.THIRD_PARTY_API, TEXT),
                new Declaration.AiService("openai", Deployment.THIRD_PARTY_API, TEXT)),
            null);

    assertThat(assess(shop(KIMI), both).questions())
        .extracting(Report.Question::code)
        .contains("PROVIDER_FOREIGN");
  }

  @Test
  void anOwnBackendThatRelaysIsAskedAboutAndNoProviderIsGuessed() {
    Programs silent = shop(OWN).with("pages/ask/ask.wxml", "<textarea/><image src='{{src}}'/>");
    Report report = assess(silent, by(SubjectType.ENTERPRISE));

    assertThat(report.verdict()).isEqualTo(Verdict.MANUAL);
    assertThat(report.capabilities())
        .singleElement()
        .satisfies(
            text -> {
              assertThat(text.state()).isEqualTo(CapabilityState.SUSPECTED);
              assertThat(text.providers()).isEmpty();
            });
    assertThat(report.questions())
        .extracting(Report.Question::code)
        .containsExactly("CAPABILITY_SUSPECTED");
  }

  @Test
  void anOwnBackendWhoseAnswersThePageItselfCallsGeneratedIsFoundAndNoProviderIsGuessed() {
    assertThat(assess(shop(OWN), by(SubjectType.ENTERPRISE)).capabilities())
        .singleElement()
        .satisfies(
            text -> {
              assertThat(text.state()).isEqualTo(CapabilityState.DETECTED);
              assertThat(text.providers()).isEmpty();
            });
  }

  @Test
  void anOverturnedMismatchIsAskedAboutAgainOnceAnotherProviderIsCalled() {
    Declaration declared = saying("moonshot");
    Report first = assess(shop(KIMI, DEEPSEEK), declared);
    String overturned =
        first.findings().stream()
            .map(Report.Item::finding)
            .filter(finding -> finding.rule().equals("PROVIDER_NOT_DECLARED"))
            .findFirst()
            .orElseThrow()
            .judged();
    Standing settled =
        new Standing(Set.of(QA), Map.of(overturned, HumanVerdict.FALSE_POSITIVE), null);

    assertThat(mismatches(assess(shop(KIMI, DEEPSEEK), declared, settled))).isEmpty();
    assertThat(
            mismatches(
                assess(
                    shop(KIMI, "https://open.bigmodel.cn/api/paas/v4/chat/completions"),
                    declared,
                    settled)))
        .hasSize(1);
  }
}
