package dev.guanka.rules.evidence;

import static dev.guanka.rules.evidence.Papers.TODAY;
import static dev.guanka.rules.evidence.Papers.aVendorFiling;
import static dev.guanka.rules.evidence.Papers.linked;
import static dev.guanka.rules.evidence.Papers.numbered;
import static dev.guanka.rules.evidence.Papers.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.guanka.rules.evidence.CheckResult.Check;
import dev.guanka.rules.evidence.CheckResult.Result;
import dev.guanka.rules.json.BadJson;
import dev.guanka.rules.pack.RulePack;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentChecksTest {

  private static final RulePack PACK = RulePack.shipped();

  @Test
  void aGoodVendorFilingPassesWhatCanBeChecked() {
    assertThat(result(aVendorFiling(), Check.FILING_NUMBER)).isEqualTo(Result.PASS);
    assertThat(result(aVendorFiling(), Check.PROVIDER)).isEqualTo(Result.PASS);
    assertThat(result(aVendorFiling(), Check.CAPABILITY)).isEqualTo(Result.PASS);
    assertThat(result(aVendorFiling(), Check.LINK)).isEqualTo(Result.PASS);
    assertThat(result(aVendorFiling(), Check.HOLDER)).isEqualTo(Result.PASS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "网信算备330110507206401230035号",
        "网信算备:330110507206401230027号",
        "网信算备\uFF1A330106003156001240091号",
        "网信算备110108970550101240011号",
        " 网信算备 110108823483901230031 号 ",
        "网信算备110108413760701250055号",
        "网信算备１１０１０８８９６７８６１０１２４００２３号",
        "网信算备110000896786101240023号",
        "网信算备440305295988701230071号",
        "网信算备429021295988701230071号",
        "网信算备810001295988701230071号",
        "Beijing-YunQue-20230821",
        "ZheJiang-TongYiQianWen-20230901",
        "Shanghai-TongYiWanXiang-202410090024"
      })
  void knowsRealFilingNumbers(String number) {
    assertThat(result(numbered("OWN_FILING", number), Check.FILING_NUMBER)).isEqualTo(Result.PASS);
  }

  @ParameterizedTest
  @CsvSource({
    "网信算备11000000000001号,21",
    "粤网信备44010624000000号,杜撰",
    "沪ICP备12345678号,ICP 备案",
    "京ICP备12345678号-2X,ICP 备案",
    "粤B2-20210001,ICP",
    "粤B2-20210001,增值电信",
    "A2.B1.B2-20100001,增值电信",
    "京网信备11010120512345670012号,区块链",
    "京网文〔2023〕1234-056号,网络文化",
    "91110108MA01KXJ12X,统一社会信用代码",
    "11010843210-21001,等级保护",
    "110108896786101240023,缺少",
    "京公网安备11010802012345号,公安",
    "软著登字第1234567号,软件",
    "网信算备990110507206401230035号,9901",
    "网信算备339910507206401230035号,3399",
    "网信算备000000507206401230035号,0000",
    "网信算备330110507206401210035号,21",
    "Beijing-MoonShot-20231316,20231316",
    "Beijing-MoonShot-20271016,20271016",
    "Beijing-MoonShot-20191016,20191016",
    "网信算备330110507206401990035号,99",
    "网信算备330110507206401270035号,27",
    "hello,不是已知形式"
  })
  void namesWhatIsWrongWithANumber(String number, String reason) {
    CheckResult result = check(numbered("OWN_FILING", number), Check.FILING_NUMBER);

    assertThat(result.result()).isEqualTo(Result.FAIL);
    assertThat(result.message().zh()).contains(reason);
  }

  @Test
  void saysWhereANumberComesFrom() {
    CheckResult number =
        check(numbered("OWN_FILING", "网信算备330110507206401230035号"), Check.FILING_NUMBER);

    assertThat(number.message().zh()).contains("算法备案号", "浙江省杭州市");
    assertThat(number.message().en()).contains("algorithm filing number", "Zhejiang");
  }

  @Test
  void theFilingOfAnotherRegisterIsNamed() {
    EvidenceItem item = aVendorFiling();
    EvidenceItem mistyped =
        new EvidenceItem(
            item.kind(),
            null,
            item.provider(),
            "Beijing-MoonShot-20231016",
            FilingType.ALGORITHM,
            item.holder(),
            null,
            null,
            null,
            false,
            null);

    assertThat(check(mistyped, Check.FILING_NUMBER).message().zh()).contains("大模型");
    assertThat(result(mistyped, Check.FILING_NUMBER)).isEqualTo(Result.FAIL);
  }

  @Test
  void holderEqualsTheSubjectThoughWrittenWithOtherWidths() {
    assertThat(result(of("ORDER", "样例有限公司 ", TODAY), Check.HOLDER)).isEqualTo(Result.PASS);
    assertThat(result(of("ORDER", "别家有限公司", TODAY), Check.HOLDER)).isEqualTo(Result.FAIL);
    assertThat(check(of("ORDER", "别家有限公司", TODAY), Check.HOLDER).message().zh()).contains("关联关系说明");
    assertThat(check(of("OWN_FILING", "别家有限公司", TODAY), Check.HOLDER).message().zh())
        .contains("完全一致");
  }

  @Test
  void aPaperOfAnotherProviderFails() {
    CheckContext alibaba =
        new CheckContext("样例有限公司", List.of("alibaba"), "TEXT_SYNTHESIS", TODAY, PACK);

    assertThat(DocumentChecks.check(aVendorFiling(), alibaba))
        .anyMatch(r -> r.check() == Check.PROVIDER && r.result() == Result.FAIL);
  }

  @Test
  void aKnownNumberSaysWhoseItIsWhateverIsWritten() {
    EvidenceItem claimed = numbered("VENDOR_FILING", "网信算备110108970550101240011号");

    assertThat(check(claimed, Check.PROVIDER).message().zh()).contains("deepseek");
    assertThat(result(claimed, Check.PROVIDER)).isEqualTo(Result.FAIL);
  }

  @Test
  void anImageModelsNumberForTextGoesToAPerson() {
    EvidenceItem image = numbered("VENDOR_FILING", "网信算备330110507206401230027号");

    assertThat(result(image, Check.CAPABILITY)).isEqualTo(Result.UNKNOWN);
  }

  @Test
  void theCompanyOfAnotherProviderIsNamed() {
    EvidenceItem item = filing("阿里云计算有限公司", null, null);

    assertThat(result(item, Check.HOLDER)).isEqualTo(Result.FAIL);
    assertThat(check(item, Check.HOLDER).message().en()).contains("alibaba", "moonshot");
    assertThat(result(filing("某某有限公司", null, null), Check.HOLDER)).isEqualTo(Result.UNKNOWN);
    assertThat(check(filing("某某有限公司", null, null), Check.HOLDER).message().zh())
        .contains("北京月之暗面科技有限公司");
  }

  @Test
  void aLetterOfRelationBridgesTwoCompaniesOfAGroup() {
    EvidenceItem order = of("ORDER", "样例集团有限公司", TODAY);
    EvidenceItem letter = of("RELATION_LETTER", "样例集团有限公司", null);
    EvidenceItem silent = of("RELATION_LETTER", null, null);

    assertThat(beside(order, Check.HOLDER, letter).result()).isEqualTo(Result.PASS);
    assertThat(beside(order, Check.HOLDER, silent).result()).isEqualTo(Result.UNKNOWN);
    assertThat(beside(order, Check.HOLDER).result()).isEqualTo(Result.FAIL);
    assertThat(beside(of("OWN_FILING", "样例集团有限公司", null), Check.HOLDER, letter).result())
        .isEqualTo(Result.FAIL);
  }

  @Test
  void aLetterOfRelationHasNoHolderToCompare() {
    CheckContext context =
        new CheckContext("样例有限公司", List.of("moonshot"), "TEXT_SYNTHESIS", TODAY, PACK);

    assertThat(DocumentChecks.check(of("RELATION_LETTER", "别家有限公司", null), context))
        .extracting(CheckResult::check)
        .doesNotContain(Check.HOLDER);
  }

  @Test
  void theProductsNameIsHeldAgainstTheFilingBesideIt() {
    EvidenceItem filing = filing("北京月之暗面科技有限公司", null, "月之暗面大语言模型算法");

    assertThat(beside(product("月之暗面 大语言模型算法"), Check.PRODUCT_NAME, filing).result())
        .isEqualTo(Result.PASS);
    CheckResult other = beside(product("月饼"), Check.PRODUCT_NAME, filing);
    assertThat(other.result()).isEqualTo(Result.FAIL);
    assertThat(other.message().zh()).contains("月饼", "月之暗面大语言模型算法");
    assertThat(beside(product(null), Check.PRODUCT_NAME, filing).result())
        .isEqualTo(Result.UNKNOWN);
    assertThat(beside(product("月之暗面大语言模型算法"), Check.PRODUCT_NAME).result())
        .isEqualTo(Result.UNKNOWN);
  }

  @Test
  void aKnownNumberSaysWhatItsAlgorithmIsCalled() {
    EvidenceItem right = filing(null, "网信算备330110507206401230035号", "达摩院交互式多能型合成算法");
    EvidenceItem wrong = filing(null, "网信算备330110507206401230035号", "达摩院图像合成算法");

    assertThat(result(right, Check.PRODUCT_NAME)).isEqualTo(Result.PASS);
    assertThat(result(wrong, Check.PRODUCT_NAME)).isEqualTo(Result.FAIL);
  }

  @Test
  void anAlgorithmsNameSaysWhatItMakesAndAPersonDecides() {
    EvidenceItem text = filing(null, "网信算备110108000000001240001号", "某某对话生成算法");
    EvidenceItem image = filing(null, "网信算备110108000000001240001号", "某某图像生成算法");
    EvidenceItem silent = filing(null, "网信算备110108000000001240001号", null);

    assertThat(result(text, Check.CAPABILITY)).isEqualTo(Result.PASS);
    assertThat(result(image, Check.CAPABILITY)).isEqualTo(Result.UNKNOWN);
    assertThat(check(image, Check.CAPABILITY).message().zh()).contains("IMAGE");
    assertThat(result(silent, Check.CAPABILITY)).isEqualTo(Result.UNKNOWN);
  }

  @Test
  void whatAResellerHidesGoesToAPerson() {
    CheckContext resold =
        new CheckContext("样例有限公司", List.of("reseller"), "TEXT_SYNTHESIS", TODAY, PACK);

    assertThat(DocumentChecks.check(aVendorFiling(), resold))
        .anyMatch(r -> r.check() == Check.PROVIDER && r.result() == Result.UNKNOWN);
  }

  @Test
  void validityIsHeldAgainstTheDay() {
    assertThat(result(of("ORDER", "样例有限公司", TODAY), Check.VALIDITY)).isEqualTo(Result.PASS);
    assertThat(result(of("ORDER", "样例有限公司", TODAY.minusDays(1)), Check.VALIDITY))
        .isEqualTo(Result.FAIL);
    assertThat(result(of("ORDER", "样例有限公司", null), Check.VALIDITY)).isEqualTo(Result.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "https://beian.cac.gov.cn/#/home,PASS",
    "http://www.cac.gov.cn/2023-06/20/c_1.htm,PASS",
    "https://BEIAN.CAC.GOV.CN/,PASS",
    "https://wxb.beijing.gov.cn/x,UNKNOWN",
    "https://beian.cac.gov.cn.evil.com/,FAIL",
    "https://beian.cac.gov.cn@evil.com/,FAIL",
    "https://evil.com/beian.cac.gov.cn,FAIL",
    "https://evil-gov.cn/,FAIL",
    "https://beian.cac.gov.cn:8443/,FAIL",
    "javascript:alert(1),FAIL",
    "beian.cac.gov.cn,FAIL"
  })
  void onlyOfficialHostsPass(String link, Result expected) {
    assertThat(result(linked(link), Check.LINK)).isEqualTo(expected);
  }

  @Test
  void readsEvidenceStrictly() {
    EvidenceItem item =
        parse(
            """
            {"kind": "VENDOR_FILING", "category": "深度合成/AI问答", "filingType": "ALGORITHM",
             "issuedOn": "2024-01-01", "complete": true, "reason": "厂商不出具"}
            """);

    assertThat(item.complete()).isTrue();
    assertThat(item.issuedOn()).isEqualTo("2024-01-01");
    assertThat(refused("{\"kind\": \"PASSPORT\"}")).isEqualTo("UNKNOWN_VALUE /kind");
    assertThat(refused("{\"kind\": \"ORDER\", \"issuedOn\": \"1.1.24\"}"))
        .isEqualTo("DATE_FORM /issuedOn");
    assertThat(refused("{\"kind\": \"ORDER\", \"verdict\": \"ACCEPTED\"}"))
        .isEqualTo("UNKNOWN_FIELD /verdict");
  }

  private static EvidenceItem filing(String holder, String number, String algorithm) {
    return new EvidenceItem(
        "VENDOR_FILING",
        null,
        null,
        number,
        null,
        holder,
        null,
        null,
        null,
        false,
        null,
        algorithm);
  }

  private static EvidenceItem product(String name) {
    return new EvidenceItem(
        "ORDER", null, null, null, null, null, null, null, null, false, null, name);
  }

  private static CheckResult beside(EvidenceItem item, Check check, EvidenceItem... others) {
    CheckContext context =
        new CheckContext(
            null,
            "样例有限公司",
            List.of("moonshot"),
            "TEXT_SYNTHESIS",
            Stream.of(others).map(other -> new SuppliedPaper(other, null)).toList(),
            TODAY,
            PACK);
    return DocumentChecks.check(item, context).stream()
        .filter(result -> result.check() == check)
        .findFirst()
        .orElseThrow();
  }

  private static String refused(String json) {
    return catchThrowableOfType(BadJson.class, () -> parse(json)).getMessage();
  }

  private static EvidenceItem parse(String json) {
    return EvidenceItems.parse(json.getBytes(StandardCharsets.UTF_8), PACK);
  }

  private static Result result(EvidenceItem item, Check check) {
    return check(item, check).result();
  }

  private static CheckResult check(EvidenceItem item, Check check) {
    CheckContext context =
        new CheckContext("样例有限公司", List.of("moonshot"), "TEXT_SYNTHESIS", TODAY, PACK);
    return DocumentChecks.check(item, context).stream()
        .filter(result -> result.check() == check)
        .findFirst()
        .orElseThrow();
  }
}
