package dev.guanka.rules.scan;

import static dev.guanka.rules.CapabilityState.SUSPECTED;
import static dev.guanka.rules.CapabilityState.UNREACHABLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.rules.CapabilityState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An address under a name that nothing says is what a removed feature left behind. */
class UnnamedTest {

  private static final String TEXT = "TEXT_SYNTHESIS";
  private static final String TABLE =
      "const urls = {\n  orders: '/orders',\n  // aiWrite: '/ai/write',\n"
          + "  aiWrite: '/ai/write/stream'\n}\n"
          + "export const load = (key, data) => wx.request({url: h + urls[key], data})\n";

  @Test
  void anAddressThatNothingNamesIsNoPartOfTheProgram() {
    assertThat(app("load('orders')").states()).containsEntry(TEXT, UNREACHABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "load('aiWrite')",
        "load(vip ? 'aiWrite' : 'orders')",
        "const {aiWrite} = urls; load(aiWrite)",
        "load(urls.aiWrite)",
      })
  void anAddressThatIsNamedCounts(String use) {
    assertThat(app(use).states()).containsEntry(TEXT, SUSPECTED);
  }

  @Test
  void anAddressDeepInATableIsTold() {
    String table = "module.exports = {env: {api: {orders: '/orders', aiWrite: '/ai/write'}}}";

    assertThat(app("load('orders')").with("urls.js", table).states())
        .containsEntry(TEXT, UNREACHABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wx.request({url: h + '/x', data: {model: 'qwen-plus', question: q}})",
        "wx.cloud.callContainer({path: '/ai/chat', data: {q}})",
        "wx.cloud.callFunction({name: 'aiChat', data: {q}})",
        "wx.request({url: 'https://a.cn/ai/chat', data: {q}}); if (OFF) { log(q.url, q.name) }",
        "wx.cloud.callFunction({name: 'aiChat', data: {q}}); if (OFF) { log(q.url, q.name) }",
      })
  void whatThePlatformOrTheServerTakesNeedsNoOtherName(String call) {
    Programs app =
        Programs.program("pages/a/a")
            .with("pages/a/a.js", "const OFF = false; Page({run() { " + call + " }})");

    assertThat(app.states()).containsEntry(TEXT, SUSPECTED);
  }

  @Test
  void anAddressThatATemplateNamesCounts() {
    Programs app = app("load(e.currentTarget.dataset.key)");

    assertThat(app.with("pages/a/a.wxml", "<view bindtap='run' data-key='aiWrite'/>").states())
        .containsEntry(TEXT, SUSPECTED);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "api.orders() | UNREACHABLE",
        "api.aiChat(1) | SUSPECTED",
        "api['aiChat'](1) | SUSPECTED",
        "const {aiChat} = api; aiChat(1) | SUSPECTED",
        "api['ai' + 'Chat'](1) | SUSPECTED",
      })
  void aFunctionThatNothingNamesIsNoPartOfTheProgram(String use, CapabilityState state) {
    String api =
        "export const api = {\n  orders: () => wx.request({url: h + '/orders'}),\n"
            + "  aiChat: q => wx.request({url: h + '/ai/chat', data: {q}})\n}\n";
    String page = "import {api} from '../../api'; Page({run() { " + use + " }})";
    Programs app = Programs.program("pages/a/a").with("pages/a/a.js", page).with("api.js", api);

    assertThat(app.states()).containsEntry(TEXT, state);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "export function open() { const reply = wx.request({url: h + '/ai/chat'}) }",
        "export const open = () => { s.onMessage = m => { wx.request({url: h + '/ai/chat'}) } }",
        "export class Room { open() { this.once = 1; wx.request({url: h + '/ai/chat'}) } }\nexport const open = () => new Room().open()",
        "export const open = () => { const text = 1\n wx.request({url: h + '/ai/chat'}) }",
      })
  void whatRunsWithAFunctionThatIsNamedCounts(String module) {
    Programs app =
        Programs.program("pages/a/a")
            .with("pages/a/a.js", "import {open} from '../../room'; Page({run() { open() }})")
            .with("room.js", module);

    assertThat(app.states()).containsEntry(TEXT, SUSPECTED);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "const LOCAL = true; | if (LOCAL) { return keep(q) } return remote(q) | UNREACHABLE",
        "const LOCAL = false; | if (LOCAL) { return keep(q) } return remote(q) | SUSPECTED",
        "const LOCAL = true; | return remote(q) | SUSPECTED",
        "const LOCAL = true; | if (LOCAL) { return pick([keep, ask]) } | UNREACHABLE",
        "const LOCAL = true; | return pick([keep, remote]) | SUSPECTED",
      })
  void aCloudFunctionThatOnlyDeadCodeCallsIsNoPartOfTheProgram(
      String constant, String body, CapabilityState state) {
    String module =
        constant
            + " function remote(q) { return wx.cloud.callFunction({name: 'proxy', data: {q}}) }"
            + " function keep(q) { return lines[q] }"
            + " function ask(q) { "
            + body
            + " } module.exports = {ask, remote, keep}";
    Programs app =
        Programs.program("pages/a/a")
            .with("pages/a/a.js", "const m = require('../../m'); Page({run() { m.ask(1) }})")
            .with("m.js", module)
            .with("cloudfunctions/proxy/index.js", PROXY);

    assertThat(app.states()).containsEntry(TEXT, state);
  }

  private static final String PROXY =
      "exports.main = e => post('https://ask.example.cn/v1/chat/completions', e)";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "show(1) | UNREACHABLE",
        "show(AI_API.chat) | SUSPECTED",
        "if (OFF) { show(c.chat) } | UNREACHABLE",
        "show(c.chat) | SUSPECTED",
      })
  void aTableThatNothingThatRunsReadsIsNoPartOfTheProgram(String use, CapabilityState state) {
    boolean key = use.contains("c.chat");
    String table = "AI_API = {chat: '/ai/chat'}";
    String page = key ? "const OFF = false; const c = require('./c'); " : "const " + table + "; ";
    Programs app =
        Programs.program("pages/a/a")
            .with("pages/a/a.js", "const p = require('../../p'); Page({run() { p.go() }})")
            .with("p.js", page + "module.exports = {go() { " + use + " }}")
            .with("c.js", key ? "module.exports = {chat: '/ai/chat'}" : "");

    assertThat(app.states()).containsEntry(TEXT, state);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "module.exports = {go, AI_API} | UNREACHABLE",
        "export {go, AI_API} | UNREACHABLE",
        "module.exports = {go, all: [AI_API]} | SUSPECTED",
        "module.exports = {go, ...AI_API} | SUSPECTED",
      })
  void aConstantThatIsExportedAndTakenByNobodyIsNoPartOfTheProgram(
      String exports, CapabilityState state) {
    String module = "const AI_API = {url: '/ai/chat', other: '/ai/chat'}; function go() {} ";
    Programs app =
        Programs.program("pages/a/a")
            .with(
                "pages/a/a.js",
                "const p = require('../../p'); Page({url: 1, other: p.url, run() { p.go() }})")
            .with("p.js", module + exports);

    assertThat(app.states()).containsEntry(TEXT, state);
  }

  private static Programs app(String use) {
    return Programs.program("pages/a/a")
        .with("pages/a/a.js", "import {load} from '../../urls'; Page({run(e) { " + use + " }})")
        .with("urls.js", TABLE);
  }
}
