package dev.guanka.rules.scan;

import static dev.guanka.rules.CapabilityState.SUSPECTED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A chat whose answers are canned asks nobody, though the page loads something when it starts. */
class IdleTest {

  private static final String TEXT = "TEXT_SYNTHESIS";
  private static final String WXML =
      "<view>AI助手</view><input bindinput='type'/><button bindtap='send'>发送</button>";
  private static final String START =
      "onLoad() { this.load() }, load() { wx.request({url: h + '/me'}) }, ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type() {}, send() { this.setData({list: ['您好']}) }",
        "type() {}, send() { setTimeout(() => this.reply(this.data.q), 500) }, reply(q) { this.setData({list: [q.includes('价格') ? '见首页' : '您好']}) }",
        "type() {}, send() { wx.showLoading(); const a = this.match(this.data.q); this.push(a) }, match(q) { return lines.find(l => l.k === q) }, push(a) {}",
      })
  void aPageThatAnswersByItselfIsNotAsked(String methods) {
    assertThat(page(WXML, methods).states()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type() {}, send() { this.ask() }, ask() { wx.request({url: h + '/say'}) }",
        "type() {}, send() { this.triggerEvent('say', this.data.q) }",
        "type() {}, send() { store.dispatch('say', this.data.q) }",
        "type() {}, send() { this.api.reply(this.data.q) }",
        "type() {}, send() { room.sendText(this.data.q) }",
        "type() {}, send() { this[this.data.mode]() }, fast() { wx.request({url: h + '/say'}) }",
        "type() {}, send: say",
        "type() {}, send() { wx['req' + 'uest']({url: h}) }",
        "type() {}, send() { const ask = require('./ask'); ask(this.data.q) }",
        "type() {}, send() { const ask = made('a'); ask(this.data.q) }",
        "type() {}, send() { const ask = this.data.old ? first : second; ask(this.data.q) }",
        "type() {}, send() { const ask = tools[this.data.k]; ask(this.data.q) }",
        "type() {}, send() {}, later() { wx.request({url: h + '/say'}) }",
      })
  void aPageThatMayAskSomebodyIsAsked(String methods) {
    assertThat(page(WXML, methods).states()).containsKey(TEXT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<view>AI助手</view><input/>",
        "<view>AI助手</view><input bindinput='type'/><button bindtap='{{handler}}'>发送</button>",
        "<view>AI助手</view><input bindinput='type'/><own bind:say='say'/>",
      })
  void aPageWhoseEventsCannotAllBeReadIsAsked(String wxml) {
    assertThat(page(wxml, "type() {}, send() {}").states()).containsEntry(TEXT, SUSPECTED);
  }

  @Test
  void whatAPageTakesWhenItStartsIsLeftAloneWithoutAnInput() {
    Programs page = page("<view>AI解读</view><button bindtap='share'>生成中</button>", "share() {}");

    assertThat(page.states()).containsEntry(TEXT, SUSPECTED);
  }

  @Test
  void aFunctionOfTooManyCallsIsLeftAlone() {
    StringBuilder calls = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      calls.append("this.step").append(i).append("(); ");
    }
    String steps = calls.toString().replace("this.", "").replace("(); ", "() {}, ");
    String methods = "type() {}, " + steps + "send() { " + calls + "}";

    assertThat(page(WXML, methods).states()).containsKey(TEXT);
  }

  private static Programs page(String wxml, String methods) {
    return Programs.program("pages/a/a")
        .with("pages/a/a.wxml", wxml)
        .with("pages/a/a.js", "Page({" + START + methods + "})");
  }

  @ParameterizedTest
  @CsvSource({"this.t.send({data: q}), true", "this.keep(q), false"})
  void aSocketThatAModuleHoldsMayAskSomebody(String call, boolean asked) {
    String line = "module.exports = class Line { say(q) { " + call + " } keep(q) { this.q = q } }";
    Programs page =
        page(WXML, "type() {}, send() { this.line.say(this.data.q) }")
            .with("line.js", line)
            .with("pages/a/line.js", "");
    String js = "const Line = require('../../line'); ";

    assertThat(
            page.with(
                    "pages/a/a.js",
                    js + "Page({" + START + "type() {}, send() { this.line.say(this.data.q) }})")
                .states()
                .containsKey(TEXT))
        .isEqualTo(asked);
  }
}
