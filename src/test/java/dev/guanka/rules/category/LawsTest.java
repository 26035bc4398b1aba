package dev.guanka.rules.category;

import static dev.guanka.rules.category.Samples.by;
import static dev.guanka.rules.category.Samples.finding;
import static dev.guanka.rules.category.Samples.of;
import static dev.guanka.rules.category.Samples.unreachable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.rules.CapabilityState;
import dev.guanka.rules.Confidence;
import dev.guanka.rules.Declaration;
import dev.guanka.rules.Deployment;
import dev.guanka.rules.EvidenceKind;
import dev.guanka.rules.Finding;
import dev.guanka.rules.Lang;
import dev.guanka.rules.Report;
import dev.guanka.rules.Report.Option;
import dev.guanka.rules.Standing;
import dev.guanka.rules.SubjectType;
import dev.guanka.rules.Verdict;
import dev.guanka.rules.pack.RulePack;
import dev.guanka.rules.report.ReportCodec;
import dev.guanka.rules.report.ReportJson;
import dev.guanka.rules.scan.ScanResult;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The five laws, over many scans, subjects, categories, services and days. */
class LawsTest {

  private static final RulePack PACK = RulePack.shipped();
  private static final ReportCodec CODEC = new ReportCodec();

  record Round(ScanResult scan, Declaration declaration, Standing standing, LocalDate day) {

    Report report() {
      return new Assessor().assess(scan, declaration, standing, PACK, day);
    }
  }

  @Property(tries = 400)
  void onlyWhatIsProvenOrDeclaredRejects(@ForAll("rounds") Round round) {
    Report report = round.report();
    boolean proven =
        report.capabilities().stream().anyMatch(c -> c.state() == CapabilityState.DETECTED);

    if (report.verdict() == Verdict.REJECT) {
      assertThat(proven || !round.declaration().categories().isEmpty()).isTrue();
    }
  }

  @Property(tries = 400)
  void wordsAndUnreachableCodeNeverReject(@ForAll("words") List<Finding> words) {
    ScanResult scan = Samples.scan(words.toArray(Finding[]::new));
    Round round =
        new Round(scan, by(SubjectType.ENTERPRISE), Standing.unknown(), LocalDate.of(2026, 1, 1));

    assertThat(round.report().verdict()).isIn(Verdict.PASS, Verdict.MANUAL);
  }

  @Property(tries = 400)
  void everyRejectionHasItsPlaceItsVersionAndBothWaysOut(@ForAll("rounds") Round round) {
    Report report = round.report();
    if (report.verdict() != Verdict.REJECT) {
      return;
    }
    List<Report.Item> blocking = report.findings().stream().filter(Report.Item::blocking).toList();
    List<Option> options = report.remedies().stream().map(Report.Remedy::option).toList();

    assertThat(blocking).isNotEmpty();
    assertThat(blocking).allMatch(i -> i.finding().file() != null || i.pointer() != null);
    assertThat(report.rulePack().version()).isNotBlank();
    assertThat(options).contains(Option.REMOVE_CAPABILITY, Option.DISPUTE);
    assertThat(options).containsAnyOf(Option.ADD_CATEGORY, Option.CHANGE_SUBJECT);
  }

  @Property(tries = 400)
  void aRejectionOfDetectedCodeNamesTheFile(@ForAll("rounds") Round round) {
    Report report = round.report();
    Set<String> detected = new LinkedHashSet<>();
    report.findings().stream()
        .filter(i -> i.blocking() && i.finding().rule().equals("CATEGORY_NOT_DECLARED"))
        .forEach(i -> detected.add(i.finding().capability()));

    assertThat(detected)
        .allSatisfy(
            capability ->
                assertThat(report.findings())
                    .anyMatch(
                        i ->
                            i.blocking()
                                && i.finding().capability().equals(capability)
                                && (i.finding().file() != null
                                    || i.pointer().startsWith("/aiServices/"))));
  }

  @Property(tries = 400)
  void whoCanNeverHoldItIsAskedForNoPapers(@ForAll("rounds") Round round) {
    if (round.declaration().subject().type() == SubjectType.INDIVIDUAL) {
      assertThat(round.report().remedies()).allMatch(remedy -> remedy.documents().isEmpty());
    }
  }

  @Property(tries = 400)
  void whatIsNotCleanNeverPasses(@ForAll("rounds") Round round) {
    Report report = round.report();
    if (report.verdict() == Verdict.PASS) {
      assertThat(report.questions()).isEmpty();
      assertThat(report.findings()).noneMatch(Report.Item::blocking);
    }
  }

  @Property(tries = 200)
  void theSameRoundGivesTheSameBytesAndSurvivesKeeping(@ForAll("rounds") Round round) {
    Report report = round.report();

    assertThat(ReportJson.write(report, Lang.EN))
        .isEqualTo(ReportJson.write(round.report(), Lang.EN));
    assertThat(CODEC.report(CODEC.write(report))).isEqualTo(report);
  }

  @Provide
  Arbitrary<Round> rounds() {
    Arbitrary<ScanResult> scans =
        findings()
            .list()
            .ofMaxSize(4)
            .map(list -> Samples.scan(list.stream().distinct().toArray(Finding[]::new)));
    Arbitrary<LocalDate> days =
        Arbitraries.of(LocalDate.of(2025, 10, 28), LocalDate.of(2026, 11, 22));
    Arbitrary<Standing> standings =
        categories().map(granted -> new Standing(Set.copyOf(granted), Map.of(), null));
    return Combinators.combine(scans, declarations(), standings, days).as(Round::new);
  }

  @Provide
  Arbitrary<List<Finding>> words() {
    Arbitrary<Finding> words =
        Combinators.combine(
                Arbitraries.of(Confidence.STRONG, Confidence.WEAK),
                Arbitraries.of("a.wxml", "b.wxml", "c.js"))
            .as((sure, file) -> finding(sure, EvidenceKind.UI_TEXT, file, 1, null));
    Arbitrary<Finding> hidden = findings().map(Samples::unreachable);
    return Arbitraries.oneOf(words, hidden).list().ofMaxSize(6);
  }

  private static Arbitrary<Finding> findings() {
    return Combinators.combine(
            Arbitraries.of(Confidence.class),
            Arbitraries.of(EvidenceKind.REQUEST_URL, EvidenceKind.UI_TEXT, EvidenceKind.PLUGIN),
            Arbitraries.of("a.js", "b.js"),
            Arbitraries.of("TEXT_SYNTHESIS", "FACE_SWAP", "VIDEO_SYNTHESIS", "VOICE_SYNTHESIS"),
            Arbitraries.of("moonshot", "openai", "tencent-cloudbase").injectNull(0.3),
            Arbitraries.of(true, true, false))
        .as(LawsTest::aFinding);
  }

  private static Finding aFinding(
      Confidence sure, EvidenceKind kind, String file, String of, String by, boolean reachable) {
    Finding found = of(of, finding(sure, kind, file, 1, by));
    return reachable ? found : unreachable(found);
  }

  private static Arbitrary<Declaration> declarations() {
    Arbitrary<Declaration> plain =
        Combinators.combine(Arbitraries.of(SubjectType.class), categories())
            .as((subject, categories) -> by(subject, categories.toArray(String[]::new)));
    Arbitrary<Declaration> serviced =
        Combinators.combine(
                plain,
                Arbitraries.of("moonshot", "openai", "own", "self-hosted", "某某"),
                Arbitraries.of(Deployment.class),
                Arbitraries.of("TEXT_SYNTHESIS", "FACE_SWAP", "VOICE_SYNTHESIS", "MIND_READING"))
            .as(Samples::using);
    return Arbitraries.oneOf(plain, serviced);
  }

  private static Arbitrary<List<String>> categories() {
    return Arbitraries.of(
            "工具/信息查询", "深度合成/AI问答", "深度合成/AI创作", "深度合成/AI换脸", "深度合成/AI绘画", "文娱/AI创作", "深度合成/AI数字人")
        .list()
        .uniqueElements()
        .ofMaxSize(3);
  }
}
