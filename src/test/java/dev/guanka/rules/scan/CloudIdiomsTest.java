package dev.guanka.rules.scan;

import static dev.guanka.rules.CapabilityState.SUSPECTED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However a program names the cloud function that it starts, the name is read. */
class CloudIdiomsTest {

  private static final String TEXT = "TEXT_SYNTHESIS";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Page({s() { wx.cloud.callFunction({name: 'aiChat', data: {q: 1}}) }})",
        "const N = 'aiChat'; Page({s() { wx.cloud.callFunction({name: N}) }})",
        "Page({s() { const name = 'aiChat'; wx.cloud.callFunction({name, data: {q: 1}}) }})",
        "Page({s() { const o = {name: 'aiChat', data: {}}; wx.cloud.callFunction(o) }})",
        "Page({s() { wx.cloud.callFunction({name: this.vip ? 'aiChat' : 'plain'}) }})",
        "const {callFunction} = wx.cloud; Page({s() { callFunction({name: 'aiChat'}) }})",
        "Page({s() { wx.cloud.callFunction({name: 'main', data: {action: 'aiChat'}}) }})",
        "Page({s() { const data = {action: 'aiChat'}; wx.cloud.callFunction({name: 'main', data}) }})",
        "Page({s() { wx.cloud.callFunction({name: 'api', data: {module: 'ai', method: 'chat'}}) }})",
        "const ai = uniCloud.importObject('aiChat'); Page({s() { ai.send(1) }})",
        "const ai = uniCloud.importObject('ai'); Page({s() { ai.chat(1) }})",
        "Page({run(n, d) { return wx.cloud.callFunction({name: n, data: d}) }, s() { this.run('aiChat') }})",
        "const run = async (name, data) => wx.cloud.callFunction({name, data}); Page({s() { run('aiChat') }})",
      })
  void readsAFunctionOfThePage(String page) {
    assertThat(app(page).states()).containsEntry(TEXT, SUSPECTED);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "wx.cloud.callFunction({name: c.FN.AI}) | module.exports = {FN: {AI: 'aiChat'}}",
        "c.start('aiChat', {q: 1}) | exports.start = (n, d) => wx.cloud.callFunction({name: n, data: d})",
        "c.start('aiChat', {q: 1}) | module.exports = {start(n, d) { return wx.cloud.callFunction({name: n, data: d}) }}",
        "c.start('aiChat') | function start(name) { return wx.cloud.callFunction({name}) } module.exports = {start}",
        "c.start({name: 'aiChat'}) | exports.start = function (o) { return wx.cloud.callFunction(o) }",
      })
  void readsAFunctionOfAModule(String call, String module) {
    String page = "const c = require('../../c'); Page({s() { " + call + " }})";

    assertThat(app(page).with("c.js", module).states()).containsEntry(TEXT, SUSPECTED);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Page({s() { start('aiChat') }})",
        "Page({s() { const o = {name: 'aiChat'}; this.setData(o) }})",
        "Page({s() { wx.cloud.callFunction({name: 'main', data: {action: 'orders', tab: 'aiChat'}}) }})",
        "const a = require('../../c'); Page({s() { a.chat(1) }})",
        "const c = require('../../c'); Page({s() { c.show('aiChat') }})",
        "const c = require('../../c'); Page({s() { wx.cloud.callFunction({name: c.ORDERS}) }})",
      })
  void aNameThatStartsNothingIsNoFunction(String page) {
    String module =
        "module.exports = {ORDERS: 'orders', CHAT: 'aiChat', show(n) { wx.showToast({title: n}) }}";

    assertThat(app(page).with("c.js", module).states()).isEmpty();
  }

  private static Programs app(String page) {
    return Programs.program("pages/a/a").with("pages/a/a.js", page);
  }
}
