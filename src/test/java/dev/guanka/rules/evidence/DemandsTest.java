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
