package dev.guanka.rules.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.rules.scan.text.Automaton;
import dev.guanka.rules.scan.text.EndpointWords;
import dev.guanka.rules.scan.text.Glob;
import dev.guanka.rules.scan.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextLookupTest {

  @Test
  void findsOverlappingLiteralsAndIgnoresAsciiCase() {
    assertThat(found(List.of("换脸", "AI换脸", "脸"), "ai换脸"))
        .containsExactlyInAnyOrder("换脸", "AI换脸", "脸");
  }

  @Test
  void takesAsciiWordsWholeButNotBesideChinese() {
    assertThat(found(List.of("AI"), "AI助手")).containsExactly("AI");
    assertThat(found(List.of("AI", "dify"), "MAIN modify AIR ai_x")).isEmpty();
  }

  @Test
  void findsEachOfThousandsOfLiterals() {
    List<String> literals =
        IntStream.range(0, 5_000).mapToObj(n -> "字" + (char) (0x4e00 + n) + n).toList();

    assertThat(found(literals, String.join("，", literals)))
        .containsExactlyInAnyOrderElementsOf(literals);
  }

  private static List<String> found(List<String> literals, String text) {
    List<String> found = new ArrayList<>();
    new Automaton(literals).run(text, (literal, start, end) -> found.add(literals.get(literal)));
    return found;
  }

  @Test
  void readsTheWordsOfAnEndpoint() {
    assertThat(EndpointWords.of("https://ai.example.cn/api/aiChat_v2/send-MSGNow?chat=1"))
        .containsExactly(
            List.of("api"), List.of("ai", "chat", "v2"), List.of("send", "msg", "now"));
    assertThat(EndpointWords.of("${GPT_HOST}/ask")).containsExactly(List.of("ask"));
    assertThat(EndpointWords.of("chat.example.cn")).isEmpty();
  }

  @Test
  void globsMatchWholeStrings() {
    assertThat(Glob.matches("qwen-*", "Qwen-Plus")).isTrue();
    assertThat(Glob.matches("wan2.*-t2i*", "wan2.2-t2i-flash")).isTrue();
    assertThat(Glob.matches("qwen-*", "my-qwen-plus")).isFalse();
    assertThat(Glob.matches("*a*b*c", "ab".repeat(10_000))).isFalse();
  }

  @Test
  void showsAtMostTwoHundredCharactersOfALineAndNoControls() {
    SourceText source =
        new SourceText(
            ("first\n" + "x".repeat(5_000) + "AI\u0007\u202e绘画" + "y".repeat(5_000)).toCharArray());
    String excerpt = source.excerpt(5_006, 6);

    assertThat(source.line(5_006)).isEqualTo(2);
    assertThat(source.column(5_006)).isEqualTo(5_001);
    assertThat(excerpt).hasSizeLessThanOrEqualTo(200).contains("AI\ufffd\ufffd绘画");
  }
}
