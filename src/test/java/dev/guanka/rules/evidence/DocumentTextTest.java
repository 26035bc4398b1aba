package dev.guanka.rules.evidence;

import static dev.guanka.rules.evidence.Papers.TODAY;
import static dev.guanka.samples.Papers.MOONSHOT;
import static dev.guanka.samples.Papers.MOONSHOT_NUMBER;
import static dev.guanka.samples.Papers.SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.rules.document.DocumentLimits;
import dev.guanka.rules.document.DocumentReader;
import dev.guanka.rules.evidence.CheckResult.Check;
import dev.guanka.rules.evidence.CheckResult.Result;
import dev.guanka.rules.pack.RulePack;
import dev.guanka.samples.Papers;
import dev.guanka.samples.Pdf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentTextTest {

  private static final RulePack PACK = RulePack.shipped();
  private static final String APP = "wx0123456789abcdef";

  private final DocumentReader reader = new DocumentReader(DocumentLimits.defaults());
  private final FieldFinder finder = new FieldFinder(PACK);

  @Test
  void fillsAProvidersFilingFromItsTable() {
    EvidenceItem filing = paper("VENDOR_FILING", Papers.vendorFiling()).effective();

    assertThat(filing.filingNumber()).isEqualTo(MOONSHOT_NUMBER);
    assertThat(filing.holder()).isEqualTo(MOONSHOT);
    assertThat(filing.algorithm()).isEqualTo("月之暗面大语言模型算法");
    assertThat(filing.issuedOn()).isEqualTo("2024-04-11");
    assertThat(checks(paper("VENDOR_FILING", Papers.vendorFiling())))
        .filteredOn(check -> check.result() != Result.PASS)
        .extracting(CheckResult::check)
        .containsExactly(Check.VALIDITY);
  }

  @Test
  void fillsAnOwnFiling() {
    EvidenceItem filing = paper("OWN_FILING", Papers.ownFiling()).effective();

    assertThat(filing.holder()).isEqualTo(SUBJECT);
    assertThat(filing.filingNumber()).isEqualTo("网信算备330110507206401240101号");
    assertThat(filing.issuedOn()).isEqualTo("2024-06-30");
  }

  @Test
  void fillsAnAgreementFromItsFirstAndItsLastPage() {
    SuppliedPaper agreement = paper("COOPERATION_AGREEMENT", Papers.agreement());

    assertThat(agreement.effective().holder()).isEqualTo(SUBJECT);
    assertThat(agreement.effective().expiresOn()).isEqualTo("2030-12-31");
    assertThat(agreement.effective().issuedOn()).isEqualTo("2025-12-20");
    Found end = agreement.reading().read("expiresOn").get(0);
    assertThat(end.page()).isEqualTo(3);
    assertThat(end.excerpt().substring(end.from(), end.to())).isEqualTo("2030年12月31");
    assertThat(result(agreement, Check.PROVIDER)).isEqualTo(Result.PASS);
  }

  @Test
  void fillsAnOrder() {
    EvidenceItem order = paper("ORDER", Papers.order(SUBJECT)).effective();

    assertThat(order.holder()).isEqualTo(SUBJECT);
    assertThat(order.algorithm()).isEqualTo("月之暗面大语言模型算法");
    assertThat(order.issuedOn()).isEqualTo("2026-01-05");
    assertThat(order.expiresOn()).isEqualTo("2031-01-04");
  }

  @Test
  void findsTheMiniProgramOfAProofOfUse() {
    SuppliedPaper proof = paper("IN_USE_PROOF", Papers.inUseProof(APP));

    assertThat(proof.effective().holder()).isEqualTo(SUBJECT);
    assertThat(proof.effective().expiresOn()).isEqualTo("2031-01-04");
    assertThat(result(proof, Check.APP_ID)).isEqualTo(Result.PASS);
    assertThat(result(proof, Check.PROVIDER)).isEqualTo(Result.PASS);
    SuppliedPaper other = paper("IN_USE_PROOF", Papers.inUseProof("wxfedcba9876543210"));
    assertThat(result(other, Check.APP_ID)).isEqualTo(Result.FAIL);
    assertThat(result(paper("PLATFORM_PROOF", Pdf.of("在用证明")), Check.APP_ID))
        .isEqualTo(Result.UNKNOWN);
  }

  @Test
  void readsTheCompaniesThatALetterOfRelationLinks() {
    String group = "别家集团有限公司";
    SuppliedPaper letter = paper("RELATION_LETTER", Papers.relationLetter(group));
    SuppliedPaper order = paper("ORDER", Papers.order(group));

    assertThat(letter.reading().values("party")).contains(group, SUBJECT);
    assertThat(result(order, Check.HOLDER)).isEqualTo(Result.FAIL);
    assertThat(result(order, Check.HOLDER, letter)).isEqualTo(Result.PASS);
    assertThat(result(order, Check.HOLDER, paper("RELATION_LETTER", Pdf.of("函"))))
        .isEqualTo(Result.UNKNOWN);
  }

  @Test
  void neverOverridesWhatWasTyped() {
    EvidenceItem typed =
        new EvidenceItem(
            "ORDER",
            null,
            null,
            null,
            null,
            "别家有限公司",
            null,
            LocalDate.of(2026, 12, 1),
            null,
            false,
            null,
            "另一产品");
    SuppliedPaper order = paper(typed, Papers.order(SUBJECT));

    assertThat(order.effective().holder()).isEqualTo("别家有限公司");
    assertThat(order.effective().expiresOn()).isEqualTo("2026-12-01");
    assertThat(order.effective().issuedOn()).isEqualTo("2026-01-05");
    CheckResult compared = check(order, Check.TYPED_FIELDS);
    assertThat(compared.result()).isEqualTo(Result.FAIL);
    assertThat(compared.message().zh())
        .contains("holder 填的是“别家有限公司”，文件第 1 页写的是“样例有限公司”", "expiresOn", "algorithm");
  }

  @Test
  void findsWhatWasTypedWhereNoLabelStands() {
    EvidenceItem typed =
        new EvidenceItem(
            "VENDOR_FILING", null, null, null, null, MOONSHOT, null, null, null, false, null, null);
    SuppliedPaper stamped = paper(typed, Pdf.of("以上内容属实。", MOONSHOT + "（盖章）"));

    assertThat(check(stamped, Check.TYPED_FIELDS).result()).isEqualTo(Result.PASS);
    Found holder =
        stamped.reading().found().stream()
            .filter(f -> f.how() == Found.How.TYPED)
            .findFirst()
            .orElseThrow();
    assertThat(holder.line()).isEqualTo(2);
    assertThat(holder.excerpt().substring(holder.from(), holder.to())).isEqualTo(MOONSHOT);
  }

  @Test
  void saysWhatWasTypedButIsNotToBeFound() {
    EvidenceItem typed =
        new EvidenceItem(
            "SUPPORTING_MATERIAL",
            null,
            null,
            null,
            null,
            "别家有限公司",
            null,
            null,
            null,
            false,
            null,
            null);

    CheckResult compared = check(paper(typed, Pdf.of("发票")), Check.TYPED_FIELDS);

    assertThat(compared.result()).isEqualTo(Result.UNKNOWN);
    assertThat(compared.message().en()).contains("holder", "was not found");
  }

  @Test
  void fillsNothingWhereADocumentSaysTwoThings() {
    SuppliedPaper two =
        paper(
            "VENDOR_FILING", Pdf.of("备案编号：" + MOONSHOT_NUMBER, "备案编号：网信算备330110507206401230035号"));

    assertThat(two.effective().filingNumber()).isNull();
    assertThat(two.reading().values("filingNumber")).hasSize(2);
  }

  @Test
  void findsAValueBelowItsLabel() {
    SuppliedPaper filing =
        paper("VENDOR_FILING", Pdf.of("主体名称", MOONSHOT, "备案编号", MOONSHOT_NUMBER));

    assertThat(filing.effective().holder()).isEqualTo(MOONSHOT);
    assertThat(filing.reading().read("holder").get(0).line()).isEqualTo(2);
  }

  @Test
  void anAlgorithmOfAnotherClassFails() {
    SuppliedPaper push = paper("VENDOR_FILING", Pdf.of("算法类型：个性化推送类", "备案编号：" + MOONSHOT_NUMBER));

    assertThat(result(push, Check.CAPABILITY)).isEqualTo(Result.FAIL);
    assertThat(check(push, Check.CAPABILITY).message().zh()).contains("个性化推送类");
  }

  @Test
  void aScanGoesToAPerson() throws IOException {
    try (Pdf empty = new Pdf()) {
      SuppliedPaper scan = paper("ORDER", empty.page().bytes());

      assertThat(scan.reading().text()).isFalse();
      assertThat(result(scan, Check.DOCUMENT_TEXT)).isEqualTo(Result.UNKNOWN);
      assertThat(checks(scan)).extracting(CheckResult::check).doesNotContain(Check.TYPED_FIELDS);
    }
  }

  @Test
  void aDayThatIsNoneIsNotRead() {
    SuppliedPaper order = paper("ORDER", Pdf.of("有效期至 2026年2月30日", "下单时间 2026年13月1日"));

    assertThat(order.effective().expiresOn()).isNull();
    assertThat(order.effective().issuedOn()).isNull();
  }

  private SuppliedPaper paper(String kind, byte[] document) {
    return paper(
        new EvidenceItem(kind, null, null, null, null, null, null, null, null, false, null),
        document);
  }

  private SuppliedPaper paper(EvidenceItem item, byte[] document) {
    try {
      return new SuppliedPaper(item, finder.read(item, reader.read("paper.pdf", document)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Result result(SuppliedPaper paper, Check check, SuppliedPaper... others) {
    return check(paper, check, others).result();
  }

  private static CheckResult check(SuppliedPaper paper, Check check, SuppliedPaper... others) {
    return checks(paper, others).stream()
        .filter(result -> result.check() == check)
        .findFirst()
        .orElseThrow();
  }

  private static List<CheckResult> checks(SuppliedPaper paper, SuppliedPaper... others) {
    CheckContext context =
        new CheckContext(
            APP,
            SUBJECT,
            List.of("moonshot"),
            "TEXT_SYNTHESIS",
            Stream.of(others).toList(),
            TODAY,
            PACK);
    return DocumentChecks.check(paper, context);
  }
}
