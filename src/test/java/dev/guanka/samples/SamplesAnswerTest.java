package dev.guanka.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.rules.CapabilityState;
import dev.guanka.rules.Declarations;
import dev.guanka.rules.Finding;
import dev.guanka.rules.Report;
import dev.guanka.rules.Report.Option;
import dev.guanka.rules.Report.Remedy;
import dev.guanka.rules.Standing;
import dev.guanka.rules.Verdict;
import dev.guanka.rules.category.Assessor;
import dev.guanka.rules.pack.RulePack;
import dev.guanka.rules.scan.FactsCache;
import dev.guanka.rules.scan.ScanBudget;
import dev.guanka.rules.scan.ScanResult;
import dev.guanka.rules.scan.Scanner;
import dev.guanka.rules.scan.signal.SignalSet;
import dev.guanka.rules.source.PackageLimits;
import dev.guanka.rules.source.PackageReader;
import dev.guanka.rules.source.PackageSnapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the rule core to what the README of a sample says. */
class SamplesAnswerTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final RulePack PACK = RulePack.shipped();
  private static final Scanner SCANNER =
      new Scanner(SignalSet.of(PACK.version(), PACK.signals(), PACK.providers()));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assistant-declared",
        "garden-shop",
        "museum-guide",
        "museum-guide-fixed",
        "portrait-studio-build",
        "poster-forge-wxapkg",
        "recipe-box",
        "recipe-box-build",
        "story-lamp",
        "trip-notes"
      })
  void answersAsTheReadmeSays(String name) throws IOException {
    assertThat(report(Samples.folder(name), name, null).verdict()).isEqualTo(Samples.answer(name));
  }

  @Test
  void asksForPapersWhereTheMuseumDeclaresTheCategory() throws IOException {
    Report report = report(Samples.folder("museum-guide"), "museum-guide-declared", null);

    assertThat(report.verdict()).isEqualTo(Samples.answer("museum-guide-declared"));
    assertThat(report.remedies()).extracting(Remedy::option).contains(Option.ADD_LABEL);
  }

  @Test
  void saysThatTheRemovedPageIsFixed() throws IOException {
    List<Finding> before = scan(Samples.folder("museum-guide")).findings();

    Report report = report(Samples.folder("museum-guide-fixed"), "museum-guide-fixed", before);

    assertThat(report.findings()).isEmpty();
    assertThat(report.fixed())
        .isNotEmpty()
        .allMatch(f -> f.file().endsWith("packages/docent/services/docent.js"));
  }

  @Test
  void findsTheSameInTheWxapkgAsInItsFolder() throws IOException {
    String name = "poster-forge-wxapkg";

    assertThat(scan(Samples.wxapkg(name))).isEqualTo(scan(Samples.folder(name)));
  }

  @Test
  void tellsAnIndividualToChangeTheSubjectAndAsksForNoPapers() throws IOException {
    String name = "portrait-studio-build";

    Report report = report(Samples.folder(name), name, null);

    assertThat(report.remedies())
        .extracting(Remedy::option)
        .contains(Option.CHANGE_SUBJECT, Option.REMOVE_CAPABILITY)
        .doesNotContain(Option.ADD_CATEGORY);
    assertThat(report.remedies()).flatExtracting(Remedy::documents).isEmpty();
  }

  @Test
  void neitherDetectsNorRejectsAnythingInTheLookAlike() throws IOException {
    Report report = report(Samples.folder("campus-faq"), "campus-faq", null);

    assertThat(report.verdict()).isNotIn(Verdict.REJECT, Verdict.NEEDS_EVIDENCE);
    assertThat(report.capabilities())
        .extracting(Report.Capability::state)
        .doesNotContain(CapabilityState.DETECTED);
  }

  private static Report report(Path program, String declared, List<Finding> before)
      throws IOException {
    Standing standing = new Standing(Set.of(), Map.of(), before);
    return new Assessor()
        .assess(
            scan(program), Declarations.parse(Samples.declaration(declared)), standing, PACK, DAY);
  }

  private static ScanResult scan(Path program) throws IOException {
    PackageReader reader = new PackageReader(PackageLimits.defaults());
    try (PackageSnapshot snapshot = reader.read(program)) {
      return SCANNER.scan(snapshot, FactsCache.none(), ScanBudget.standard());
    }
  }
}
