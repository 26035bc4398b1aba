package dev.guanka.rules.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.guanka.rules.Declaration.AiService;
import dev.guanka.rules.Declaration.Subject;
import dev.guanka.rules.Deployment;
import dev.guanka.rules.Lang;
import dev.guanka.rules.Report.Document;
import dev.guanka.rules.SubjectType;
import dev.guanka.rules.advice.Advice.DecidedBy;
import dev.guanka.rules.json.BadJson;
import dev.guanka.rules.pack.RulePack;
import dev.guanka.rules.pack.Sources;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdviserTest {

  private static final RulePack PACK = RulePack.shipped();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final String QA = "深度合成/AI问答";
  private static final AiService KIMI = used("moonshot", null);
  private static final AiService CLOUD = used("tencent-cloudbase", null);

  @Test
  void twoProvidersNeedTheDocumentsOfBoth() {
    Advice advice = ask(KIMI, CLOUD);

    assertThat(kinds(advice.sets().get(0)))
        .containsExactly("VENDOR_FILING", "IN_USE_PROOF", "PLATFORM_PROOF");
    assertThat(advice.cases()).hasSize(2);
    assertThat(advice.notes().get(0).zh()).contains("合在一起");
  }

  @Test
  void twoModelsOfOneProviderNeedTheFilingOfEach() {
    Advice advice =
        ask(
            new AiService("alibaba", null, "TEXT_SYNTHESIS"),
            new AiService("alibaba", null, "IMAGE_SYNTHESIS"));

    assertThat(kinds(advice.sets().get(0)))
        .containsExactly("VENDOR_FILING", "COOPERATION_AGREEMENT", "VENDOR_FILING");
  }

  @Test
  void theSameServiceTwiceIsOne() {
    assertThat(ask(KIMI, KIMI).cases()).hasSize(1);
  }

  @Test
  void manyServicesAreAnsweredWithTheFirstCombinationsOnly() {
    List<AiService> many =
        List.of("moonshot", "deepseek", "baidu", "zhipu", "iflytek", "minimax", "stepfun").stream()
            .map(provider -> used(provider, null))
            .toList();
    Advice advice = ask(many.toArray(AiService[]::new));

    assertThat(advice.sets()).hasSize(Sets.MOST).doesNotHaveDuplicates();
    assertThat(advice.cases()).hasSize(7);
  }

  @Test
  void aServiceThatIsNotInUseNeedsNothingBesideOneThatIs() {
    assertThat(ask(KIMI, used(null, Deployment.NONE)).cases()).hasSize(1);
  }

  @Test
  void oneUnknownPartLeavesTheWholeToAPerson() {
    assertThat(ask(KIMI).decidedBy()).isEqualTo(DecidedBy.RULES);
    assertThat(ask(KIMI, used("小众平台", null)).decidedBy()).isEqualTo(DecidedBy.HUMAN);
  }

  @Test
  void aCategoryOfAnotherEditionIsLeftToAPerson() {
    AdviceQuestion question = question("深度合成/AI创作", KIMI);
    Advice before = new Adviser(PACK).advise(question, LocalDate.of(2025, 1, 1));

    assertThat(before.decidedBy()).isEqualTo(DecidedBy.HUMAN);
    assertThat(before.notes().get(0).en()).contains("not in this edition");
    assertThat(new Adviser(PACK).advise(question, DAY).decidedBy()).isEqualTo(DecidedBy.RULES);
  }

  @Test
  void theSameQuestionGivesTheSameBytes() {
    Sources sources = new Sources(PACK);
    byte[] once = AdviceJson.write(ask(KIMI, CLOUD), sources, Lang.EN);

    assertThat(AdviceJson.write(ask(KIMI, CLOUD), sources, Lang.EN)).isEqualTo(once);
  }

  @Test
  void aPersonMayWriteTheCategoryAsTheGuideDoes() {
    assertThat(meant("深度合成-AI绘画", null)).isEqualTo("深度合成/AI绘画");
    assertThat(meant(" AI绘画 ", null)).isEqualTo("深度合成/AI绘画");
    assertThat(meant(null, "FACE_SWAP")).isEqualTo("深度合成/AI换脸");
    BadJson bad = catchThrowableOfType(BadJson.class, () -> meant("工具/计算器", null));
    assertThat(bad.pointer()).isEqualTo("/category");
    assertThat(bad.detail().en()).contains(QA);
  }

  private static String meant(String category, String capability) {
    return new AdviceQuestions(PACK)
        .of(
            new Subject(SubjectType.ENTERPRISE, null),
            category,
            new AiService(null, null, capability),
            DAY)
        .category();
  }

  private static Advice ask(AiService... services) {
    return new Adviser(PACK).advise(question(QA, services), DAY);
  }

  private static AdviceQuestion question(String category, AiService... services) {
    return new AdviceQuestion(
        new Subject(SubjectType.ENTERPRISE, null), category, List.of(services));
  }

  private static AiService used(String provider, Deployment deployment) {
    return new AiService(provider, deployment, null);
  }

  private static List<String> kinds(List<Document> set) {
    return set.isEmpty() ? Collections.emptyList() : set.stream().map(Document::kind).toList();
  }
}
