package dev.guanka.rules.report;

import static dev.guanka.rules.category.Samples.aConclusiveCall;
import static dev.guanka.rules.category.Samples.by;
import static dev.guanka.rules.category.Samples.finding;
import static dev.guanka.rules.category.Samples.scan;
import static dev.guanka.rules.category.Samples.unreachable;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanka.rules.Confidence;
import dev.guanka.rules.EvidenceKind;
import dev.guanka.rules.Finding;
import dev.guanka.rules.Lang;
import dev.guanka.rules.Report;
import dev.guanka.rules.Standing;
import dev.guanka.rules.SubjectType;
import dev.guanka.rules.Text;
import dev.guanka.rules.category.Assessor;
import dev.guanka.rules.pack.RulePack;
import dev.guanka.rules.scan.ScanNote;
import dev.guanka.rules.scan.ScanResult;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ReportsTest {

  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void jsonHasTheNamesThatClientsRelyOn() throws IOException {
    JsonNode json = mapper.readTree(ReportJson.write(aRejection(), Lang.ZH));

    assertThat(json.at("/verdict").asText()).isEqualTo("REJECT");
    assertThat(json.at("/rulePack/id").asText()).isEqualTo("deep-synthesis");
    assertThat(json.at("/rulePack/effectiveFrom").asText()).isEqualTo("2025-10-29");
    assertThat(json.at("/capabilities/0/state").asText()).isEqualTo("DETECTED");
    assertThat(json.at("/capabilities/0/provider").asText()).isEqualTo("moonshot");
    assertThat(json.at("/capabilities/0/findings/0").asText()).isEqualTo("f1");
    assertThat(names(json.at("/findings/0")))
        .contains(
            "id",
            "rule",
            "capability",
            "confidence",
            "file",
            "line",
            "column",
            "excerpt",
            "message",
            "fingerprint",
            "legalBasis");
    assertThat(json.at("/findings/0/legalBasis/0").asText()).contains("深度合成管理规定");
    assertThat(json.at("/remedies/0/option").asText()).isEqualTo("ADD_CATEGORY");
    assertThat(names(json.at("/remedies/0/documents/0/anyOf/0")))
        .containsExactly(
            "kind",
            "name",
            "issuer",
            "issuerFrom",
            "mustShow",
            "verifiedBy",
            "takes",
            "costs",
            "notes",
            "source",
            "date",
            "confidence");
    assertThat(json.at("/notSeen").asText()).isNotBlank();
  }

  @Test
  void changeShowsFromTheSecondRevisionOn() throws IOException {
    JsonNode first = mapper.readTree(ReportJson.write(aRejection(), Lang.EN));
    JsonNode second = mapper.readTree(ReportJson.write(aResubmission(), Lang.EN));

    assertThat(first.at("/findings/0").has("change")).isFalse();
    assertThat(second.at("/findings/0/change").asText()).isEqualTo("STILL");
    assertThat(second.at("/fixed/0/file").asText()).isEqualTo("gone.js");
  }

  @Test
  void oneReportGivesTheSameBytesAndNoOtherLanguage() {
    assertThat(ReportJson.write(aRejection(), Lang.ZH))
        .isEqualTo(ReportJson.write(aRejection(), Lang.ZH));
    assertThat(new String(ReportJson.write(aRejection(), Lang.EN)))
        .contains("Way out 1 of 2")
        .doesNotContain("整改建议");
  }

  @Test
  void textShowsPlacesExcerptsWaysOutAndPapers() {
    String text = ReportText.write(aRejection(), Lang.ZH);

    assertThat(text)
        .startsWith("驳回 REJECT")
        .contains("pages/chat/chat.js:42:11")
        .contains("> url: 'https://api.moonshot.cn")
        .contains("整改建议(2选1)".replace('(', '\uff08').replace(')', '\uff09'))
        .contains("《在用证明》");
  }

  @Test
  void textExplainsItsLettersAndPrintsACommandThatRuns() {
    String text = ReportText.write(aRejection(), Lang.EN);

    assertThat(text)
        .contains("(C) third-party material")
        .contains("advise --subject ENTERPRISE --capability TEXT_SYNTHESIS")
        .doesNotContain("…");
  }

  @Test
  void textNeverSteersTheTerminal() {
    Finding evil =
        finding(Confidence.CONCLUSIVE, EvidenceKind.API_CALL, "a\u001b[2Jb\u202e.js", 1, null);
    String text = ReportText.write(assess(scan(evil), Standing.unknown()), Lang.EN);

    assertThat(text).doesNotContain("\u001b").doesNotContain("\u202e").contains("a [2Jb .js:1:11");
  }

  @Test
  void textMarksWhatNoPageRuns() {
    Finding dead = finding(Confidence.STRONG, EvidenceKind.API_CALL, "dead.js", 1, null);
    Report report = assess(scan(aConclusiveCall(), unreachable(dead)), Standing.unknown());

    assertThat(ReportText.write(report, Lang.EN))
        .contains("dead.js:1:11 (no page runs this)")
        .doesNotContain("chat.js:42:11 (no page runs this)");
    assertThat(ReportText.write(report, Lang.ZH)).contains("dead.js:1:11（没有页面运行到这里）");
  }

  @Test
  void codecKeepsReportsAndScansWhole() {
    ReportCodec codec = new ReportCodec();
    ScanNote note = new ScanNote("JUNK", null, 0, 0, new Text("多余", "junk"), false);
    ScanResult scanned = scan(List.of(note), aConclusiveCall());

    assertThat(codec.report(codec.write(aResubmission()))).isEqualTo(aResubmission());
    assertThat(codec.scan(codec.write(scanned))).isEqualTo(scanned);
  }

  private static Report aRejection() {
    return assess(scan(aConclusiveCall()), Standing.unknown());
  }

  private static Report aResubmission() {
    Finding gone = finding(Confidence.STRONG, EvidenceKind.API_CALL, "gone.js", 1, null);
    return assess(
        scan(aConclusiveCall()),
        new Standing(Set.of(), Map.of(), List.of(aConclusiveCall(), gone)));
  }

  private static Report assess(ScanResult scan, Standing standing) {
    LocalDate day = LocalDate.of(2026, 11, 22);
    return new Assessor()
        .assess(scan, by(SubjectType.ENTERPRISE), standing, RulePack.shipped(), day);
  }

  private static List<String> names(JsonNode node) {
    Iterable<String> names = node::fieldNames;
    return StreamSupport.stream(names.spliterator(), false).toList();
  }
}
