package dev.guanka.rules.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.rules.Finding;
import dev.guanka.rules.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cloud function that asks nobody answers by itself, whatever it is called. */
class ClosedFunctionsTest {

  private static final String CANNED =
      "const cloud = require('wx-server-sdk'); cloud.init(); const db = cloud.database();\n"
          + "exports.main = async e => { await db.collection('log').add({data: e});\n"
          + "return {answer: e.q.includes('退款') ? '请联系老师' : '我还在学习'} }";

  @ParameterizedTest
  @ValueSource(
      strings = {
        CANNED,
        "const moment = require('moment'); const lines = require('./lines'); exports.main = async e => lines[moment().day() % 3]",
        "exports.main = async e => ({reply: '已收到'})",
        "exports.main = async e => ({reply: '你好，我是AI助手，有什么可以帮你？'})",
      })
  void whatAnswersByItselfIsNoModel(String code) {
    assertThat(app(code).states()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "const axios = require('axios'); exports.main = async e => axios.post(process.env.URL, e)",
        "const https = require('https'); exports.main = e => call(https, e)",
        "const cloud = require('wx-server-sdk'); exports.main = e => cloud.callFunction({name: 'other', data: e})",
        "const kit = require(process.env.KIT); exports.main = e => kit(e.q)",
        "exports.main = e => eval(process.env.CODE)",
        "const cloud = require('wx-server-sdk'); exports.main = async e => { return cloud['call' + 'Function']({name: 'a'}) }",
        "const kit = require('some-kit'); exports.main = e => kit.answer(e.q)",
        "exports.main = async e => fetch(process.env.URL, {body: e.q})",
        "const cloud = require('wx-server-sdk'); exports.main = e => cloud.extend.AI.createModel('x').streamText(e)",
      })
  void whatMayAskSomebodyIsStillAsked(String code) {
    assertThat(app(code).states()).isNotEmpty();
  }

  @Test
  void aFunctionThatIsNotThereIsStillAsked() {
    assertThat(page().states()).isNotEmpty();
  }

  @Test
  void aFunctionInAnotherLanguageIsStillAsked() {
    assertThat(app(CANNED).with("cloudfunctions/aiChat/model.py", "import x").states())
        .isNotEmpty();
  }

  @Test
  void anotherFunctionBesideItIsStillAsked() {
    Programs both =
        app(CANNED)
            .with("pages/a/a.js", send("aiChat") + "\n" + send("aiWrite"))
            .with("cloudfunctions/aiWrite/index.js", "const r = require('request-promise')");

    assertThat(both.findings()).extracting(Finding::line).containsOnly(2, 1);
    assertThat(both.findings())
        .filteredOn(f -> f.rule().equals("text.own-function"))
        .singleElement()
        .satisfies(f -> assertThat(f.line()).isEqualTo(2));
  }

  @Test
  void saysSoBesideWhatRemains() {
    Programs app = app(CANNED).with("pages/b/b.js", "wx.request({url: h + '/ai/chat'})");
    Programs both =
        app.with("app.json", "{\"pages\": [\"pages/a/a\", \"pages/b/b\"]}")
            .with("pages/b/b.wxml", "<view>AI助手</view><input/>");

    assertThat(both.findings())
        .filteredOn(f -> f.rule().equals("text.ui-feature"))
        .flatExtracting(Finding::counterEvidence)
        .extracting(Text::en)
        .anyMatch(text -> text.contains("asks no service"));
  }

  private static Programs app(String code) {
    return page().with("cloudfunctions/aiChat/index.js", code);
  }

  private static Programs page() {
    return Programs.program("pages/a/a")
        .with("pages/a/a.wxml", "<view>AI助手</view><input bindinput='i'/><button bindtap='s'/>")
        .with("pages/a/a.js", "Page({i() {}, s() { " + send("aiChat") + " }})");
  }

  private static String send(String name) {
    return "wx.cloud.callFunction({name: '" + name + "', data: {q: 1}})";
  }
}
