package dev.guanka.rules.category;

import static dev.guanka.rules.category.Samples.QA;
import static dev.guanka.rules.category.Samples.TEXT;
import static dev.guanka.rules.category.Samples.aConclusiveCall;
import static dev.guanka.rules.category.Samples.by;
import static dev.guanka.rules.category.Samples.finding;
import static dev.guanka.rules.category.Samples.granted;
import static dev.guanka.rules.category.Samples.labelled;
import static dev.guanka.rules.category.Samples.scan;
import static dev.guanka.rules.category.Samples.unreachable;
import static dev.guanka.rules.category.Samples.using;
import static dev.guanka.rules.category.Samples.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.rules.CapabilityState;
import dev.guanka.rules.Confidence;
import dev.guanka.rules.Declaration;
import dev.guanka.rules.Deployment;
import dev.guanka.rules.EvidenceKind;
import dev.guanka.rules.Finding;
import dev.guanka.rules.Report;
import dev.guanka.rules.Report.Change;
import dev.guanka.rules.Report.Option;
import dev.guanka.rules.Standing;
import dev.guanka.rules.Standing.HumanVerdict;
import dev.guanka.rules.SubjectType;
import dev.guanka.rules.Text;
import dev.guanka.rules.Verdict;
import dev.guanka.rules.pack.RulePack;
import dev.guanka.rules.scan.ScanNote;
import dev.guanka.rules.scan.ScanResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AssessorTest {

  private static final RulePack PACK = RulePack.shipped();
  private static final LocalDate IN_A = LocalDate.of(2025, 10, 28);
  private static final LocalDate IN_B = LocalDate.of(2026, 11, 22);
  private static final Declaration ENTERPRISE = by(SubjectType.ENTERPRISE);

  @Test
  void aCleanPackagePasses() {
    Report report = assess(scan(), by(SubjectType.INDIVIDUAL));

    assertThat(report.verdict()).isEqualTo(Verdict.PASS);
    assertThat(report.capabilities()).isEmpty();
    assertThat(report.notSeen().zh()).contains("不等于");
  }

  @Test
  void wordsAloneNeverReject() {
    Report report = assess(scan(words("a.wxml"), words("b.wxml"), words("c.wxml")), ENTERPRISE);

    assertThat(report.verdict()).isEqualTo(Verdict.MANUAL);
    assertThat(report.capabilities().get(0).state()).isEqualTo(CapabilityState.SUSPECTED);
    assertThat(report.questions().get(0).findings()).containsExactly("f1", "f2", "f3");
    assertThat(report.remedies()).isEmpty();
  }

  @Test
  void twoStrongFindingsOfDifferentKindsReject() {
    Finding shape = finding(Confidence.STRONG, EvidenceKind.MESSAGE_SHAPE, "a.js", 1, null);

    assertThat(assess(scan(shape, words("a.wxml")), ENTERPRISE).verdict())
        .isEqualTo(Verdict.REJECT);
    assertThat(assess(scan(shape, shape), ENTERPRISE).verdict()).isEqualTo(Verdict.MANUAL);
  }

  @Test
  void aRejectionHasItsPlaceItsVersionAndBothWaysOut() {
    Report report = assess(scan(aConclusiveCall()), ENTERPRISE);

    assertThat(report.verdict()).isEqualTo(Verdict.REJECT);
    assertThat(report.rulePack().version()).isEqualTo(PACK.version());
    assertThat(blockingFiles(report)).contains("pages/chat/chat.js");
    assertThat(options(report))
        .containsSubsequence(Option.ADD_CATEGORY, Option.REMOVE_CAPABILITY, Option.DISPUTE);
    assertThat(remedy(report, Option.REMOVE_CAPABILITY).locations())
        .containsExactly("pages/chat/chat.js:42:11");
  }

  @Test
  void theWayToAddTheCategoryNamesThePapersOfThisProvider() {
    Report.Remedy add = remedy(assess(scan(aConclusiveCall()), ENTERPRISE), Option.ADD_CATEGORY);

    assertThat(add.title().zh()).contains(QA).contains("深度合成/AI创作");
    assertThat(kinds(add))
        .containsExactly(
            List.of("VENDOR_FILING"), List.of("IN_USE_PROOF", "ORDER", "COOPERATION_AGREEMENT"));
    assertThat(add.documents().get(1).anyOf().get(0).issuer().zh()).contains("Kimi");
  }

  @Test
  void anIndividualIsToldFirstAndAskedForNoPapers() {
    Report report = assess(scan(aConclusiveCall()), by(SubjectType.INDIVIDUAL));

    assertThat(report.verdict()).isEqualTo(Verdict.REJECT);
    assertThat(options(report))
        .containsExactly(Option.REMOVE_CAPABILITY, Option.CHANGE_SUBJECT, Option.DISPUTE);
    assertThat(report.remedies()).allSatisfy(r -> assertThat(r.documents()).isEmpty());
    assertThat(report.questions()).isEmpty();
    assertThat(blockingFiles(report)).contains("pages/chat/chat.js");
    assertThat(report.findings()).anyMatch(item -> "/subject/type".equals(item.pointer()));
  }

  @Test
  void anOverseasSubjectIsRejectedOnlyByTheSecondEdition() {
    Declaration overseas = by(SubjectType.OVERSEAS, QA);

    assertThat(options(assess(labelled(aConclusiveCall()), overseas)))
        .contains(Option.CHANGE_SUBJECT);
    Report before = assess(labelled(aConclusiveCall()), overseas, Standing.unknown(), IN_A);
    assertThat(before.verdict()).isEqualTo(Verdict.MANUAL);
    assertThat(codes(before)).containsExactly("SUBJECT_UNKNOWN");
  }

  @Test
  void aPersonDecidesWhetherASoleTraderMayHoldTheCategory() {
    Report report = assess(labelled(aConclusiveCall()), by(SubjectType.SOLE_TRADER, QA));

    assertThat(report.verdict()).isEqualTo(Verdict.MANUAL);
    assertThat(codes(report)).containsExactly("SUBJECT_UNKNOWN");
  }

  @Test
  void withoutADeclarationTheSubjectDecidesNothing() {
    assertThat(assess(scan(aConclusiveCall()), by(null)).verdict()).isEqualTo(Verdict.REJECT);
    assertThat(assess(scan(), by(null)).verdict()).isEqualTo(Verdict.PASS);
    assertThat(codes(assess(scan(aConclusiveCall()), by(null)))).doesNotContain("SUBJECT_UNKNOWN");
  }

  @Test
  void aDeclaredCategoryWithoutAGrantNeedsEvidence() {
    Report report = assess(labelled(aConclusiveCall()), by(SubjectType.ENTERPRISE, "工具/信息查询", QA));

    assertThat(report.verdict()).isEqualTo(Verdict.NEEDS_EVIDENCE);
    assertThat(report.findings())
        .filteredOn(Report.Item::blocking)
        .extracting(Report.Item::pointer)
        .containsExactly("/categories/1");
    assertThat(remedy(report, Option.ADD_CATEGORY).title().zh()).startsWith("补充");
  }

  @Test
  void aDeclaredCategoryNeedsEvidenceEvenWhenNothingIsSeen() {
    assertThat(assess(scan(), by(SubjectType.ENTERPRISE, QA)).verdict())
        .isEqualTo(Verdict.NEEDS_EVIDENCE);
    assertThat(assess(scan(), by(SubjectType.ENTERPRISE, QA), granted(QA), IN_B).verdict())
        .isEqualTo(Verdict.PASS);
    assertThat(options(assess(scan(), by(SubjectType.INDIVIDUAL, QA))))
        .contains(Option.REMOVE_CAPABILITY, Option.CHANGE_SUBJECT);
  }

  @Test
  void aGrantedCategoryWithALabelPasses() {
    Report report =
        assess(labelled(aConclusiveCall()), by(SubjectType.ENTERPRISE, QA), granted(QA), IN_B);

    assertThat(report.verdict()).isEqualTo(Verdict.PASS);
    assertThat(report.capabilities().get(0).granted()).isTrue();
  }

  @Test
  void aLabelThatIsNotSeenAsksAndNeverRejects() {
    Declaration declared = by(SubjectType.ENTERPRISE, QA);
    Report report = assess(scan(aConclusiveCall()), declared, granted(QA), IN_B);

    assertThat(report.verdict()).isEqualTo(Verdict.MANUAL);
    assertThat(codes(report)).containsExactly("LABEL_NOT_SEEN");
    assertThat(options(report)).containsExactly(Option.ADD_LABEL);
    assertThat(assess(scan(aConclusiveCall()), declared, granted(QA), IN_A).verdict())
        .isEqualTo(Verdict.PASS);
  }

  @Test
  void theLabelIsNotAskedForAgainOnceAReviewerSawIt() {
    Declaration declared = by(SubjectType.ENTERPRISE, QA);
    Report first = assess(scan(aConclusiveCall()), declared, granted(QA), IN_B);
    String label = first.findings().get(1).finding().judged();
    Standing seen = new Standing(Set.of(QA), Map.of(label, HumanVerdict.FALSE_POSITIVE), null);

    assertThat(assess(scan(aConclusiveCall()), declared, seen, IN_B).verdict())
        .isEqualTo(Verdict.PASS);
  }

  @Test
  void unreachableCodeNeverRejectsAndIsAdvisedAway() {
    Report report = assess(scan(unreachable(aConclusiveCall())), ENTERPRISE);

    assertThat(report.verdict()).isEqualTo(Verdict.PASS);
    assertThat(report.capabilities().get(0).state()).isEqualTo(CapabilityState.UNREACHABLE);
    assertThat(options(report)).containsExactly(Option.REMOVE_CAPABILITY);
  }

  @Test
  void aFalsePositiveDoesNotCountAgain() {
    Standing disputed =
        new Standing(
            Set.of(),
            Map.of(aConclusiveCall().fingerprint(), HumanVerdict.FALSE_POSITIVE),
            List.of(aConclusiveCall()));
    Report report = assess(scan(aConclusiveCall()), ENTERPRISE, disputed, IN_B);

    assertThat(report.verdict()).isEqualTo(Verdict.PASS);
    assertThat(report.capabilities()).isEmpty();
    assertThat(report.findings().get(0).finding().counterEvidence()).isNotEmpty();
  }

  @Test
  void aFindingAboutTheDeclarationThatWasOverturnedDoesNotComeBack() {
    Report first = assess(scan(aConclusiveCall()), ENTERPRISE, Standing.unknown(), IN_A);
    String undeclared = print(first, "CATEGORY_NOT_DECLARED");
    Standing overturned =
        new Standing(Set.of(), Map.of(undeclared, HumanVerdict.FALSE_POSITIVE), null);

    assertThat(assess(scan(aConclusiveCall()), ENTERPRISE, overturned, IN_A).verdict())
        .isEqualTo(Verdict.PASS);
  }

  @Test
  void aDeclaredCapabilityThatThePackDoesNotKnowIsAskedAbout() {
    Declaration odd = using(ENTERPRISE, "moonshot", Deployment.THIRD_PARTY_API, "MIND_READING");

    assertThat(codes(assess(scan(), odd))).containsExactly("CAPABILITY_UNKNOWN");
  }

  @Test
  void aModelsNameSaysNotWhoServesIt() {
    Finding call =
        finding(Confidence.CONCLUSIVE, EvidenceKind.API_CALL, "a.js", 1, "tencent-cloudbase");
    Finding model = finding(Confidence.STRONG, EvidenceKind.MODEL_ID, "a.js", 2, "tencent-hunyuan");
    Report report = assess(scan(call, model), ENTERPRISE);

    assertThat(report.capabilities().get(0).providers()).containsExactly("tencent-cloudbase");
  }

  @Test
  void aConfirmedSuspicionIsProven() {
    Standing confirmed =
        new Standing(Set.of(), Map.of(words("a.wxml").fingerprint(), HumanVerdict.CONFIRMED), null);

    assertThat(assess(scan(words("a.wxml")), ENTERPRISE, confirmed, IN_B).verdict())
        .isEqualTo(Verdict.REJECT);
  }

  @Test
  void aResubmissionSaysWhatIsNewStillThereAndFixed() {
    Finding gone = words("old.wxml");
    Standing before = new Standing(Set.of(), Map.of(), List.of(aConclusiveCall(), gone));
    Report report = assess(scan(aConclusiveCall(), words("new.wxml")), ENTERPRISE, before, IN_B);

    assertThat(report.findings().get(0).change()).isEqualTo(Change.STILL);
    assertThat(report.findings().get(1).change()).isEqualTo(Change.NEW);
    assertThat(report.fixed()).containsExactly(gone);
  }

  @Test
  void aDeclaredServiceCountsThoughTheCodeShowsNothing() {
    Declaration honest = using(ENTERPRISE, "moonshot", Deployment.THIRD_PARTY_API, TEXT);
    Report report = assess(scan(), honest);

    assertThat(report.verdict()).isEqualTo(Verdict.REJECT);
    assertThat(report.findings().get(0).pointer()).isEqualTo("/aiServices/0");
  }

  @Test
  void anotherProviderThanTheDeclaredOneIsAskedAbout() {
    Declaration declared =
        using(by(SubjectType.ENTERPRISE, QA), "alibaba", Deployment.THIRD_PARTY_API, TEXT);
    Report report = assess(labelled(aConclusiveCall()), declared, granted(QA), IN_B);

    assertThat(report.verdict()).isEqualTo(Verdict.MANUAL);
    assertThat(codes(report)).containsExactly("PROVIDER_NOT_DECLARED");
    assertThat(report.questions().get(0).text().zh()).contains("moonshot").contains("alibaba");
  }

  @Test
  void aProviderThatNobodyKnowsIsAskedAbout() {
    Declaration declared =
        using(by(SubjectType.ENTERPRISE, QA), "某某智能", Deployment.THIRD_PARTY_API, TEXT);

    assertThat(codes(assess(labelled(), declared, granted(QA), IN_B)))
        .containsExactly("PROVIDER_UNKNOWN");
  }

  @Test
  void aPersonJudgesThePapersOfAnOpenModelRunByOneself() {
    Declaration declared =
        using(
            by(SubjectType.ENTERPRISE, QA), "self-hosted", Deployment.SELF_HOSTED_OPEN_MODEL, TEXT);
    Report report = assess(labelled(), declared);

    assertThat(report.verdict()).isEqualTo(Verdict.NEEDS_EVIDENCE);
    assertThat(codes(report)).containsExactly("EVIDENCE_UNDECIDED");
    assertThat(remedy(report, Option.ADD_CATEGORY).documents()).isNotEmpty();
  }

  @Test
  void denyingAModelThatTheCodeCallsIsAskedAbout() {
    Declaration declared = using(by(SubjectType.ENTERPRISE, QA), "none", Deployment.NONE, TEXT);

    assertThat(codes(assess(labelled(aConclusiveCall()), declared, granted(QA), IN_B)))
        .containsExactly("AI_DENIED");
  }

  @Test
  void aVoiceThatNoCategoryCoversGoesToAPerson() {
    Finding voice = Samples.of("VOICE_SYNTHESIS", aConclusiveCall());
    Report report = assess(scan(voice), ENTERPRISE, Standing.unknown(), IN_A);

    assertThat(report.verdict()).isEqualTo(Verdict.MANUAL);
    assertThat(codes(report)).containsExactly("CATEGORY_NOT_ESTABLISHED");
  }

  @Test
  void aCategoryThatMayOrMayNotCoverGoesToAPerson() {
    Finding face = Samples.of("FACE_SWAP", aConclusiveCall());
    Declaration painting = by(SubjectType.ENTERPRISE, "深度合成/AI绘画");
    Report report = assess(scan(face), painting, granted("深度合成/AI绘画"), IN_A);

    assertThat(report.verdict()).isEqualTo(Verdict.MANUAL);
    assertThat(codes(report)).containsExactly("CATEGORY_UNCERTAIN");
  }

  @Test
  void aNoteThatNeedsAPersonGoesToOne() {
    ScanNote cloaking =
        new ScanNote("CLOAKING", "app.js", 3, 1, new Text("审核期隐藏", "hidden during review"), true);
    ScanNote junk = new ScanNote("JUNK", ".DS_Store", 0, 0, new Text("多余", "junk"), false);

    assertThat(assess(scan(List.of(junk)), ENTERPRISE).verdict()).isEqualTo(Verdict.PASS);
    assertThat(codes(assess(scan(List.of(cloaking)), ENTERPRISE))).containsExactly("CLOAKING");
  }

  @Test
  void everythingIsReportedAtOnce() {
    Finding face = Samples.of("FACE_SWAP", aConclusiveCall());
    Report report = assess(scan(aConclusiveCall(), face), by(SubjectType.ENTERPRISE, QA));

    assertThat(report.verdict()).isEqualTo(Verdict.REJECT);
    assertThat(report.findings())
        .extracting(item -> item.finding().rule())
        .contains("CATEGORY_NOT_GRANTED", "CATEGORY_NOT_DECLARED", "LABEL_NOT_SEEN");
  }

  @Test
  void theSameInputGivesTheSameReport() {
    assertThat(assess(scan(aConclusiveCall(), words("a.wxml")), ENTERPRISE))
        .isEqualTo(assess(scan(aConclusiveCall(), words("a.wxml")), ENTERPRISE));
  }

  private static Report assess(ScanResult scan, Declaration declaration) {
    return assess(scan, declaration, Standing.unknown(), IN_B);
  }

  private static Report assess(
      ScanResult scan, Declaration declaration, Standing standing, LocalDate day) {
    return new Assessor().assess(scan, declaration, standing, PACK, day);
  }

  private static List<String> blockingFiles(Report report) {
    return report.findings().stream()
        .filter(Report.Item::blocking)
        .map(item -> item.finding().file())
        .toList();
  }

  private static String print(Report report, String rule) {
    return report.findings().stream()
        .map(Report.Item::finding)
        .filter(finding -> finding.rule().equals(rule))
        .findFirst()
        .orElseThrow()
        .judged();
  }

  private static List<Option> options(Report report) {
    return report.remedies().stream().map(Report.Remedy::option).toList();
  }

  private static Report.Remedy remedy(Report report, Option option) {
    return report.remedies().stream().filter(r -> r.option() == option).findFirst().orElseThrow();
  }

  private static List<List<String>> kinds(Report.Remedy remedy) {
    return remedy.documents().stream()
        .map(set -> set.anyOf().stream().map(Report.Document::kind).toList())
        .toList();
  }

  private static List<String> codes(Report report) {
    return report.questions().stream().map(Report.Question::code).toList();
  }
}
