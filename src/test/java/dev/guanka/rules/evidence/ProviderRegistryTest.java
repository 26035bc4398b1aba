package dev.guanka.rules.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.rules.evidence.CheckResult.Check;
import dev.guanka.rules.evidence.CheckResult.Result;
import dev.guanka.rules.pack.Origin;
import dev.guanka.rules.pack.RulePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProviderRegistryTest {

  private static final Path SHIPPED = Path.of("src/main/rules/deep-synthesis");
  private static final String NUMBER = "网信算备310115000000001250017号";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @TempDir Path folder;

  @Test
  void everyKnownNumberSaysWhereItComesFromAndHasARightForm() {
    RulePack pack = RulePack.shipped();
    Filings filings = new Filings(pack);
    FilingNumberCheck form = new FilingNumberCheck(filings, new Areas(pack));

    for (JsonNode row : pack.section("filings").get("known")) {
      String number = row.get("number").textValue();
      Origin origin = Origin.of(row);
      assertThat(origin.source()).as(number).isNotBlank();
      assertThat(LocalDate.parse(origin.date())).as(number).isBeforeOrEqualTo(TODAY);
      assertThat(form.check(Papers.numbered("VENDOR_FILING", number), TODAY).result())
          .as(number)
          .isEqualTo(Result.PASS);
    }
    assertThat(pack.section("filings").get("known").size()).isGreaterThan(15);
  }

  @Test
  void aProviderIsAddedWithoutCode() throws IOException {
    copyShippedPack();
    append(
        "providers.yaml",
        """
        - id: lujiazui-ai
          name: {zh: 陆家嘴智能, en: Lujiazui AI}
          deployment: THIRD_PARTY_API
          origin: {source: INFERENCE, date: '2026-11-22', confidence: U}
          uses:
          - {capability: TEXT_SYNTHESIS, urls: [api.lujiazui-ai.example], legalBasis: [GA-22]}
        """);
    insert(
        "filings.yaml",
        "known:",
        """
          - {provider: lujiazui-ai, holder: 陆家嘴智能（上海）有限公司, number: %s, algorithm: 陆家嘴对话生成算法, modality: TEXT, source: CAC-BEIAN, date: '2026-11-22', confidence: O}
        """
            .formatted(NUMBER));
    insert(
        "filings.yaml",
        "holders:",
        """
          - {provider: lujiazui-ai, name: 陆家嘴智能（上海）有限公司, source: CAC-BEIAN, date: '2026-11-22', confidence: O}
        """);

    List<CheckResult> checks = check(RulePack.load(folder));

    assertThat(checks)
        .filteredOn(check -> check.check() != Check.VALIDITY)
        .hasSize(5)
        .allMatch(check -> check.result() == Result.PASS);
    assertThat(check(RulePack.shipped()))
        .filteredOn(check -> check.check() == Check.PROVIDER)
        .allMatch(check -> check.result() == Result.UNKNOWN);
  }

  private static List<CheckResult> check(RulePack pack) {
    EvidenceItem filing =
        new EvidenceItem(
            "VENDOR_FILING",
            null,
            null,
            NUMBER,
            FilingType.ALGORITHM,
            "陆家嘴智能(上海)有限公司",
            null,
            null,
            null,
            false,
            null,
            "陆家嘴对话生成算法");
    return DocumentChecks.check(
        filing, new CheckContext("样例有限公司", List.of("lujiazui-ai"), "TEXT_SYNTHESIS", TODAY, pack));
  }

  private void copyShippedPack() throws IOException {
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      for (Path file : files.toList()) {
        Path copy = folder.resolve(SHIPPED.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  private void append(String file, String rows) throws IOException {
    Files.writeString(folder.resolve(file), rows, StandardOpenOption.APPEND);
  }

  private void insert(String file, String behind, String rows) throws IOException {
    Path path = folder.resolve(file);
    Files.writeString(
        path, Files.readString(path).replaceFirst("(?m)^" + behind + "\n", behind + "\n" + rows));
  }
}
