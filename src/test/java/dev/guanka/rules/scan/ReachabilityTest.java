package dev.guanka.rules.scan;

import static dev.guanka.rules.CapabilityState.DETECTED;
import static dev.guanka.rules.CapabilityState.SUSPECTED;
import static dev.guanka.rules.CapabilityState.UNREACHABLE;
import static dev.guanka.rules.scan.Programs.ASKS_A_MODEL;
import static dev.guanka.rules.scan.Programs.program;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.rules.CapabilityState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReachabilityTest {

  private static final String TEXT = "TEXT_SYNTHESIS";
  private static final String API =
      "export const ask = d => uni.request({url: 'https://a.cn/v2/ask', data: d})\n"
          + "export const orders = d => uni.request({url: 'https://a.cn/v2/orders', data: d})\n"
          + "export default {ask, orders}\n";
  private static final String HANDLERS = "data: {}, pay() { wx.login() }, back() {}, ";
  private static final String BOUND = "<view bindtap='pay'/><view bindtap='back'/>";
  private static final String CALL = "module.exports = () => " + ASKS_A_MODEL;

  @Test
  void aRegisteredPageCounts() {
    assertThat(program("pages/a/a").with("pages/a/a.js", ASKS_A_MODEL).states())
        .containsEntry(TEXT, DETECTED);
  }

  @Test
  void aPageThatNobodyRegistersIsUnreachable() {
    assertThat(
            program("pages/a/a")
                .with("pages/a/a.js", "")
                .with("pages/b/b.js", ASKS_A_MODEL)
                .states())
        .containsEntry(TEXT, UNREACHABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "export async function ask<T = any>(d: T): Promise<T> { return uni.request({url: 'https://a.cn/say', data: d}) }",
        "export const ask = <A, B = any>(d: A): B => uni.request({url: 'https://a.cn/say', data: d})",
      })
  void aTypeParameterOwnsNothing(String api) {
    Programs app =
        program("pages/a/a")
            .with(
                "pages/a/a.ts", "import {ask} from '../../api'; Page({go() { ask<string>('q') }})")
            .with("pages/a/a.wxml", "<view>AI助手</view><input/>")
            .with("api.ts", api);

    assertThat(app.states()).containsEntry(TEXT, SUSPECTED);
  }

  @Test
  void aPageCountsWhereItsNameDiffersInCaseOnly() {
    Programs chat = program("pages/chat/Chat").with("pages/chat/chat.js", ASKS_A_MODEL);

    assertThat(chat.states()).containsEntry(TEXT, DETECTED);
    assertThat(chat.with("pages/chat/Chat.js", "Page({})").states())
        .containsEntry(TEXT, UNREACHABLE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "const app = getApp(); Page({go() { app.ask(q) }}) | SUSPECTED",
        "Page({go() { getApp().ask(q) }}) | SUSPECTED",
        "const app = getApp(); Page({go() { app.count(q) }}) |",
        "const app = getApp(); Page({go() { show(app.globalData.host) }}) |",
        "Page({go() { ask(q) }}) |",
      })
  void aPageDoesWhatItCallsOfTheApp(String page, CapabilityState state) {
    String app =
        "const k = 1; App({globalData: {host: ''}, count(q) { return q.length }, async ask(q) {"
            + " return new Promise(ok => { wx.request({url: '/v1/say', success: ok}) }) }})";
    Programs program =
        program("pages/a/a")
            .with("app.js", app)
            .with("pages/a/a.js", page + "; const m = [{role: 'assistant', content: q}]");

    assertThat(program.states().get(TEXT)).isEqualTo(state);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "const pages = ['pages/a/a']\nexport default defineAppConfig({pages, window: {}})",
        "const list = ['pages/a/a']\nexport default {pages: list}"
      })
  void theManifestMayKeepItsPagesInAConstant(String config) {
    Programs taro =
        new Programs()
            .with("src/app.config.ts", config)
            .with("src/pages/a/a.tsx", ASKS_A_MODEL)
            .with("src/pages/b/b.tsx", "export default () => <View/>");

    assertThat(taro.states()).containsEntry(TEXT, DETECTED);
  }

  @Test
  void aModuleCountsThroughRequireAndImport() {
    for (String link :
        new String[] {
          "require('../../lib/ask')", "import ask from '/lib/ask'", "import('../../lib/ask.js')"
        }) {
      assertThat(program("pages/a/a").with("pages/a/a.js", link).with("lib/ask.js", CALL).states())
          .as(link)
          .containsEntry(TEXT, DETECTED);
    }
  }

  @Test
  void whatTheAppHangsOnEveryPageIsUsedWhereItIsNamed() {
    for (String mount :
        new String[] {
          "import api from './api/index.js'\nVue.prototype.$api = api",
          "Vue.prototype.$api = require('./api/index.js').default",
          "import * as api from '@/api/index.js'\napp.config.globalProperties.$api = api",
          "import api from './api/index.js'\nuni.$api = api"
        }) {
      Programs shop = ofAShop().with("main.js", mount);

      assertThat(shop.with("pages/help/help.vue", helper("this.$api.ask({q})")).states())
          .as(mount)
          .containsEntry(TEXT, DETECTED);
      assertThat(shop.with("pages/help/help.vue", helper("this.$api.orders({q})")).states())
          .as(mount)
          .containsEntry(TEXT, SUSPECTED);
    }
  }

  @Test
  void anActionOfTheStoreIsUsedWhereItIsDispatched() {
    Programs shop =
        ofAShop()
            .with("main.js", "import store from './store'\nnew Vue({store, ...App})")
            .with("store/index.js", "import chat from './chat'\nexport default new Store({chat})")
            .with(
                "store/chat.js",
                "import {ask} from '../api/index'\nconst actions = {send(c, q) { return ask({q}) }}");

    assertThat(
            shop.with("pages/help/help.vue", helper("this.$store.dispatch('chat/send', q)"))
                .states())
        .containsEntry(TEXT, DETECTED);
    assertThat(
            shop.with("pages/help/help.vue", helper("this.$store.dispatch('user/login', q)"))
                .states())
        .containsEntry(TEXT, SUSPECTED);
  }

  @Test
  void aNativeAppsOwnPropertyIsUsedWhereItIsNamed() {
    Programs app =
        program("pages/help/help")
            .with("app.js", "const api = require('./api/index.js')\nApp({globalData: {api: api}})")
            .with("api/index.js", API)
            .with("pages/help/help.json", "{\"navigationBarTitleText\": \"AI助手\"}")
            .with("pages/help/help.wxml", "<input/>");

    assertThat(
            app.with("pages/help/help.js", "Page({go() { getApp().globalData.api.ask({q}) }})")
                .states())
        .containsEntry(TEXT, DETECTED);
  }

  private static Programs ofAShop() {
    return program()
        .with(
            "pages.json",
            "{\"pages\": [{\"path\": \"pages/index/index\"},\n{\"path\": \"pages/help/help\","
                + " \"style\": {\"navigationBarTitleText\": \"AI助手\"}}]}")
        .with("pages/index/index.vue", "<template><view>首页</view></template>")
        .with("App.vue", "<script>export default {}</script>")
        .with("api/index.js", API);
  }

  private static String helper(String call) {
    return "<template><input v-model=\"q\"/></template><script>export default {methods: {async go()"
        + " { this.show(await "
        + call
        + ") }}}</script>";
  }

  @Test
  void aLeftOverManifestIsNotTheProgram() {
    Programs app =
        new Programs()
            .with("app.json", "{\"pages\": [\"pages/gone/gone\", \"pages/lost/lost\"]}")
            .with("src/app.config.ts", "export default {pages: ['pages/a/a']}")
            .with("src/pages/a/a.ts", ASKS_A_MODEL);

    assertThat(app.states()).containsEntry(TEXT, DETECTED);
  }

  @ParameterizedTest
  @CsvSource({"19, DETECTED", "20,"})
  void theProgramIsLookedForInTwentyManifests(int leftOver, CapabilityState state) {
    Programs program =
        new Programs()
            .with("demo/program/app.json", "{\"pages\": [\"pages/chat/chat\"]}")
            .with("demo/program/pages/chat/chat.js", ASKS_A_MODEL);
    for (int i = 0; i < leftOver; i++) {
      program.with("old" + i + "/app.json", "{\"pages\": [\"pages/gone/gone\"]}");
    }

    assertThat(program.states().get(TEXT)).isEqualTo(state);
  }

  @Test
  void theSourcesOfARootThatIsYetToBeBuiltAreTheProgram() {
    Programs app =
        program("pages/index/index")
            .with("pages/index/index.js", "")
            .with("project.config.json", "{\"miniprogramRoot\": \"dist/\"}")
            .with("src/app.config.ts", "export default {pages: ['pages/a/a']}")
            .with("src/pages/a/a.ts", ASKS_A_MODEL);

    assertThat(app.states()).containsEntry(TEXT, DETECTED);
  }

  @Test
  void aModuleInACommentIsNotReached() {
    assertThat(
            program("pages/a/a")
                .with("pages/a/a.js", "// require('../../lib/ask')")
                .with("lib/ask.js", CALL)
                .states())
        .containsEntry(TEXT, UNREACHABLE);
  }

  @Test
  void aComponentCountsWhereAPageUsesIt() {
    Programs page =
        program("pages/a/a")
            .with("pages/a/a.js", "")
            .with("components/chat/chat.json", "{\"component\": true}")
            .with("components/chat/chat.js", ASKS_A_MODEL);

    assertThat(page.with("pages/a/a.json", "{}").states()).containsEntry(TEXT, UNREACHABLE);
    assertThat(
            page.with(
                    "pages/a/a.json",
                    "{\"usingComponents\": {\"chat\": \"/components/chat/chat\"}}")
                .states())
        .containsEntry(TEXT, DETECTED);
  }

  @Test
  void aSubpackagePageCounts() {
    String manifest =
        "{\"pages\": [\"pages/a/a\"], \"subPackages\": [{\"root\": \"more\", \"pages\": [\"ask/ask\"]}]}";

    assertThat(
            program()
                .with("app.json", manifest)
                .with("pages/a/a.js", "")
                .with("more/ask/ask.js", ASKS_A_MODEL)
                .states())
        .containsEntry(TEXT, DETECTED);
  }

  @Test
  void aSubpackageThatAConstantKeepsIsNotTheProgram() {
    String manifest =
        """
        const extra = on ? [{ root: 'extra', pages: ['pages/x/x'] }] : []
        export default { pages: ['pages/a/a'], subPackages: [...extra] }
        """;
    Programs inside = new Programs().with("src/app.config.ts", manifest);
    Programs extra = new Programs().with("src/app.config.ts", manifest);

    assertThat(inside.with("src/pages/a/a.ts", ASKS_A_MODEL).states())
        .containsEntry(TEXT, DETECTED);
    assertThat(extra.with("src/extra/pages/x/x.ts", ASKS_A_MODEL).states())
        .containsEntry(TEXT, DETECTED);
  }

  @Test
  void aFileThatIsNamedLikeAnEndingIsAScriptAlike() {
    assertThat(program("pages/a/a").with("pages/a/a.js", "").with("js", ASKS_A_MODEL).states())
        .containsEntry(TEXT, UNREACHABLE);
  }

  @Test
  void anUncalledMethodOfAPageThatNobodyRegistersIsUnreachable() {
    assertThat(
            program("pages/a/a")
                .with("pages/a/a.js", "")
                .with("pages/b/b.wxml", BOUND)
                .with("pages/b/b.js", "Page({" + HANDLERS + "draw() { " + ASKS_A_MODEL + " }})")
                .states())
        .containsEntry(TEXT, UNREACHABLE);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "draw() { %s } | <view/> | SUSPECTED",
        "draw: async function (q) { %s } | <view/> | SUSPECTED",
        "draw() { %s }, start() { this.draw() } | <view/> | SUSPECTED",
        "draw() { %s } | <view bindtap='draw'/> | DETECTED",
        "draw() { %s }, start() { this.draw() } | <view bindtap='start'/> | DETECTED",
        "draw() { %s }, onLoad() { this.draw() } | <view/> | DETECTED",
        "draw() { %s }, menu: [{tap: 'draw'}] | <view/> | DETECTED",
        "draw() { %s }, tap(e) { this[e.type]() } | <view/> | DETECTED",
        "onLoad() { %s } | <view/> | DETECTED",
      })
  void aMethodThatNothingCallsAsksOnly(String methods, String markup, CapabilityState state) {
    Programs page =
        program("pages/a/a")
            .with("pages/a/a.wxml", BOUND + markup)
            .with("pages/a/a.js", "Page({" + HANDLERS + methods.formatted(ASKS_A_MODEL) + "})");

    assertThat(page.states()).containsEntry(TEXT, state);
  }

  @Test
  void aPageThatBindsNoMethodIsBoundInSomeOtherWay() {
    String page = "Page({" + HANDLERS + "draw() { " + ASKS_A_MODEL + " }})";

    assertThat(
            program("pages/a/a")
                .with("pages/a/a.wxml", "<view/>")
                .with("pages/a/a.js", page)
                .states())
        .containsEntry(TEXT, DETECTED);
  }

  @Test
  void aMethodThatAnotherFileNamesCounts() {
    Programs page =
        program("pages/a/a", "pages/b/b")
            .with("pages/a/a.wxml", BOUND)
            .with("pages/a/a.js", "Page({" + HANDLERS + "draw() { " + ASKS_A_MODEL + " }})")
            .with("pages/b/b.js", "getCurrentPages()[0].redraw()");

    assertThat(page.states()).containsEntry(TEXT, SUSPECTED);
    assertThat(page.with("pages/b/b.js", "getCurrentPages()[0].draw()").states())
        .containsEntry(TEXT, DETECTED);
  }

  @Test
  void aFunctionThatOnlyAnUncalledMethodCallsIsNotReached() {
    Programs page =
        program("pages/a/a")
            .with("pages/a/a.wxml", BOUND)
            .with(
                "pages/a/a.js",
                "Page({" + HANDLERS + "draw() { wx.cloud.callFunction({name: 'paper'}) }})")
            .with("cloudfunctions/paper/index.js", ASKS_A_MODEL);

    assertThat(page.states()).isEmpty();
    assertThat(page.with("pages/a/a.wxml", BOUND + "<view bindtap='draw'/>").states())
        .containsEntry(TEXT, DETECTED);
  }

  @Test
  void aCloudFunctionCountsWhereItIsCalled() {
    Programs app =
        program("pages/a/a")
            .with(
                "project.config.json",
                "{\"miniprogramRoot\": \"./\", \"cloudfunctionRoot\": \"cloudfunctions/\"}")
            .with(
                "cloudfunctions/reply/index.js",
                "axios.post('https://api.deepseek.com/chat/completions')");

    assertThat(app.with("pages/a/a.js", "wx.cloud.callFunction({name: 'other'})").states())
        .isEmpty();
    assertThat(
            app.with("pages/a/a.js", "const fn = 'reply'; wx.cloud.callFunction({name: fn})")
                .states())
        .containsEntry(TEXT, DETECTED);
  }

  @Test
  void testsDocumentsAndInstalledPackagesDoNotCount() {
    Programs app = program("pages/a/a").with("pages/a/a.js", "require('lodash')");
    for (String path :
        new String[] {
          "docs/a.js",
          "tests/a.js",
          "a.test.js",
          "node_modules/lodash/index.js",
          ".claude/a.js",
          "README.md"
        }) {
      app.with(path, ASKS_A_MODEL);
    }

    assertThat(app.states()).isEmpty();
  }

  @Test
  void ignoredFilesAreNotUploaded() {
    String config = "{\"packOptions\": {\"ignore\": [{\"type\": \"folder\", \"value\": \"lib\"}]}}";

    assertThat(
            program("pages/a/a")
                .with("project.config.json", config)
                .with("pages/a/a.js", "require('../../lib/ask')")
                .with("lib/ask.js", CALL)
                .states())
        .isEmpty();
  }

  @Test
  void aCloudFunctionIsDeployedThoughItsFolderIsNotUploaded() {
    String config =
        "{\"cloudfunctionRoot\": \"cloudfunctions/\", \"packOptions\": {\"ignore\":"
            + " [{\"type\": \"folder\", \"value\": \"cloudfunctions\"}]}}";

    assertThat(
            program("pages/a/a")
                .with("project.config.json", config)
                .with("pages/a/a.js", "wx.cloud.callFunction({name: 'advice'})")
                .with(
                    "cloudfunctions/advice/index.js",
                    "const ai = app.ai(); ai.createModel('glm').streamText({messages})")
                .states())
        .containsEntry(TEXT, DETECTED);
  }

  @Test
  void theEntryOfAnOldMpvueProgramNamesItsPages() {
    Programs app =
        new Programs()
            .with("project.config.json", "{}")
            .with("src/App.vue", "<script>export default {}</script>")
            .with(
                "src/main.js",
                "export default { config: { pages: ['^pages/a/main'], window: {} } }")
            .with("src/pages/a/main.js", "import App from './index'")
            .with("src/pages/a/index.vue", "<script>\n" + ASKS_A_MODEL + "\n</script>");

    assertThat(app.states()).containsEntry(TEXT, DETECTED);
  }

  @Test
  void whatOnlyOtherBuildTargetsRunDoesNotCount() {
    String uni = "export default {}\n// #ifdef H5\n" + ASKS_A_MODEL + "\n// #endif\n";
    String taro = "if (process.env.TARO_ENV === 'h5') { " + ASKS_A_MODEL + " }";

    assertThat(program("pages/a/a").with("pages/a/a.js", uni).states()).isEmpty();
    assertThat(program("pages/a/a").with("pages/a/a.js", taro).states()).isEmpty();
    assertThat(program("pages/a/a").with("pages/a/a.js", uni.replace("H5", "MP-WEIXIN")).states())
        .containsEntry(TEXT, DETECTED);
    assertThat(program("pages/a/a").with("pages/a/a.js", taro.replace("h5", "weapp")).states())
        .containsEntry(TEXT, DETECTED);
  }

  @Test
  void taroAndUniAppSourcesHaveTheirOwnManifests() {
    assertThat(
            new Programs()
                .with(
                    "src/app.config.ts",
                    "export default defineAppConfig({ pages: ['pages/a/index'] })")
                .with("src/pages/a/index.tsx", "import { ask } from '@/lib/ask'; ask()")
                .with("src/lib/ask.ts", "export const ask = () => " + ASKS_A_MODEL)
                .states())
        .containsEntry(TEXT, DETECTED);
    assertThat(
            new Programs()
                .with("pages.json", "{ // pages\n \"pages\": [{\"path\": \"pages/a/a\"}] }")
                .with("pages/a/a.vue", "<template><ask-box/></template>")
                .with("components/ask-box/ask-box.vue", "<script>\n" + ASKS_A_MODEL + "\n</script>")
                .states())
        .containsEntry(TEXT, DETECTED);
  }

  @Test
  void takesTheSourcesOfACommandLineProjectForTheProgram() {
    String page = "{\"pages\": [{\"path\": \"pages/a/a\"}]}";

    assertThat(
            new Programs()
                .with("pages.json", page)
                .with("pages/a/a.vue", "<template><view>template</view></template>")
                .with("src/pages.json", page)
                .with("src/pages/a/a.vue", "<script>\n" + ASKS_A_MODEL + "\n</script>")
                .states())
        .containsEntry(TEXT, DETECTED);
  }

  @Test
  void takesThePagesOfUniAppRatherThanAManifestThatItMakesAnew() {
    Programs app =
        new Programs()
            .with("app.json", "{\"pages\": [\"pages/index/index\"]}")
            .with(
                "pages.json",
                "{\"pages\": [{\"path\": \"pages/index/index\"}, {\"path\": \"pages/a/a\"}]}")
            .with("pages/index/index.vue", "<template><view>首页</view></template>")
            .with("pages/a/a.vue", "<script>\n" + ASKS_A_MODEL + "\n</script>");

    assertThat(app.with("App.vue", "<script>export default {}</script>").states())
        .containsEntry(TEXT, DETECTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wx.cloud.callFunction({name: vip ? 'plain' : this.data.fn})",
        "const opts = {name: 'plain'}; wx.cloud.callFunction(opts); function g() { const opts = {name: 'help'};"
            + " wx.cloud.callFunction(opts) } g()",
        "const name = 'plain'; wx.cloud.callFunction({name}); function g() { const name = 'help';"
            + " wx.cloud.callFunction({name}) } g()",
      })
  void aFunctionWhoseNameIsReadInPartOnlyMayBeAny(String call) {
    Programs app =
        new Programs()
            .with("app.json", "{\"pages\": [\"pages/a/a\"]}")
            .with("pages/a/a.js", call)
            .with("cloudfunctions/plain/index.js", "exports.main = () => 1")
            .with("cloudfunctions/help/index.js", ASKS_A_MODEL);

    assertThat(app.states()).containsEntry(TEXT, DETECTED);
  }

  @Test
  void thePackagesOfMpxRegisterPagesBesideThemselves() {
    Programs app =
        new Programs()
            .with("src/app.mpx", mpx("\"pages\": [\"./pages/a\"], " + PACKAGES))
            .with("src/report/app.mpx", mpx("\"pages\": [\"./pages/weekly.mpx\"]"))
            .with("src/pages/a.mpx", "<template><view/></template>")
            .with("src/report/pages/weekly.mpx", "<script>" + ASKS_A_MODEL + "</script>")
            .with("src/left/pages/weekly.mpx", "<template><view/></template>");

    assertThat(app.states()).containsEntry(TEXT, DETECTED);
    assertThat(app.with("src/app.mpx", mpx("\"pages\": [\"./pages/a\"]")).states())
        .containsEntry(TEXT, UNREACHABLE);
  }

  private static final String PACKAGES =
      "\"packages\": [\"./report/app.mpx?root=report\", \"../../out/app.mpx\", \"./no.mpx\"]";

  private static String mpx(String json) {
    return "<script type=\"application/json\">{" + json + "}</script>";
  }

  @Test
  void aFunctionThatIsTheWholeModuleCountsThroughAnother() {
    Programs app =
        program("pages/a/a")
            .with("pages/a/a.js", "const {read} = require('../../reader'); Page({go() { read() }})")
            .with(
                "reader.js",
                "const cc = require('./call'); exports.read = q => cc('/v1/read', "
                    + "{messages: [{role: 'system', content: q}]})")
            .with(
                "call.js", "module.exports = (path, data) => wx.cloud.callContainer({path, data})");

    assertThat(app.states()).containsEntry(TEXT, SUSPECTED);
    assertThat(app.with("call.js", "module.exports = (path, data) => keep(path, data)").states())
        .isEmpty();
  }

  @Test
  void theTextsOfABuildAreThoseOfTheProgram() {
    Programs build =
        new Programs()
            .with("project.config.json", "{\"miniprogramRoot\": \"dist/\"}")
            .with("dist/app.json", "{\"pages\": [\"pages/a/a\"]}")
            .with("dist/pages/a/a.wxml", "<view>AI 智能问答</view><input/>")
            .with("dist/pages/a/a.js", "Page({go() { wx.request({url: host + '/x'}) }})");

    assertThat(build.states()).containsEntry(TEXT, SUSPECTED);
    Programs carried =
        program("pages/a/a")
            .with("pages/a/a.json", "{\"usingComponents\": {\"c\": \"../../lib/dist/c\"}}")
            .with("pages/a/a.wxml", "<input/><c/>")
            .with("pages/a/a.js", "Page({go() { wx.request({url: host + '/x'}) }})")
            .with("lib/dist/c.wxml", "<view>AI 智能问答</view>");
    assertThat(carried.states()).isEmpty();
  }

  @Test
  void theConfigurationOfWepyTwoRegistersPages() {
    String config =
        "<config>{ pages: ['pages/a'], window: { navigationBarTitleText: 'x' } }</config>";
    Programs app =
        new Programs()
            .with("src/app.wpy", "<script>wepy.app({})</script>\n" + config)
            .with(
                "src/pages/a.wpy",
                "<template><div/></template><script>" + ASKS_A_MODEL + "</script>");

    assertThat(app.states()).containsEntry(TEXT, DETECTED);
    assertThat(app.with("src/app.wpy", "<script>wepy.app({})</script>").states())
        .doesNotContainEntry(TEXT, DETECTED);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "import {connect} from 'react-redux' | export default connect(s => s.talk)(Talk) | true",
        "import {inject} from '@tarojs/mobx' | export default inject('talk')(p => p.talk.list) | true",
        "import {connect} from './own' | export default connect(s => s.talk)(Talk) | false",
        "import {connect} from 'react-redux' | export default connect(s => s.cart)(Talk) | false",
      })
  void aPageThatALibraryGivesTheStoreUsesWhatItNamesOfIt(String from, String use, boolean found) {
    Programs app =
        new Programs()
            .with("src/app.config.js", "export default {pages: ['pages/a/index']}")
            .with(
                "src/app.jsx",
                "import store from './store'; export default p => <Provider store={store}>{p.c}</Provider>")
            .with(
                "src/store/index.js",
                "const talk = (s, a) => [...s, {role: 'assistant', content: a.t}];"
                    + " const cart = (s, a) => [...s, a.item]; export default make({talk, cart})")
            .with(
                "src/pages/a/index.jsx",
                from + "; class Talk { send() { Taro.request({url: h + '/say'}) } } " + use);

    assertThat(app.states().containsKey(TEXT)).isEqualTo(found);
  }
}
