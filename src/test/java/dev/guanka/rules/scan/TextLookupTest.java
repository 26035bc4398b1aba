package dev.guanka.rules.scan;

import static dev.guanka.rules.CapabilityState.SUSPECTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.rules.CapabilityState;
import dev.guanka.rules.scan.text.Automaton;
import dev.guanka.rules.scan.text.EndpointWords;
import dev.guanka.rules.scan.text.Glob;
import dev.guanka.rules.scan.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  @Test
  void aSpaceBesideLatinWritingMakesNoDifference() {
    for (String loading : List.of("AI思考中", "AI 思考中", "AI 思考中...")) {
      assertThat(asked(loading)).as(loading).containsEntry("TEXT_SYNTHESIS", SUSPECTED);
    }
    assertThat(asked("AI 思 考中")).isEmpty();
  }

  private static Map<String, CapabilityState> asked(String text) {
    return Programs.program("pages/a/a")
        .with("pages/a/a.wxml", "<view>" + text + "</view>")
        .with("pages/a/a.js", "Page({go() { wx.request({url: host + '/x'}) }})")
        .states();
  }

  @Test
  void whatIsOnlyComparedWithIsNotShown() {
    assertThat(asked("{{kind === 'AI 正在撰写' ? '一' : '二'}}")).isEmpty();
    assertThat(asked("{{kind === 'a' ? 'AI 正在撰写' : '二'}}"))
        .containsEntry("TEXT_SYNTHESIS", SUSPECTED);
  }

  @Test
  void whatIsShownWhileLoadingSaysMoreThanAToast() {
    String page = "Page({go() { wx.%s({title: 'AI 思考中'}); wx.request({url: host + '/x'}) }})";
    Programs app = Programs.program("pages/a/a").with("pages/a/a.wxml", "<input/>");

    assertThat(app.with("pages/a/a.js", page.formatted("showLoading")).states())
        .containsEntry("TEXT_SYNTHESIS", SUSPECTED);
    assertThat(app.with("pages/a/a.js", page.formatted("showToast")).states()).isEmpty();
  }

  @Test
  void textsWithNamesAreTheInterfaceAndThoseInListsAreData() {
    String copy =
        "module.exports = {a: '首页', b: '我的', c: '设置', d: '返回', e: '提交', f: '取消', g: '确定', "
            + "hint: %s}";
    Programs app =
        Programs.program("pages/a/a")
            .with("pages/a/a.wxml", "<input placeholder=\"{{t.hint}}\"/>")
            .with(
                "pages/a/a.js",
                "const t = require('../../copy'); Page({data: {t}, go() { wx.request({url: h + '/x'}) }})");

    assertThat(app.with("copy.js", copy.formatted("'向 AI 提出你的问题'")).states())
        .containsEntry("TEXT_SYNTHESIS", SUSPECTED);
    assertThat(app.with("copy.js", copy.formatted("['向 AI 提出你的问题']")).states()).isEmpty();
  }
}
