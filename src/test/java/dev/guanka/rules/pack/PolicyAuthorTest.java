package dev.guanka.rules.pack;

import static dev.guanka.rules.category.Samples.aConclusiveCall;
import static dev.guanka.rules.category.Samples.by;
import static dev.guanka.rules.category.Samples.of;
import static dev.guanka.rules.category.Samples.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.rules.Report;
import dev.guanka.rules.Standing;
import dev.guanka.rules.SubjectType;
import dev.guanka.rules.Verdict;
import dev.guanka.rules.category.Assessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A policy author changes the rules in YAML alone, and the report follows. */
class PolicyAuthorTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final String ORIGIN = "source: INFERENCE, date: '2026-11-22', confidence: C";
  @TempDir Path folder;

  @BeforeEach
  void copyTheShippedPack() {
    BadRulePackTest.copyShipped(folder);
  }

  @Test
  void aNewCategoryWithItsOwnPaperIsAskedFor() throws IOException {
    addTheCategory();
    append(
        "documents.yaml",
        "- {kind: VOICE_CONSENT, name: {zh: 声音授权书, en: voice consent}, issuer: {zh: 本人, en: the person},"
            + " mustShow: [{zh: 签名, en: signature}],"
            + " verify: [{zh: 核对签名, en: the signature is compared}], effort: {by: OWNER}, "
            + ORIGIN
            + "}");
    Files.writeString(
        folder.resolve("demands.yaml"),
        "- {id: voice, when: {capabilities: [VOICE_SYNTHESIS]}, title: {zh: 声音, en: voice},"
            + " need: {document: VOICE_CONSENT}, advice: [], "
            + ORIGIN
            + "}\n"
            + Files.readString(folder.resolve("demands.yaml")));

    Report report = report();

    assertThat(report.verdict()).isEqualTo(Verdict.REJECT);
    assertThat(report.remedies().get(0).title().zh()).contains("深度合成/AI音频");
    assertThat(report.remedies().get(0).documents().get(0).anyOf().get(0).kind())
        .isEqualTo("VOICE_CONSENT");
    assertThat(report.rulePack().version()).isNotEqualTo(RulePack.shipped().version());
  }

  @Test
  void aSubjectIsOpenedOrClosedByARow() throws IOException {
    insert(
        "subjects.yaml",
        "- editions: [A, B]\n  subjects: [INDIVIDUAL]",
        "- {editions: [B], subjects: [ENTERPRISE], categories: [深度合成/AI音频], eligible: 'NO',"
            + " why: {zh: 未开放, en: closed}, "
            + ORIGIN
            + "}\n- editions: [A, B]\n  subjects: [INDIVIDUAL]");
    addTheCategory();

    assertThat(report().remedies())
        .extracting(Report.Remedy::option)
        .contains(Report.Option.CHANGE_SUBJECT)
        .doesNotContain(Report.Option.ADD_CATEGORY);
  }

  private void addTheCategory() throws IOException {
    append(
        "categories.yaml",
        "- {id: 深度合成/AI音频, editions: [B], covers: {zh: 语音, en: voice}, " + ORIGIN + "}");
    insert(
        "capabilities.yaml",
        "  filingModality: VOICE\n  categories: []",
        "  filingModality: VOICE\n  categories:\n"
            + "    - {category: 深度合成/AI音频, editions: [B], "
            + ORIGIN
            + "}");
  }

  private Report report() {
    RulePack pack = RulePack.load(folder);
    return new Assessor()
        .assess(
            scan(of("VOICE_SYNTHESIS", aConclusiveCall())),
            by(SubjectType.ENTERPRISE),
            Standing.unknown(),
            pack,
            DAY);
  }

  private void append(String file, String row) throws IOException {
    Files.writeString(folder.resolve(file), "\n" + row + "\n", StandardOpenOption.APPEND);
  }

  private void insert(String file, String before, String after) throws IOException {
    String text = Files.readString(folder.resolve(file));
    assertThat(text).contains(before);
    Files.writeString(folder.resolve(file), text.replace(before, after));
  }
}
