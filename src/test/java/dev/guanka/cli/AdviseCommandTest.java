package dev.guanka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AdviseCommandTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void namesTheDocumentsInTheLanguageThatIsAskedFor() {
    assertThat(
            advise("--subject=enterprise", "--category=AI问答", "--provider=moonshot", "--lang=en"))
        .isZero();
    assertThat(printed())
        .contains("The cheapest set")
        .contains("Ask the support of the Kimi open platform")
        .contains("A person decides".toLowerCase())
        .contains("Every way");
    assertThat(complaint()).isEmpty();
  }

  @Test
  void statusIsOneWhereTheCategoryIsClosedToTheSubject() {
    assertThat(advise("--subject", "INDIVIDUAL", "--category", "深度合成/AI问答")).isEqualTo(1);
    assertThat(advise("--subject", "SOLE_TRADER", "--category", "深度合成/AI问答")).isZero();
  }

  @Test
  void jsonIsTheAnswerOfTheService() throws IOException {
    advise(
        "--subject",
        "ENTERPRISE",
        "--capability",
        "IMAGE_SYNTHESIS",
        "--deployment",
        "OWN_MODEL",
        "--format",
        "json");
    JsonNode advice = new ObjectMapper().readTree(out.toByteArray());

    assertThat(advice.at("/category").asText()).isEqualTo("深度合成/AI绘画");
    assertThat(advice.at("/sets/0/0/kind").asText()).isEqualTo("OWN_FILING");
    assertThat(advice.at("/sets/0/0/costs").asText()).contains("万元");
  }

  @Test
  void takesAnotherRulePack() {
    assertThat(
            advise(
                "--subject",
                "ENTERPRISE",
                "--category",
                "AI问答",
                "--rules",
                "src/main/rules/deep-synthesis"))
        .isZero();
  }

  @Test
  void explainsItsUse() {
    assertThat(advise()).isEqualTo(2);
    assertThat(complaint()).contains("--subject").contains("advise --subject S");
    assertThat(advise("--subject", "ENTERPRISE")).isEqualTo(2);
    assertThat(complaint()).contains("--category");
    assertThat(advise("--subject", "ALIEN", "--lang", "en")).isEqualTo(2);
    assertThat(complaint()).contains("enterprise").contains("must be");
    assertThat(advise("--subject", "ENTERPRISE", "--category", "工具/计算器")).isEqualTo(2);
    assertThat(complaint()).contains("/category").contains("深度合成/AI绘画");
    assertThat(advise("--colour")).isEqualTo(2);
    assertThat(printed()).isEmpty();
  }

  private int advise(String... args) {
    return AdviseCommand.run(args, stream(out), stream(err));
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
