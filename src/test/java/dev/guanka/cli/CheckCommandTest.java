package dev.guanka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanka.rules.Lang;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

  private static final String REJECTED = "src/samples/museum-guide/program";
  private static final String CLEAN = "src/samples/garden-shop/program";
  private static final String SHIPPED = "src/main/rules/deep-synthesis";
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  @Test
  void statusIsOneForARejectionAndZeroForAPass() {
    assertThat(check(REJECTED)).isEqualTo(1);
    assertThat(check(CLEAN)).isZero();
    assertThat(check("src/samples/campus-faq/program")).as("questions").isZero();
  }

  @Test
  void jsonIsTheReportAlone() throws IOException {
    check(REJECTED, "--format", "json");
    JsonNode report = new ObjectMapper().readTree(out.toByteArray());

    assertThat(report.at("/verdict").asText()).isEqualTo("REJECT");
    assertThat(report.at("/findings/0/file").asText()).endsWith("docent.js");
    assertThat(printed()).doesNotContain(Path.of("").toAbsolutePath().toString());
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void theSamePackageGivesTheSameBytes() {
    check(REJECTED, "--format=json");
    String first = printed();
    out.reset();
    check(REJECTED, "--format=json");

    assertThat(printed()).isEqualTo(first);
  }

  @Test
  void aDeclarationIsWeighed() throws IOException {
    check(
        "src/samples/assistant-declared/program",
        "--declaration",
        "src/samples/assistant-declared/declaration.json",
        "--format",
        "json");

    assertThat(new ObjectMapper().readTree(out.toByteArray()).at("/verdict").asText())
        .isEqualTo("NEEDS_EVIDENCE");
  }

  @Test
  void printsTheLanguageThatIsAskedFor() {
    check(REJECTED, "--lang", "en");

    assertThat(printed()).startsWith("REJECT\n").contains("Ways out");
    assertThat(CheckOptions.usual("en_US.UTF-8").name()).isEqualTo("EN");
    assertThat(CheckOptions.usual("C.UTF-8").name()).isEqualTo("ZH");
    assertThat(CheckOptions.usual(null).name()).isEqualTo("ZH");
  }

  @Test
  void takesAnotherRulePack() throws IOException {
    assertThat(check(REJECTED, "--rules", SHIPPED)).isEqualTo(1);
    Files.writeString(folder.resolve("pack.yaml"), "id: broken\n");

    assertThat(check(REJECTED, "--rules", folder.toString())).isEqualTo(2);
    assertThat(complaint()).contains("pack.yaml:1").contains("editions");
  }

  @Test
  void saysWhatCannotBeChecked() throws IOException {
    Path junk = Files.writeString(folder.resolve("junk.zip"), "junk");
    Path bad = Files.writeString(folder.resolve("bad.json"), "{\"appId\": 1}");

    assertThat(check(junk.toString())).isEqualTo(2);
    assertThat(complaint()).contains("NOT_ZIP");
    assertThat(check(folder.resolve("none").toString())).isEqualTo(2);
    assertThat(check(CLEAN, "--declaration", bad.toString())).isEqualTo(2);
    assertThat(complaint()).contains("FIELD_MISSING /categories");
    assertThat(check(CLEAN, "--declaration", folder.resolve("none").toString())).isEqualTo(2);
    assertThat(printed()).isEmpty();
  }

  @Test
  void complainsInTheLanguageThatIsAskedFor() {
    check("none", "--lang", "en", "--colour");
    assertThat(complaint()).startsWith("There is no option --colour");
    check("none", "--lang=zh", "--colour");
    assertThat(complaint()).startsWith("没有选项");
  }

  @Test
  void explainsItsUse() {
    assertThat(check()).isEqualTo(2);
    assertThat(check(CLEAN, "--format", "xml")).isEqualTo(2);
    assertThat(complaint()).contains("text|json|sarif");
    assertThat(check(CLEAN, "--colour")).isEqualTo(2);
    assertThat(check(CLEAN, CLEAN)).isEqualTo(2);
    assertThat(check(CLEAN, "--lang")).isEqualTo(2);
  }

  @Test
  void aFaultOfItsOwnIsNoVerdict() {
    Failures failures = new Failures(stream(err), Lang.EN);

    assertThat(failures.guard(() -> Integer.parseInt("x"))).isEqualTo(2);
    assertThat(
            failures.guard(
                () -> {
                  throw new NoClassDefFoundError("x");
                }))
        .isEqualTo(2);
    assertThat(complaint()).contains("not of the package").doesNotContain("\tat ");
  }

  @Test
  void lintsAPack() throws IOException {
    assertThat(lint("lint", SHIPPED)).isZero();
    assertThat(printed()).contains("deep-synthesis");
    assertThat(lint("lint", folder.toString())).isEqualTo(2);
    assertThat(lint("polish", SHIPPED)).isEqualTo(2);
  }

  @Test
  void lintNamesAnExampleThatDoesNotHold() throws IOException {
    BadExamplePack.write(Path.of(SHIPPED), folder);

    assertThat(lint("lint", folder.toString())).isEqualTo(2);
    assertThat(complaint())
        .contains("signals/face.yaml:")
        .contains("/signals/0/examples/match/0")
        .contains("face.sdk-call")
        .contains("client.DetectFace(params)");
    assertThat(check(CLEAN, "--rules", folder.toString())).as("checks run no examples").isZero();
  }

  private int check(String... args) {
    return CheckCommand.run(args, stream(out), stream(err));
  }

  private int lint(String... args) {
    return RulesCommand.run(args, stream(out), stream(err));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, false, StandardCharsets.UTF_8);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String complaint() {
    String complaint = err.toString(StandardCharsets.UTF_8);
    err.reset();
    return complaint;
  }
}
