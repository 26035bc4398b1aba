package dev.guanka.rules.scan;

import static dev.guanka.rules.scan.Programs.program;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.rules.Finding;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A finding stays itself when its lines move; a verdict holds while its code is the same. */
class FingerprintTest {

  private static final String PAGE =
      """
      Page({
        async ask() {
          const list = ['a', 'b'].map(x => x + 1);
          const r = await request({ url: '/api/aiChat', data: { text: this.data.text } });
          this.setData({ list, shown: r.data });
        }
      })
      """;
  private static final String REFORMATTED =
      """
      // moved down

      Page({
          async ask() {
              const list = ["a", "b"].map((x) => x + 1)
              const r = await request({
                  url: "/api/aiChat",
                  data: { text: this.data.text },
              })
              this.setData({ list, shown: r.data })
          },
      })
      """;

  private static Finding chat(String page) {
    Programs app = program("pages/ask/ask").with("pages/ask/ask.js", page);
    IntStream.range(0, 24).forEach(i -> app.with("utils/u" + i + ".js", "module.exports = " + i));
    return app.findings().stream()
        .filter(finding -> finding.rule().equals("text.own-endpoint"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void movedAndReformattedLinesAreTheSameFinding() {
    assertThat(chat(REFORMATTED).line()).isNotEqualTo(chat(PAGE).line());
    assertThat(chat(REFORMATTED).fingerprint()).isEqualTo(chat(PAGE).fingerprint());
  }

  @Test
  void aVerdictHoldsOverMovedAndReformattedLines() {
    assertThat(chat(REFORMATTED).judged()).isEqualTo(chat(PAGE).judged());
  }

  @Test
  void aVerdictEndsWhereTheFunctionAroundTheLineChanged() {
    String changed = PAGE.replace("shown: r.data", "shown: r.data.generated");

    assertThat(chat(changed).fingerprint()).isEqualTo(chat(PAGE).fingerprint());
    assertThat(chat(changed).judged()).isNotEqualTo(chat(PAGE).judged());
  }

  @Test
  void aVerdictHoldsWhereAnotherFunctionChanged() {
    String changed = PAGE.replace("Page({\n", "Page({\n  onLoad() { this.count = 1 },\n");

    assertThat(chat(changed).judged()).isEqualTo(chat(PAGE).judged());
  }
}
