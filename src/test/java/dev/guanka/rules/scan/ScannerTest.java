package dev.guanka.rules.scan;

import static dev.guanka.rules.CapabilityState.DETECTED;
import static dev.guanka.rules.CapabilityState.SUSPECTED;
import static dev.guanka.rules.scan.Programs.ASKS_A_MODEL;
import static dev.guanka.rules.scan.Programs.program;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanka.rules.Finding;
import dev.guanka.rules.scan.facts.FileFacts;
import dev.guanka.rules.scan.facts.FileKind;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScannerTest {

  private static final String TEXT = "TEXT_SYNTHESIS";

  @Test
  void wordsAloneNeverDetect() {
    Programs app =
        program("pages/a/a")
            .with(
                "pages/a/a.js",
                """
                Page({
                  data: { title: 'AI对话', tip: '由 DeepSeek 大模型生成' },
                  onLoad() { wx.request({ url: host + '/orders' }) }
                })
                """)
            .with(
                "pages/a/a.wxml",
                "<view>AI助手</view><button>AI写作</button><input placeholder='向AI提问'/>");

    assertThat(app.states()).containsEntry(TEXT, SUSPECTED).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"i18n/zh.js", "locale/zh-Hans.json"})
  void theTextsOfALanguageAreTheInterface(String messages) {
    StringBuilder texts = new StringBuilder("{\"ask\": \"AI助手\"");
    IntStream.range(0, 80).forEach(i -> texts.append(", \"t%d\": \"订单%d\"".formatted(i, i)));
    texts.append('}');
    String module = messages.endsWith("js") ? "module.exports = " + texts : texts.toString();
    String asks = "const t = require('../../%s'); wx.request({url: host + '/ask'})";
    Programs app = program("pages/a/a").with("pages/a/a.wxml", "<input/>");

    assertThat(app.with("pages/a/a.js", asks.formatted(messages)).with(messages, module).states())
        .containsEntry(TEXT, DETECTED);
    assertThat(
            program("pages/a/a")
                .with("pages/a/a.wxml", "<input/>")
                .with("pages/a/a.js", asks.formatted("data/list.js"))
                .with("data/list.js", "module.exports = " + texts)
                .states())
        .isEmpty();
  }

  @Test
  void wordsOfMadeUpDataAreNotTheInterface() {
    Programs app =
        program("pages/a/a")
            .with("pages/a/a.wxml", "<input/>")
            .with(
                "pages/a/a.js",
                "const c = require('../../mock/cards'); wx.request({url: host + '/ask'})")
            .with("mock/cards.js", "exports.card = {title: 'AI助手', to: '/pages/a/a'}");

    assertThat(app.states()).isEmpty();
  }

  @Test
  void aWrapperNamesTheCloudFunctionAndWhatItIsToDo() {
    Programs app =
        program("pages/a/a")
            .with("pages/a/a.wxml", "<textarea/><button>AI帮我写</button>")
            .with(
                "pages/a/a.js",
                "const api = require('../../api'); Page({s() { api.call('ai', 'draft', {q}) }})")
            .with("api.js", "exports.call = (name, a) => wx.cloud.callFunction({name, data: {a}})");

    assertThat(app.states()).containsEntry(TEXT, DETECTED);
  }

  @Test
  void aNameIsOnePieceOfEvidence() {
    Programs dishes =
        program("pages/dish/dish")
            .with("pages/dish/dish.wxml", "<input/><button>搜索图片</button>")
            .with(
                "pages/dish/dish.js",
                """
                Page({
                  generateAIImage() {
                    wx.chooseMedia({ count: 1 })
                    wx.cloud.callFunction({ name: 'generateAIImage', data: { dish } })
                    wx.previewImage({ urls })
                  }
                })
                """);

    assertThat(dishes.states()).isEqualTo(Map.of("IMAGE_SYNTHESIS", SUSPECTED));
  }

  @Test
  void wordsOnAPageThatCannotAskNorAnswerAreNoQuestion() {
    Programs page =
        program("pages/a/a").with("pages/a/a.wxml", "<view>AI助手</view>").with("pages/a/a.js", "");

    assertThat(page.states()).isEmpty();
    page.with("pages/a/a.json", "{\"navigationBarTitleText\": \"AI助手\"}");
    assertThat(page.states()).isEmpty();
    assertThat(page.with("pages/a/a.js", "wx.request({url: host + '/orders'})").states())
        .containsEntry(TEXT, SUSPECTED);
  }

  @Test
  void followsAConstantIntoAnotherModule() {
    Finding finding =
        program("pages/a/a")
            .with("config.js", "export const BASE = 'https://api.deepseek.com'")
            .with(
                "pages/a/a.js",
                "import {BASE} from '../../config'\nwx.request({url: BASE + '/v1/chat/completions'})")
            .findings()
            .get(0);

    assertThat(finding.provider()).isEqualTo("deepseek");
    assertThat(finding.file()).isEqualTo("pages/a/a.js");
    assertThat(finding.line()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "function load(name, done) { wx.request({url: host + '/app/' + name, success: done}) }",
        "const load = ({name, done}) => { wx.request({url: `${host}/app/${name}`}) }",
        "(name, done) => { wx.request({url: host + '/app/' + name, success: done}) }",
        "const load = name => wx.request({url: host + '/app/' + name})",
        "const api = {load: async function (name = 'txt2img', b) { if (b) { wx.request({url: '/app/' + name + b}) } }}"
      })
  void whatACallerGivesIsNoConstantOfTheSameName(String load) {
    String script = load + "\nconst name = 'txt2img', b = 'txt2img';\nPage({});";
    assertThat(program("pages/a/a").with("pages/a/a.js", script).states()).isEmpty();
    String own = "const name = 'txt2img';\nfunction go() { wx.request({url: '/app/' + name}) }";
    assertThat(program("pages/a/a").with("pages/a/a.js", own).states())
        .containsKey("IMAGE_SYNTHESIS");
  }

  @Test
  void aPageUsesOnlyWhatItNamesOfAModule() {
    Programs app =
        program("pages/a/a")
            .with(
                "api.js",
                "export const ask = d => request({url: '/ask'})\nexport const pay = d => request({url: '/pay'})")
            .with("pages/a/a.wxml", "<view>AI问答</view><input/>");

    assertThat(app.with("pages/a/a.js", "import {pay} from '../../api'; pay()").states())
        .containsEntry(TEXT, SUSPECTED);
    assertThat(app.with("pages/a/a.js", "import {ask} from '../../api'; ask()").states())
        .containsEntry(TEXT, DETECTED);
  }

  @Test
  void whatTypeScriptOnlyDeclaresIsNoCode() {
    String used = "const temperature = 1; uni.request({url: host, data: {prompt, temperature}})";

    assertThat(program("pages/a/a").with("pages/a/a.ts", used).states())
        .containsEntry("TEXT_SYNTHESIS", SUSPECTED);
    for (String declared :
        new String[] {
          "interface Post { system_prompt: string; SYSTEM_PROMPT: string }",
          "export interface Post<T> extends Base { SYSTEM_PROMPT: string }",
          "type Post = { system_prompt: string, SYSTEM_PROMPT: string }"
        }) {
      assertThat(
              program("pages/a/a")
                  .with("pages/a/a.ts", declared + "\nuni.request({url: host, data: {page}})")
                  .states())
          .as(declared)
          .isEmpty();
    }
  }

  @Test
  void aPictureOfTheProgramIsNoEndpoint() {
    Programs gallery =
        program("pages/a/a").with("pages/a/a.wxml", "<view>AI头像</view><button>开始生成</button>");
    String requested = "wx.request({url: '/api/ai/create'}); ";

    assertThat(gallery.with("pages/a/a.js", requested).states())
        .containsEntry("IMAGE_SYNTHESIS", DETECTED);
    assertThat(
            gallery
                .with(
                    "pages/a/a.js",
                    "const shown = {url: '/images/ai_example1.png'}; wx.request({url: '/api/list'})")
                .states())
        .containsEntry("IMAGE_SYNTHESIS", SUSPECTED);
  }

  @Test
  void anAddressToShareIsNoRequest() {
    Programs book =
        program("pages/a/a")
            .with("pages/a/a.wxml", "<view>复制这段，交给你常用的 AI 助手</view>")
            .with(
                "pages/a/a.js",
                "makePoster(this, {title: book.title, url: 'https://x.cn/books/kimi'}, theme)");

    assertThat(book.states()).isEmpty();
    assertThat(book.with("pages/a/a.js", "send({url: 'https://x.cn/books/kimi', data})").states())
        .containsKey(TEXT);
    assertThat(book.with("pages/a/a.js", "request({url: 'https://x.cn/books/kimi'})").states())
        .containsKey(TEXT);
  }

  @Test
  void spacesSetNoWordsApart() {
    for (String title : List.of("AI 三餐菜谱", "AI  生活 伙伴")) {
      String manifest =
          "{\"pages\": [\"pages/a/a\"], \"window\": {\"navigationBarTitleText\": \"%s\"}}";
      assertThat(
              program("pages/a/a")
                  .with("app.json", manifest.formatted(title))
                  .with("pages/a/a.wxml", "<input/>")
                  .with("pages/a/a.js", "wx.request({url: host + '/x'})")
                  .states())
          .as(title)
          .containsEntry(TEXT, SUSPECTED);
    }
  }

  @Test
  void readsACallThatNamesItsType() {
    String call = "callCloudFunction<Picture>({name: 'txt2img', data: {words}})";

    assertThat(program("pages/a/a").with("pages/a/a.ts", call).states())
        .containsEntry("IMAGE_SYNTHESIS", SUSPECTED);
  }

  @Test
  void decodesTheEscapesOfMinifiedText() {
    assertThat(
            program("pages/a/a")
                .with("pages/a/a.js", "e({title:\"AI\\u7ed8\\u753b\"}),wx.request({url:u})")
                .with("pages/a/a.wxml", "<textarea/>")
                .states())
        .containsEntry("IMAGE_SYNTHESIS", SUSPECTED);
  }

  @Test
  void fingerprintsSurviveMovedAndReformattedLines() {
    String before =
        "Page({\n  ask() {\n    wx.cloud.extend.AI.createModel('deepseek').streamText({});\n  }\n})";
    String after =
        "\n\n\nconst a = 1\nPage({ ask() {\n wx.cloud\n  .extend.AI.createModel('deepseek')\n  .streamText({}) } })";

    assertThat(fingerprints(after)).containsAll(fingerprints(before));
  }

  @Test
  void fingerprintsAreUniqueInAReport() {
    List<Finding> findings =
        program("pages/a/a", "pages/b/b")
            .with("pages/a/a.js", (ASKS_A_MODEL + "\n").repeat(5))
            .with("pages/b/b.js", (ASKS_A_MODEL + "\n").repeat(5))
            .findings();

    assertThat(findings.stream().map(Finding::fingerprint))
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(9);
  }

  private static List<String> fingerprints(String script) {
    return program("pages/a/a").with("pages/a/a.js", script).findings().stream()
        .map(Finding::fingerprint)
        .toList();
  }

  @Test
  void seesALastingNoticeAndNoToast() {
    Programs app = program("pages/a/a").with("pages/a/a.wxml", "<view>内容由AI生成</view>");
    app.with("pages/a/a.js", ASKS_A_MODEL);

    assertThat(app.scanned().labels())
        .singleElement()
        .satisfies(
            label -> {
              assertThat(label.page()).isEqualTo("pages/a/a");
              assertThat(label.capability()).isEqualTo(TEXT);
            });
    app.with("pages/a/a.wxml", "<view/>")
        .with("pages/a/a.js", ASKS_A_MODEL + "; wx.showToast({title: '内容由AI生成'})");
    assertThat(app.scanned().labels()).isEmpty();
    for (String notice : List.of("wx.showLoading({title: T})", "this.showLoading(T)")) {
      String loading = ASKS_A_MODEL + "; " + notice.replace("T", "'内容由AI生成'");
      assertThat(app.with("pages/a/a.js", loading).scanned().labels()).as(notice).isEmpty();
    }
  }

  @Test
  void aSwitchForTheReviewGoesToAPerson() {
    String script = "if (!this.data.isAudit) { " + ASKS_A_MODEL + " }";

    assertThat(program("pages/a/a").with("pages/a/a.js", script).scanned().notes())
        .singleElement()
        .matches(note -> note.code().equals("REVIEW_TIME_CLOAKING") && note.needsHuman());
  }

  @Test
  void whatDoesNotFitTheBudgetIsNeverClean() {
    Programs app = program("pages/a/a").with("pages/a/a.js", ASKS_A_MODEL);
    ScanBudget nothing = ScanBudget.of(System::nanoTime, Duration.ZERO, 1 << 20);

    assertThat(app.scanned(FactsCache.none(), nothing).notes())
        .isNotEmpty()
        .allMatch(note -> note.code().equals("SCAN_BUDGET_EXCEEDED") && note.needsHuman());
  }

  @Test
  void aResubmissionReadsOnlyWhatChanged() {
    Reads cache = new Reads();
    Programs app =
        program("pages/a/a").with("pages/a/a.js", ASKS_A_MODEL).with("pages/a/a.wxml", "<view/>");
    ScanResult first = app.scanned(cache, ScanBudget.standard());
    int kept = cache.kept.size();

    assertThat(app.scanned(cache, ScanBudget.standard())).isEqualTo(first);
    assertThat(cache.kept).hasSize(kept);
    app.with("pages/a/a.wxml", "<view>new</view>").scanned(cache, ScanBudget.standard());
    assertThat(cache.kept).hasSize(kept + 1);
  }

  @Test
  void theSamePackageGivesTheSameResult() {
    Programs app =
        program("pages/a/a")
            .with("pages/a/a.js", ASKS_A_MODEL + ";wx.request({url: '/aiChat'})")
            .with("pages/a/a.wxml", "<view>AI问答</view>");

    assertThat(app.scanned()).isEqualTo(app.scanned());
    assertThat(new HashSet<>(List.of(app.scanned(), app.scanned()))).hasSize(1);
  }

  /** Keeps facts as the JSON that a database would. */
  private static final class Reads implements FactsCache {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Map<String, String> kept = new ConcurrentHashMap<>();

    @Override
    public FileFacts find(String sha256, FileKind kind, String packVersion) {
      String json = kept.get(sha256 + kind + packVersion);
      try {
        return json == null ? null : JSON.readValue(json, FileFacts.class);
      } catch (JsonProcessingException broken) {
        throw new AssertionError(broken);
      }
    }

    @Override
    public void keep(String sha256, FileKind kind, String packVersion, FileFacts facts) {
      try {
        kept.put(sha256 + kind + packVersion, JSON.writeValueAsString(facts));
      } catch (JsonProcessingException broken) {
        throw new AssertionError(broken);
      }
    }
  }
}
