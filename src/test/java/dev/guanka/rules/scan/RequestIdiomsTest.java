package dev.guanka.rules.scan;

import static dev.guanka.rules.CapabilityState.SUSPECTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.rules.CapabilityState;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However a program spells the address of a request, its words are read. */
class RequestIdiomsTest {

  private static final String TEXT = "TEXT_SYNTHESIS";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "const H = 'https://a.cn'; Page({s() { wx.request({url: H + '/ai/chat'}) }})",
        "const H = 'https://a.cn'; Page({s() { const url = H + '/ai/chat'; wx.request({url}) }})",
        "Page({s() { const o = {}; o.url = 'https://a.cn/ai/chat'; wx.request(o) }})",
        "Page({s() { wx.request({url: ''.concat(H, '/ai/chat')}) }})",
        "const n = 'chat'; Page({s() { wx.request({url: 'https://a.cn/'.concat('ai/', n)}) }})",
        "Page({s() { wx.request({url: ''.concat(H, '/ai').concat('/chat')}) }})",
        "Page({s() { wx.request({url: [H, 'ai', 'chat'].join('/')}) }})",
        "const url = ['https://a.cn', 'ai', 'chat'].join('/'); Page({s() { wx.request({url}) }})",
        "const api = {chat: ['POST', '/ai/chat']}; Page({s() { run(api.chat) }})",
        "const api = {chat: 'POST /ai/chat'}; Page({s() { run(api.chat) }})",
        "Page({s() { wx.request({url: (dev ? 'http://l' : 'https://a.cn') + '/ai/chat'}) }})",
        "function u(p) { return H + p } Page({s() { wx.request({url: u('ai/chat')}) }})",
        "Page({s() { wx.request({url: 'https://a.cn/index.php?c=ai&a=chat'}) }})",
        "Page({s() { wx.request({url: 'https://a.cn/?s=/Api/Ai/chat&id=3'}) }})",
        "const fly = new Fly(); Page({s() { fly.post('/ai/chat') }})",
        "Page({s(req) { http.post('/ai/chat', req, (res, n) => { this.show(res) }) }})",
        "Page({data: {api: 'https://a.cn/ai/chat'}, s() { wx.request({url: this.data.api}) }})",
        "Page({s() { wx.connectSocket({url: 'wss://a.cn/ai/chat'}) }})",
        "Page({s() { this.line = new Line('wss://a.cn/ai/chat', m => this.show(m)) }})",
        "Page({u() { const t = now(); return `wss://${H}/ai/chat?t=${t}` }, s() { wx.connectSocket({url: this.u()}) }})",
        "const u = () => 'https://a.cn/ai/chat'; Page({s() { wx.request({url: u()}) }})",
        "const U = wx.getStorageSync('u') ?? 'https://a.cn/ai/chat'; Page({s() { wx.request({url: U}) }})",
      })
  void readsAnAddressOfThePage(String page) {
    assertThat(app(page).states()).containsEntry(TEXT, SUSPECTED);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{icon: 'a', label: '问一问', url: 'aichat'} | ",
        "{url: 'aichat', title: '问一问'} | ",
        "{url: 'aichat'} | SUSPECTED",
        "{url: 'aichat', name: 'a', method: 'POST'} | SUSPECTED",
      })
  void theEntryOfAMenuIsNoRequest(String entry, CapabilityState state) {
    Map<String, CapabilityState> states = app("Page({data: {menu: [" + entry + "]}})").states();

    assertThat(states.get(TEXT)).isEqualTo(state);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "wx.request({url: c.CHAT}) | module.exports = {CHAT: 'https://a.cn/ai/chat'}",
        "wx.request({url: c.CHAT}) | const H = 'https://a.cn'; module.exports = {CHAT: H + '/ai/chat'}",
        "wx.request({url: c.CHAT}) | const H = 'https://a.cn'; const CHAT = H + '/ai/chat'; module.exports = {CHAT}",
        "wx.request({url: c.URLS['chat']}) | exports.URLS = {chat: 'https://a.cn/ai/chat'}",
        "wx.request({url: c.api.chat}) | var h = 'https://a.cn'; module.exports = {api: {chat: h + '/ai/chat'}}",
        "wx.request({url: c.H + c.P.chat}) | exports.H = 'https://a.cn'; exports.P = {chat: '/ai/chat'}",
        "c.call({q: 1}) | exports.call = d => wx.request({url: 'https://a.cn/ai/chat', data: d})",
        "c.callApi('ai/chat', {q: 1}) | exports.callApi = (u, d) => wx.request({url: H + '/' + u, data: d})",
        "wx.request({url: c.CHAT}) | module.exports = {CHAT: env.CHAT ?? 'https://a.cn/ai/chat'}",
        "c.ask('ai/chat', {q: 1}) | exports.ask = (path, d) => wx.request({url: H + path, data: d})",
        "c.ask('ai/chat') | exports.ask = path => new Promise(s => wx.request({url: `${H}/${path}`, success: s}))",
        "(0, c.qq)('ai/chat') | t.qq = function(n, r) {return new Promise((function(o) {e.request({url: H + n, success: o})}))}",
        "c.POST(c.CHAT) | const H = 'https://a.cn'; module.exports = {CHAT: H + '/ai/chat', POST}",
      })
  void readsAnAddressOfAModule(String call, String module) {
    String page = "const c = require('../../c'); Page({s() { " + call + " }})";

    assertThat(app(page).with("c.js", module).states()).containsEntry(TEXT, SUSPECTED);
  }

  @Test
  void readsAnAddressOfAConfiguration() {
    Programs app =
        app("const c = require('../../c.json'); Page({s() { wx.request({url: c.ai}) }})");

    assertThat(app.with("c.json", "{\"ai\": \"https://a.cn/ai/chat\"}").states())
        .containsEntry(TEXT, SUSPECTED);
  }

  @Test
  void readsAnAddressThatTheAppKeeps() {
    Programs app =
        app("const app = getApp(); Page({s() { wx.request({url: app.globalData.chat}) }})");

    assertThat(app.with("app.js", "App({globalData: {chat: 'https://a.cn/ai/chat'}})").states())
        .containsEntry(TEXT, SUSPECTED);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Page({data: {links: [{name: 'a', url: 'https://a.cn/ai/chat'}]}})",
        "Page({s() { wx.setClipboardData({data: 'https://a.cn/ai/chat'}) }})",
        "const c = require('../../c'); Page({s() { wx.request({url: c.ORDERS}) }})",
        "Page({s() { wx.request({url: 'https://a.cn/index.php?c=order&from=ai&to=chat'}) }})",
        "Page({s() { show('ai/chat') }})",
        "const c = require('../../c'); const all = {get(CHAT) { return this.map.get(CHAT) }}; Page({s() { all.get('a') }})",
        "Page({s() { router.post('/ai/chat', (req, res) => res.send(1)) }})",
        "Page({s() { router.post('/ai/chat', check(), async function (req, res) { res.send(1) }) }})",
        "Page({s() { router.get('/ai/chat', async ctx => { ctx.body = 1 }) }})",
        "const show = path => wx.request({url: H + '/o', data: {path}}); Page({s() { show('ai/chat') }})",
        "Page({s() { wx.request({url: H + '/o', data: {model: 'ai/chat'}}) }})",
        "Page({u() { return 'https://a.cn/ai/chat' }, s() { wx.request({url: this.v()}) }})",
        "const u = a => { if (a) { return 'https://a.cn/ai/chat' } return H }; Page({s() { wx.request({url: u()}) }})",
        "Page({s() { this.setData({list: store.get('chatgpt')}) }})",
      })
  void anAddressThatIsNotAskedForIsNoEndpoint(String page) {
    String module = "module.exports = {CHAT: 'https://a.cn/ai/chat', ORDERS: 'https://a.cn/o'}";

    assertThat(app(page).with("c.js", module).states()).isEmpty();
  }

  private static Programs app(String page) {
    return Programs.program("pages/a/a").with("pages/a/a.js", page);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "const API = {baseUrl: AT, key: ''}; Page({s() { wx.request({url: API.baseUrl}) }}) | DETECTED",
        "const http = axios.create({baseURL: AT}); Page({s() { http.post('') }}) | DETECTED",
        "const API = {baseUrl: AT, key: ''}; Page({s() { this.show(API.key) }}) | SUSPECTED",
        "Page({data: {api: AT}, s(e) { wx.request({url: this.data.api}) }}) | DETECTED",
        "Page({data: {api: AT}, s(e) { wx.request({url: e.detail.api}) }}) | SUSPECTED",
        "Page({data: {api: AT}, s(e) { wx.request({url: e.target.dataset.api}) }}) | SUSPECTED",
      })
  void anAddressThatIsOnlyKeptIsNotRequested(String page, CapabilityState state) {
    String url = "'https://api.deepseek.com/v1/chat/completions'";

    assertThat(app(page.replace("AT", url)).states()).containsEntry(TEXT, state);
  }
}
