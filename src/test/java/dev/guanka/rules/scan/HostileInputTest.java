package dev.guanka.rules.scan;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.guanka.rules.pack.RulePack;
import dev.guanka.rules.scan.facts.FactReader;
import dev.guanka.rules.scan.facts.FileFacts;
import dev.guanka.rules.scan.facts.FileKind;
import dev.guanka.rules.scan.signal.SignalSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {

  private static final FactReader READER = reader();
  private static final Duration LIMIT = Duration.ofSeconds(5);

  @ParameterizedTest
  @MethodSource("dev.guanka.rules.scan.HostileShape#all")
  void anyShapeRepeatedOrNestedWithoutEndIsReadInTime(HostileShape shape) {
    byte[] bytes = shape.text(300_000).getBytes(StandardCharsets.UTF_8);

    for (FileKind kind :
        List.of(
            FileKind.SCRIPT,
            FileKind.TYPED_SCRIPT,
            FileKind.MARKUP,
            FileKind.COMPONENT,
            FileKind.JSON)) {
      FileFacts facts = assertTimeout(LIMIT, () -> READER.read(bytes, kind), kind + " " + shape);
      assertThat(facts.trouble()).as(kind + " " + shape).isNull();
    }
  }

  @Test
  void aLongListWhoseStringsAlternateWithListsIsReadOnce() {
    String list = "x=[" + "0,".repeat(500_000) + "'一二',['三四'],".repeat(100_000) + "]";
    byte[] bytes = list.getBytes(StandardCharsets.UTF_8);

    assertTimeout(LIMIT, () -> READER.read(bytes, FileKind.SCRIPT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if(A)return;",
        "if(A){return}",
        "if(A)",
        "if(!A){",
        "A?",
        "A?1:",
        "if(A)return;function a(){"
      })
  void aConstantThatDecidesEverywhereIsReadInTime(String decision) {
    String script = "const A=true;function f(){" + decision.repeat(200_000);
    byte[] bytes = script.getBytes(StandardCharsets.UTF_8);

    assertTimeout(LIMIT, () -> READER.read(bytes, FileKind.SCRIPT));
  }

  @Test
  void aStringLiteralOfFiveMegabytesIsRead() {
    byte[] bytes = ("x='" + "\\u7ed8".repeat(850_000) + "'").getBytes(StandardCharsets.UTF_8);

    assertTimeout(LIMIT, () -> READER.read(bytes, FileKind.SCRIPT));
  }

  @Test
  void aPageOfManyTapsThatLeadThroughManyFunctionsIsScannedInTime() {
    StringBuilder wxml = new StringBuilder("<input/>");
    StringBuilder js = new StringBuilder();
    Programs app = Programs.program("pages/a/a").with("app.js", "App({})");
    for (int i = 0; i < 100; i++) {
      js.append("import m" + i + " from '../../m/m" + i + "';");
      app.with("m/m" + i + ".js", "function f" + i + "(){c1();wx.showToast({})}");
    }
    String calls = IntStream.range(0, 90).mapToObj(i -> "c" + i + "();").collect(joining());
    js.append("Page({");
    for (int i = 0; i < 300; i++) {
      wxml.append("<view bindtap='h" + i + "'>AI 解读</view>");
      js.append("h" + i + "(){" + calls + "h" + (i + 1) + "();h" + i * 7 % 300 + "()},");
    }
    app.with("pages/a/a.wxml", wxml.toString()).with("pages/a/a.js", js + "})");

    assertTimeout(LIMIT, () -> app.scanned());
  }

  @Test
  void aListOfExportsWithoutEndIsScannedInTime() {
    String module =
        "const PAINT_API = {chat: '/ai/chat'}; module.exports = {" + "PAINT_API,".repeat(400_000);
    Programs app =
        Programs.program("pages/a/a")
            .with("pages/a/a.js", "const m = require('../../m'); Page({go() { m.chat() }})")
            .with("m.js", module + "x}");

    assertTimeout(LIMIT, () -> app.scanned());
  }

  @Test
  void packagesThatNameOneEntryWithoutEndAreReadOnce() {
    String packages = "\"./b/app.mpx?root=r\",".repeat(4_000);
    Programs app =
        new Programs()
            .with("app.mpx", json("\"pages\": [\"./a\"], \"packages\": [" + packages + "\"\"]"))
            .with("b/app.mpx", json("\"pages\": [" + "\"./p\",".repeat(200_000) + "\"./q\"]"))
            .with("a.mpx", "<template><view/></template>");

    assertTimeout(LIMIT, () -> app.scanned());
  }

  private static String json(String config) {
    return "<script type=\"application/json\">{" + config + "}</script>";
  }

  @Test
  void randomTokensNeverFail() {
    Random random = new Random(7);
    String[] parts = {
      "{",
      "}",
      "(",
      ")",
      "[",
      "]",
      "`",
      "${",
      "'",
      "\"",
      "/",
      "<",
      ">",
      "</a>",
      "<b ",
      "=",
      ":",
      ",",
      ".",
      "?.",
      "\n",
      "a",
      "url",
      "wx.request",
      "import",
      "from",
      "=>",
      "//",
      "/*",
      "*/",
      "\\",
      "AI绘画",
      "{{",
      "}}",
      "<!--",
      "-->",
      "<script>",
      "</script>",
      "#ifdef H5\n",
      "#endif\n",
      "+",
      "'/chat'",
      "require",
      "callFunction",
      "name",
      "🙂",
      "\uD83D"
    };
    for (int n = 0; n < 4_000; n++) {
      StringBuilder source = new StringBuilder();
      for (int k = 0; k < 40; k++) {
        source.append(parts[random.nextInt(parts.length)]);
      }
      byte[] bytes = source.toString().getBytes(StandardCharsets.UTF_8);
      for (FileKind kind : FileKind.values()) {
        assertThat(READER.read(bytes, kind).trouble())
            .as(source.toString())
            .isNotEqualTo("READER_FAILED");
      }
    }
  }

  private static FactReader reader() {
    RulePack pack = RulePack.load(Path.of("src/main/rules/deep-synthesis"));
    return new FactReader(SignalSet.of(pack.version(), pack.signals(), pack.providers()).lookup());
  }
}
