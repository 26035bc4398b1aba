package dev.guanka.rules.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.rules.Deployment;
import dev.guanka.rules.Report.Document;
import dev.guanka.rules.SubjectType;
import dev.guanka.rules.pack.Answer;
import dev.guanka.rules.pack.RulePack;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The qualification paths, and the questions that readers of the guide ask. */
class DemandsTest {

  private static final RulePack PACK = RulePack.shipped();
  private final Demands demands = new Demands(PACK);

  @Test
  void caseAOwnAlgorithmNeedsTheOwnFiling() {
    CaseDemand own = text("own", Deployment.OWN_MODEL);

    assertThat(kinds(own)).containsExactly(List.of("OWN_FILING"));
    assertThat(own.decidedByRules()).isTrue();
    assertThat(own.sets().get(0).get(0).mustShow()).anyMatch(t -> t.zh().contains("完全一致"));
  }

  @Test
  void caseBThirdPartyNeedsTheVendorsFilingAndOneOfThree() {
    assertThat(kinds(text("deepseek", Deployment.THIRD_PARTY_API)))
        .containsExactlyInAnyOrder(
            List.of("VENDOR_FILING", "COOPERATION_AGREEMENT"),
            List.of("VENDOR_FILING", "ORDER"),
            List.of("VENDOR_FILING", "IN_USE_PROOF"));
  }

  @Test
  void caseBAnotherCompanyMaySignWithALetterOfRelation() {
    assertThat(advice(text("deepseek", Deployment.THIRD_PARTY_API))).contains("关联关系说明");
    assertThat(new Documents(PACK).of("RELATION_LETTER").name().zh()).contains("授权使用函");
  }

  @Test
  void caseC1ThePlatformMakesThePapersItself() {
    CaseDemand cloud = text("tencent-cloudbase", null);

    assertThat(kinds(cloud)).containsExactly(List.of("PLATFORM_PROOF"));
    assertThat(cloud.sets().get(0).get(0).issuer().zh()).contains("获取算法合作协议");
    assertThat(advice(cloud)).contains("3 个月").contains("2.2");
  }

  @Test
  void caseC3VolcengineGivesItsOrderContract() {
    assertThat(issuers(text("bytedance", null))).contains("合同管理");
  }

  @Test
  void caseC4BailianGivesItsPublicFilingsAndItsAccountManager() {
    assertThat(issuers(text("alibaba", null))).contains("模型备案信息公示").contains("客户经理");
  }

  @Test
  void caseDAPersonDecidesOnAnOpenModelWithThreeWays() {
    CaseDemand open = text("self-hosted", Deployment.SELF_HOSTED_OPEN_MODEL);

    assertThat(open.decidedByRules()).isFalse();
    assertThat(kinds(open))
        .containsExactlyInAnyOrder(
            List.of("OWN_FILING"), List.of("VENDOR_FILING", "OPEN_MODEL_LICENCE"));
    assertThat(advice(open)).contains("托管接口");
    assertThat(open.demand().answer(List.of(Papers.numbered("OWN_FILING", "x")), Papers.TODAY))
        .isEqualTo(Answer.UNKNOWN);
  }

  @Test
  void caseEALocalExemptionGoesToAPerson() {
    CaseDemand local = demands.path("local-exemption");

    assertThat(kinds(local)).containsExactly(List.of("LOCAL_POLICY_NOTE"));
    assertThat(local.decidedByRules()).isFalse();
  }

  @Test
  void caseFAFilingInReviewGoesToAPersonAndNeedsAVerifiableLink() {
    CaseDemand pending = demands.path("pending-filing");

    assertThat(pending.decidedByRules()).isFalse();
    assertThat(pending.sets().get(0).get(0).mustShow().get(0).zh()).contains("官网链接");
  }

  @Test
  void kimiGivesAProofOfUse() {
    CaseDemand kimi = text("moonshot", null);

    assertThat(kimi.id()).isEqualTo("third-party-api");
    assertThat(advice(kimi)).contains("《在用证明》");
    assertThat(issuers(kimi)).contains("Kimi");
  }

  @Test
  void aVendorThatSignsNothingLeavesSupportingMaterialAndAPerson() {
    assertThat(advice(text("deepseek", null))).contains("补充材料").contains("人工判断");
  }

  @Test
  void qianfanAloneIsPathTwo() {
    CaseDemand baidu = text("baidu", null);

    assertThat(baidu.title().zh()).contains("2.2");
    assertThat(advice(baidu)).contains("百度千帆");
  }

  @Test
  void callingAnInterfaceNeedsNoFilingOfOnesOwn() {
    assertThat(advice(text("deepseek", null))).contains("不需要自己办理算法备案");
    assertThat(kinds(text("deepseek", null)))
        .allSatisfy(set -> assertThat(set).doesNotContain("OWN_FILING"));
  }

  @Test
  void aForeignModelGoesToAPerson() {
    CaseDemand foreign = text("openai", null);

    assertThat(foreign.id()).isEqualTo("foreign-provider");
    assertThat(foreign.decidedByRules()).isFalse();
    assertThat(advice(foreign)).contains("已备案的国内模型");
  }

  @Test
  void aResellerGoesToAPerson() {
    assertThat(text("reseller", null).id()).isEqualTo("reseller");
    assertThat(text("reseller", null).decidedByRules()).isFalse();
  }

  @Test
  void theDialoguePlatformGoesToAPerson() {
    assertThat(text("tencent-dialog", null).decidedByRules()).isFalse();
  }

  @Test
  void whereNothingIsSaidBothPathsAreShownTheCheapestFirst() {
    CaseDemand unsaid = demands.forCase("TEXT_SYNTHESIS", null, null, SubjectType.ENTERPRISE);

    assertThat(unsaid.id()).isEqualTo("not-said");
    assertThat(kinds(unsaid).get(0)).containsExactly("PLATFORM_PROOF");
    assertThat(kinds(unsaid).get(1)).containsExactly("VENDOR_FILING", "ORDER");
    assertThat(kinds(unsaid)).last().isEqualTo(List.of("OWN_FILING"));
  }

  @Test
  void everySubjectAndDeploymentHasAnAnswerInBothLanguages() {
    for (SubjectType subject : SubjectType.values()) {
      for (Deployment deployment : Deployment.values()) {
        CaseDemand demand = demands.forCase("TEXT_SYNTHESIS", null, deployment, subject);
        assertThat(demand.sets()).isNotEmpty();
        assertThat(demand.readable().zh()).isNotBlank();
        assertThat(demand.readable().en()).isNotBlank();
        assertThat(demand.advice()).isNotEmpty();
      }
    }
  }

  @Test
  void everyDocumentSaysWhoIssuesItAndHowSureThatIs() {
    PACK.section("documents")
        .forEach(
            row -> {
              Document document = new Documents(PACK).of(row.get("kind").asText());
              assertThat(document.issuer().zh()).isNotBlank();
              assertThat(document.mustShow()).isNotEmpty();
              assertThat(document.source()).isNotBlank();
              assertThat(LocalDate.parse(row.get("date").asText())).isNotNull();
            });
  }

  @Test
  void theCheapestWayThatCompliesComesFirst() {
    assertThat(kinds(text("moonshot", null)))
        .containsExactly(
            List.of("VENDOR_FILING", "IN_USE_PROOF"),
            List.of("VENDOR_FILING", "ORDER"),
            List.of("VENDOR_FILING", "COOPERATION_AGREEMENT"));
    assertThat(kinds(text("deepseek", null)).get(0)).containsExactly("VENDOR_FILING", "ORDER");
    assertThat(kinds(text("alibaba", null)).get(0))
        .containsExactly("VENDOR_FILING", "COOPERATION_AGREEMENT");
  }

  @Test
  void aRecipeHoldsOnlyWhereTheProvidersModelRunsAsUsual() {
    assertThat(advice(text("moonshot", Deployment.SELF_HOSTED_OPEN_MODEL))).doesNotContain("Kimi");
    assertThat(issuers(text("moonshot", Deployment.OWN_MODEL))).doesNotContain("Kimi");
  }

  @Test
  void theFilingNumbersOfAProviderAreToldForWhatTheyCover() {
    assertThat(notes(demands.forCase("IMAGE_SYNTHESIS", "alibaba", null, SubjectType.ENTERPRISE)))
        .contains("网信算备330110507206401230027号")
        .doesNotContain("网信算备330110507206401230035号");
    assertThat(notes(text("alibaba", null))).contains("网信算备330110507206401230035号");
    assertThat(notes(text("self-hosted", null))).isEmpty();
  }

  @Test
  void aProviderThatNobodyKnowsGoesToAPerson() {
    assertThat(text("小众平台", null).id()).isEqualTo("unregistered-provider");
    assertThat(text("小众平台", Deployment.PLATFORM_CLOUD).decidedByRules()).isFalse();
    assertThat(text("小众平台", Deployment.OWN_MODEL).id()).isEqualTo("own-model");
    assertThat(text("小众平台", Deployment.SELF_HOSTED_OPEN_MODEL).id())
        .isEqualTo("self-hosted-open-model");
  }

  @Test
  void whatIsStillMissingIsASentence() {
    CaseDemand kimi = text("moonshot", null);

    assertThat(kimi.missingText(List.of(), Papers.TODAY).en())
        .startsWith("Algorithm filing of the model provider")
        .contains("one of: [Proof of current use")
        .contains("; or Order or contract");
    assertThat(kimi.missingText(List.of(Papers.aVendorFiling()), Papers.TODAY).en())
        .startsWith("one of: [");
    assertThat(
            kimi.missingText(
                    List.of(Papers.aVendorFiling(), Papers.a("IN_USE_PROOF")), Papers.TODAY)
                .en())
        .isEmpty();
  }

  @Test
  void aPersonBeginsToLookWhenOneSetOrOneOpenPathIsThere() {
    assertThat(ready("moonshot", Papers.aVendorFiling())).isFalse();
    assertThat(ready("moonshot", Papers.aVendorFiling(), Papers.a("ORDER"))).isTrue();
    assertThat(ready("moonshot", Papers.aVendorFiling(), Papers.a("SUPPORTING_MATERIAL"))).isTrue();
    assertThat(ready("moonshot", Papers.a("LOCAL_POLICY_NOTE"))).isTrue();
    assertThat(ready("own", Papers.linked("https://beian.cac.gov.cn/x"))).isTrue();
    assertThat(ready("own", Papers.linked(""))).isFalse();
    assertThat(ready("own", Papers.numbered("OWN_FILING", "x"))).isTrue();
    assertThat(ready("self-hosted", Papers.aVendorFiling(), Papers.a("OPEN_MODEL_LICENCE")))
        .isTrue();
  }

  private boolean ready(String provider, EvidenceItem... items) {
    Case about = new Case("TEXT_SYNTHESIS", null, provider, null, SubjectType.ENTERPRISE);
    return demands.readyForReview(about, List.of(items), Papers.TODAY);
  }

  private static String notes(CaseDemand demand) {
    Stream<Document> documents = demand.sets().stream().flatMap(List::stream);
    return String.join(
        "\n", documents.flatMap(d -> d.notes().stream()).map(t -> t.zh()).distinct().toList());
  }

  private CaseDemand text(String provider, Deployment deployment) {
    return demands.forCase("TEXT_SYNTHESIS", provider, deployment, SubjectType.ENTERPRISE);
  }

  private static List<List<String>> kinds(CaseDemand demand) {
    return demand.sets().stream().map(s -> s.stream().map(Document::kind).toList()).toList();
  }

  private static String advice(CaseDemand demand) {
    return String.join("\n", demand.advice().stream().map(t -> t.zh()).toList());
  }

  private static String issuers(CaseDemand demand) {
    Stream<Document> documents = demand.sets().stream().flatMap(List::stream);
    return String.join("\n", documents.map(d -> d.issuer().zh()).toList());
  }
}
