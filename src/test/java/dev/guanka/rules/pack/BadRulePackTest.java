package dev.guanka.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadRulePackTest {

  @TempDir Path folder;

  @Test
  void refusesAFolderWithoutAPack() {
    assertThat(problem().file()).isEqualTo("pack.yaml");
  }

  @Test
  void namesFileLineAndPointerOfAnUnknownField() {
    change("subjects.yaml", text -> text.replaceFirst("  eligible: 'NO'", "  eligibel: 'NO'"));

    assertThat(problem().file()).isEqualTo("subjects.yaml");
    assertThat(problem().pointer()).startsWith("/0");
    assertThat(problem().line()).isPositive();
  }

  @Test
  void refusesARowWithoutItsSource() {
    change("categories.yaml", text -> text.replaceFirst("  source: W-GUIDE-A\n", ""));

    assertThat(problem().message().en()).contains("source");
  }

  @Test
  void refusesASignalWithoutItsOrigin() {
    change("signals/text.yaml", text -> text.replaceFirst("  origin: .*\n", ""));

    assertThat(problem().file()).isEqualTo("signals/text.yaml");
    assertThat(problem().message().en()).contains("origin");
  }

  @Test
  void refusesAProviderWhoseSourceNoRowDefines() {
    change("providers.yaml", text -> text.replaceFirst("source: ONEAPI", "source: HEARSAY"));

    assertThat(problem().file()).isEqualTo("providers.yaml");
    assertThat(problem().message().en()).contains("HEARSAY");
  }

  @Test
  void refusesASourceThatNoRowDefines() {
    change("legal.yaml", text -> text.replaceFirst("source: CAC-DS", "source: HEARSAY"));

    assertThat(problem().file()).isEqualTo("legal.yaml");
    assertThat(problem().pointer()).isEqualTo("/0/source");
    assertThat(problem().line()).isEqualTo(2);
    assertThat(problem().message().en()).contains("HEARSAY");
  }

  @Test
  void refusesACategoryThatNoRowDefines() {
    change(
        "capabilities.yaml",
        text -> text.replaceFirst("category: 深度合成/AI问答", "category: 深度合成/AI唱歌"));

    assertThat(problem().message().en()).contains("深度合成/AI唱歌");
  }

  @Test
  void refusesADecisionOnWhatIsNotEstablished() {
    change("subjects.yaml", text -> text.replaceFirst("eligible: UNKNOWN", "eligible: 'YES'"));

    assertThat(problem().file()).isEqualTo("subjects.yaml");
  }

  @Test
  void refusesAMissingTranslation() {
    change("pack.yaml", text -> text.replaceFirst(", en: Rules for [^}]*", ""));

    assertThat(problem().pointer()).isEqualTo("/title");
  }

  @Test
  void refusesAKeyGivenTwice() {
    change("pack.yaml", text -> text + "\nid: other\n");

    assertThat(problem().message().en()).contains("Duplicate");
    assertThat(problem().line()).isGreaterThan(30);
  }

  @Test
  void refusesAnIdGivenTwice() {
    change("sources.yaml", text -> text.replaceFirst("id: W-INUSE", "id: W-LABEL"));

    assertThat(problem().message().en()).contains("W-LABEL");
  }

  @Test
  void refusesAGlobThatCouldNeverMatch() {
    change("signals/text.yaml", text -> text.replaceFirst("'You are an expert ", "'*expert "));

    assertThat(problem().file()).isEqualTo("signals/text.yaml");
    assertThat(problem().pointer()).endsWith("/match/strings/1");
  }

  @Test
  void refusesAPatternThatDoesNotCompile() {
    change("filings.yaml", text -> text.replaceFirst("pattern: '网信备'", "pattern: '网信备('"));

    assertThat(problem().pointer()).isEqualTo("/mistaken/2/pattern");
  }

  @Test
  void refusesADemandForAnUnknownDocument() {
    change(
        "demands.yaml", text -> text.replaceFirst("document: OWN_FILING", "document: OWN_FILLING"));

    assertThat(problem().message().en()).contains("OWN_FILLING");
  }

  @Test
  void refusesARowForAPersonThatDoesNotSayWhatIsLookedAt() {
    change(
        "demands.yaml",
        text -> text.replaceFirst("(?s)(接入大模型时，按该模型.*?)  looksAt:\n.*?\n  source", "$1  source"));

    assertThat(problem().file()).isEqualTo("demands.yaml");
    assertThat(problem().pointer()).startsWith("/2");
    assertThat(problem().message().en()).contains("looksAt");
  }

  @Test
  void refusesAnUnknownSubjectThatDoesNotSayWhatIsLookedAt() {
    change("subjects.yaml", text -> text.replaceFirst("(?s)  looksAt:\n.*?\n  source", "  source"));

    assertThat(problem().file()).isEqualTo("subjects.yaml");
    assertThat(problem().message().en()).contains("looksAt");
  }

  @Test
  void refusesAPathForAPersonThatDoesNotSayWhatIsLookedAt() {
    change(
        "paths.yaml",
        text ->
            text.replaceFirst(
                "(?s)(id: local-exemption.*?)  looksAt:\n.*?\n  source", "$1  source"));

    assertThat(problem().file()).isEqualTo("paths.yaml");
    assertThat(problem().pointer()).isEqualTo("/0");
  }

  @Test
  void refusesDemandsThatLeaveACaseWithoutAnAnswer() {
    change(
        "demands.yaml",
        text -> text.replace("  when: {}", "  when: {deployments: [THIRD_PARTY_API]}"));

    assertThat(problem().message().en()).contains("every case has an answer");
  }

  @Test
  void refusesAnIssuerOfAnUnknownDocument() {
    change("recipes.yaml", text -> text.replaceFirst("    IN_USE_PROOF:", "    IN_USE_PROOFS:"));

    assertThat(problem().pointer()).isEqualTo("/0/issuers/IN_USE_PROOFS");
  }

  @Test
  void refusesADocumentThatDoesNotSayHowItIsVerified() {
    change("documents.yaml", text -> text.replaceFirst("(?s)  verify:\n.*?\n  takes", "  takes"));

    assertThat(problem().message().en()).contains("verify");
  }

  private PackProblem problem() {
    BadRulePack bad = catchThrowableOfType(BadRulePack.class, () -> RulePack.load(folder));
    assertThat(bad).isNotNull();
    return bad.problems().get(0);
  }

  private void change(String file, UnaryOperator<String> edit) {
    copyShipped(folder);
    try {
      String before = Files.readString(folder.resolve(file));
      String after = edit.apply(before);
      assertThat(after).isNotEqualTo(before);
      Files.writeString(folder.resolve(file), after);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void copyShipped(Path target) {
    Path shipped = Path.of("src/main/rules/deep-synthesis");
    try (Stream<Path> files = Files.walk(shipped)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = target.resolve(shipped.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
