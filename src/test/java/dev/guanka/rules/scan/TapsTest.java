package dev.guanka.rules.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.rules.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A tap on "AI 解读" is followed to the request that it leads to, however the page binds it. */
class TapsTest {

  private static final String RULE = "text.flow-tapped";
  private static final String TEXT = "<view bindtap='run'><text>AI 解读</text></view>";

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<view bindtap='run'>AI 解读</view> | run() { wx.request({url: h + '/a'}) }",
        "<view catch:tap='run'><image/><text>AI 解读</text></view> | run: async function () { await this.load(1) }, load(id) { wx.request({url: h + '/a/' + id}) }",
        "<form bindsubmit='run'><textarea/><button form-type='submit'>AI 解读</button></form> | run(e) { wx.cloud.callFunction({name: 'a'}) }",
        "<van-button bind:click='run'>AI 解读</van-button> | run: debounce(function () { wx.request({url: h + '/a'}) }, 300)",
        "<own-button text='AI 解读' bind:tap='run'/> | run() { wx.request({url: h + '/a'}) }",
        "<own-button bind:tap='run' text='AI 解读'/> | run() { wx.request({url: h + '/a'}) }",
        "<view bindtap=\"{{busy ? '' : 'run'}}\">AI 解读</view> | run() { wx.request({url: h + '/a'}) }",
        "<view bindtap='run'><text>{{busy ? '…' : 'AI 解读'}}</text></view> | run() { wx.request({url: h + '/a'}) }",
        "<view bindtap='run'>AI 解读</view> | run() { wx.showToast({title: '…'}); wx.request({url: h + '/a', success: () => wx.navigateTo({url: '/pages/b/b'})}) }",
        "<view bindtap='run'>AI 解读</view> | run() { post('/a').then(r => this.show(r)) }, show() {}",
        "<view bindtap='run'>AI 解读</view> | run() { return new Promise(done => wx.request({url: h + '/a', success: done})) }",
      })
  void followsATapOfATemplate(String wxml, String methods) {
    assertThat(rules(page(wxml, "Page({" + methods + "})"))).contains(RULE);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "const c = require('../../c'); Page({async run() { const r = await c.read(1) }}) | module.exports = {read: id => post('/a', {id})}; function post(u, d) { return wx.request({url: h + u, data: d}) }",
        "import {read} from '../../c'; Page({run() { read(1).then(show) }}) | export function read(id) { return wx.request({url: h + '/a'}) }",
        "import {read} from '../../c'; Page({run() { read(1).then(show) }}) | export const read = async id => { await wx.request({url: h + '/a'}) }",
        "import {get} from '../../c'; Page({run() { get('/a').then(show) }}) | export const get = u => wx.request({url: h + u})",
        "const ask = require('../../c'); Page({run() { ask('a', {q: 1}) }}) | module.exports = function (k, d) { return wx.request({url: h + k, data: d}) }",
        "import ask from '../../c'; Page({run() { ask('a', {q: 1}) }}) | export default (k, d) => wx.request({url: h + k, data: d})",
        "import {read} from '../../c'; Page({async run() { const r = await read<{text: string}>('a') }}) | export async function read<T = any>(path: string): Promise<T> { return wx.request({url: h + path}) }",
        "import {read} from '../../c'; Page({async run() { const r = await read<{ text: string; left: number }>('a') }}) | export function read<T extends object>(path: string): Promise<T> { return wx.request({url: h + path}) }",
        "const {ship} = require('../../c'); Page({run() { ship('/a', {q: 1}) }}) | function base(method) { return function (path, data) { return wx.request({url: h + path, method, data}) } } module.exports = {take: base('GET'), ship: base('POST')}",
        "import {ship} from '../../c'; Page({run() { ship('/a') }}) | const to = m => (path, data) => wx.request({url: h + path, method: m, data}); export const ship = to('POST')",
        "import {Talk} from '../../c'; let talk = null; Page({run() { talk!.say('a') }}) | export class Talk { task; say(text) { this.task!.send({data: text}) } }",
        "import {api} from '../../c'; Page({run() { api.read(1) }}) | export const Get = u => (t, k) => { t[k] = d => wx.request({url: h + u, data: d}) }; class Api { @Get('/a') read(d) { return null } } export const api = new Api()",
        "import {Service} from '../../c'; const s = new Service(); Page({run() { s.read() }}) | export class Service { read() { return this.get('/a') } get(u) { return wx.request({url: h + u}) } }",
      })
  void followsATapIntoModules(String page, String module) {
    assertThat(rules(page(TEXT, page).with("c.js", module))).contains(RULE);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<view @click='run(item)'>AI 解读</view> | export default {methods: {async run() { const r = await this.$http.post('/a', {}) }}}",
        "<view @tap.stop='run'><text>AI 解读</text></view> | export default {methods: {run() { uni.request({url: '/a'}) }}}",
        "<button v-on:click='busy ? wait() : run()'>AI 解读</button> | export default {methods: {wait() {}, run() { uni.request({url: '/a'}) }}}",
        "<button @click='() => run(1)'>AI 解读</button> | const run = async (): Promise<void> => { await uni.request({url: '/a'}) }",
        "<u-button text='AI 解读' @click='run'/> | function run() { uni.request({url: '/a'}) }",
      })
  void followsATapOfAComponentFile(String template, String script) {
    String vue = "<template><view>%s</view></template>\n<script>%s</script>";

    assertThat(rules(uniApp(vue.formatted(template, script)))).contains(RULE);
  }

  @Test
  void followsATapThroughWhatTheAppHangsOnEveryPage() {
    String vue =
        "<template><view @click='run'>AI 解读</view></template>\n"
            + "<script>export default {methods: {run() { this.$u.api.read({id: 1}) }}}</script>";
    String api =
        "const install = (Vue, vm) => { const read = (p = {}) => vm.$u.post('/a', p); vm.$u.api = {read} }\n"
            + "export default {install}";
    Programs app =
        uniApp(vue)
            .with("main.js", "import api from './api'\nVue.use(api, app)")
            .with("api.js", api);

    assertThat(rules(app)).contains(RULE);
  }

  @Test
  void followsATapInTheTemplatesOfABuild() {
    String wxml =
        "<view bindtap=\"__e\" data-event-opts=\"{{[['tap',[['run',['$event']]]]]}}\">AI 解读</view>";
    String js = "var a={methods:{run:function(){var t=this;uni.request({url:t.h+'/a'})}}};";

    assertThat(rules(page(wxml, js))).contains(RULE);
  }

  @Test
  void followsATapThatABuildBindsByItsName() {
    String wxml = "<button bindtap=\"{{a}}\">AI 解读</button>";
    String js =
        "const n={setup(n){const c=()=>{e.index.request({url:'/a'})};return(t,n)=>({a:e.o(c)})}};";

    assertThat(rules(page(wxml, js))).contains(RULE);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<view>AI解梦</view><textarea bindinput='type'/><button bindtap='run'>解一解</button> | true",
        "<view>AI解梦</view><textarea bindinput='type' bindconfirm='run'/> | true",
        "<view>AI解梦</view><textarea bindinput='type'/><button bindtap='share'>分享</button> | false",
        "<view>AI解梦</view><textarea bindinput='run'/> | false",
        "<view>AI解梦</view><textarea bindinput='type'/><button bindtap='login'>登录</button> | false",
      })
  void aTapAnywhereOnThePageCountsWhereTheUserTypes(String wxml, boolean found) {
    String js =
        "Page({type() {}, share() {}, run() { this.ask() }, ask() { wx.request({url: h + '/a'}) },"
            + " login() { wx.request({url: h + '/session'}) }})";

    assertThat(rules(page(wxml, js)).contains("text.flow-typed")).isEqualTo(found);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "const run = async () => { await Taro.request({url: '/a'}) }; return <View><Button onClick={run}>AI 解读</Button></View>",
        "const run = useCallback(async () => { await Taro.request({url: '/a'}) }, []); return <View onClick={() => run()}><Text>AI 解读</Text></View>",
        "const run = () => Taro.request({url: '/a'}); return <View onClick={e => { e.stopPropagation(); run() }}>{busy ? '…' : 'AI 解读'}</View>",
        "const run = () => Taro.request({url: '/a'}); return <View onClick={run.bind(this)}>AI 解读</View>",
        "const run = () => Taro.request({url: '/a'}); return <View onClick={() => { if (!ok) return; track('go'); setList([]); run() }}>AI 解读</View>",
        "return <View onClick={async () => { setBusy(true); await Taro.request({url: '/a'}); setBusy(false) }}>AI 解读</View>",
        "return <View onClick={function () { Taro.request({url: '/a'}) }}>AI 解读</View>",
        "const run = () => Taro.request({url: '/a'}); return jsx(View, {className: 'go', onClick: run, children: 'AI 解读'})",
        "const run = () => Taro.request({url: '/a'}); return jsx(View, {onClick: function () { return run(1) }, children: busy ? '…' : 'AI 解读'})",
      })
  void followsATapOfATag(String body) {
    String page = "export default function A() { " + body + " }";
    Programs app =
        new Programs()
            .with("src/app.config.ts", "export default defineAppConfig({pages: ['pages/a/index']})")
            .with("src/app.tsx", "export default p => p.children")
            .with("src/pages/a/index.tsx", page);

    assertThat(rules(app)).contains(RULE);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "const run = () => Taro.request({url: '/a'}); return <View><View onClick={() => { setOpen(true); track('a') }}>AI 解读</View><View onClick={() => run()}>更多</View></View>",
        "const run = () => Taro.request({url: '/a'}); return jsx(View, {children: [jsx(View, {onClick: () => setOpen(true), children: 'AI 解读'}), jsx(View, {onClick: run, children: '更多'})]})",
      })
  void aTagBesideTheTextProvesNothing(String body) {
    Programs app =
        new Programs()
            .with("src/app.config.ts", "export default defineAppConfig({pages: ['pages/a/index']})")
            .with("src/app.tsx", "export default p => p.children")
            .with("src/pages/a/index.tsx", "export default function A() { " + body + " }");

    assertThat(rules(app)).doesNotContain(RULE);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "b: e.o(run) | true",
        "b: e.o(t => run(1)) | true",
        "b: e.o((t => run(1))) | true",
        "b: e.o((async () => { await run() })) | true",
        "b: e.o((...t) => n.run && n.run(...t)) | true",
        "b: e.o((t => { l.value = 1 })), c: e.o((t => run(1))) | false",
      })
  void followsATapOfABuiltTemplate(String keys, boolean found) {
    String js =
        "const n = {setup(p) { const run = () => { e.index.request({url: h + '/a'}) };"
            + " return (p, l) => ({a: 1, %s}) }}; wx.createPage(n);";
    String listed = "l: e.f([1], ((a, i) => ({a: 1, %s})))";

    assertThat(rules(page("<view bindtap='{{b}}'>AI 解读</view>", js.formatted(keys))).contains(RULE))
        .isEqualTo(found);
    String list = "<view wx:for='{{l}}' wx:for-item='s' bindtap='{{s.b}}'>AI 解读</view>";
    String listing = js.formatted(listed.formatted(keys));
    assertThat(rules(page(list, listing)).contains(RULE)).isEqualTo(found);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "const real = u => wx.request({url: h + u}); const mock = u => table[u]; const go = cfg.mock ? mock : real; | run() { go('/a') } | true",
        "const table = {a: t => wx.request({url: h + t}), b: t => t.length}; | run() { const f = table[this.data.k]; f(1) } | true",
        "const base = m => u => wx.request({url: h + u, method: m}); const ship = base('POST'); | run() { ship('/a') } | true",
        "const base = m => u => table[u]; const ship = base('POST'); | run() { ship('/a') } | false",
        "const table = {a: t => t.trim(), b: t => t.length}; | run() { const f = table[this.data.k]; f(1) } | false",
        "const mock = u => table[u]; const other = u => list[u]; const go = cfg.mock ? mock : other; | run() { go('/a') } | false",
      })
  void followsAFunctionThatIsChosen(String before, String methods, boolean found) {
    String js = before + "Page({onLoad() { wx.request({url: h + '/list'}) }, " + methods + "})";

    assertThat(rules(page(TEXT, js)).contains(RULE)).isEqualTo(found);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "bus.emit('ask', 1) | bus.on('ask', q => wx.request({url: h + '/a'})) | true",
        "bus.emit('ask', 1) | bus.on('ask', this.send); function send(q) { wx.request({url: h + '/a'}) } | true",
        "store.dispatch('talk/ask', 1) | const actions = {ask({commit}, q) { return wx.request({url: h + '/a'}) }} | true",
        "bus.emit('close', 1) | bus.on('ask', q => wx.request({url: h + '/a'})) | false",
        "store.dispatch('clear', 1) | const actions = {ask({commit}, q) { return wx.request({url: h + '/a'}) }, clear() {}} | false",
      })
  void followsAnEventToWhoWaitsForIt(String sends, String module, boolean found) {
    String js = "const m = require('../../c'); Page({run() { " + sends + " }})";

    assertThat(rules(page(TEXT, js).with("c.js", module)).contains(RULE)).isEqualTo(found);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"ask, true", "close, false"})
  void followsAnEventOfAComponentToItsPage(String event, boolean found) {
    Programs app =
        page("<reader bind:ask='ask'/>", "Page({ask(e) { wx.request({url: h + '/a'}) }})")
            .with("pages/a/a.json", "{\"usingComponents\": {\"reader\": \"/c/reader\"}}")
            .with("c/reader.json", "{\"component\": true}")
            .with("c/reader.wxml", TEXT)
            .with(
                "c/reader.js",
                "Component({methods: {run() { this.triggerEvent('" + event + "', {id: 1}) }}})");

    assertThat(rules(app).contains(RULE)).isEqualTo(found);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<view bindtap='run'>AI 解读</view> | run() { wx.showToast({title: '敬请期待'}) }, onLoad() { wx.request({url: h + '/a'}) }",
        "<view bindtap='run'>AI 解读</view> | run() { this.checkLogin(); wx.navigateTo({url: '/pages/b/b'}) }, checkLogin() { wx.request({url: h + '/session'}) }",
        "<view>AI 解读</view><view bindtap='run'>更多</view> | run() { wx.request({url: h + '/a'}) }",
        "<view bindtap='more'><view bindtap='run'>AI 解读</view></view> | run() { this.setData({open: true}) }, more() { wx.request({url: h + '/a'}) }",
        "<view bindtap='gone'>AI 解读</view> | run() { wx.request({url: h + '/a'}) }",
        "<view bindtouchmove='run'>AI 解读</view> | run() { wx.request({url: h + '/a'}) }",
        "<view bindtap='run'>AI 解读</view> | run() { this.setData({run: success}) }, success() { wx.request({url: h + '/a'}) }",
      })
  void aTapThatLeadsToNoRequestProvesNothing(String wxml, String methods) {
    assertThat(rules(page(wxml, "Page({" + methods + "})"))).doesNotContain(RULE);
  }

  @Test
  void aFunctionOfTheLanguageIsNotTakenForOneOfAModule() {
    String page =
        "const c = require('../../c'); Page({run() { this.setData({v: seen.get('a')}) },"
            + " onLoad() { c.get('/b') }})";
    String module = "module.exports = {get: u => wx.request({url: h + u})}";

    assertThat(rules(page(TEXT, page).with("c.js", module))).doesNotContain(RULE);
  }

  @Test
  void showsTheRequestBesideTheText() {
    Programs app = page(TEXT, "Page({\nrun() {\nwx.request({url: h + '/a'})\n}\n})");

    Finding finding =
        app.findings().stream().filter(f -> f.rule().equals(RULE)).findFirst().orElseThrow();

    assertThat(finding.file()).isEqualTo("pages/a/a.wxml");
    assertThat(finding.related())
        .singleElement()
        .satisfies(r -> assertThat(r.file() + ":" + r.line()).isEqualTo("pages/a/a.js:3"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "wx.showToast({title: '敬请期待'}) | 0",
        "this.tell(); wx.showToast({title: '敬请期待'}) | 1",
        "this.setData({open: true}) | 1",
        "if (this.busy) { wx.showToast({title: '请稍候'}); return } this.state.open = true | 1",
      })
  void aTextWhoseTapOnlyShowsANoticeOffersNothing(String body, int found) {
    String js = "Page({run() { " + body + " }, onLoad() { wx.request({url: h + '/ai/chat'}) }})";
    List<Finding> findings = page(TEXT, js).findings();

    assertThat(findings.stream().filter(f -> f.rule().equals("text.ui-entrance"))).hasSize(found);
  }

  private static List<String> rules(Programs app) {
    return app.findings().stream().map(Finding::rule).toList();
  }

  private static Programs page(String wxml, String js) {
    return Programs.program("pages/a/a")
        .with("pages/a/a.wxml", wxml)
        .with("pages/a/a.js", js)
        .with("app.js", "App({})");
  }

  private static Programs uniApp(String vue) {
    return new Programs()
        .with("pages.json", "{\"pages\": [{\"path\": \"pages/a/a\"}]}")
        .with("manifest.json", "{}")
        .with("App.vue", "<script>export default {}</script>")
        .with("pages/a/a.vue", vue);
  }
}
