package dev.guanka.rules.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.rules.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a menu calls a page names that page, however the menu opens it. */
class OpeningsTest {

  private static final String ENTRY = "text.flow-typed";
  private static final String SITE = "text.web-view-entrance";
  private static final String FORM =
      "<textarea bindinput='type'/><button bindtap='run'>解一解</button>";
  private static final String ASKS =
      "Page({type() {}, run() { wx.request({url: h + '/jie', data: {t: this.data.t}}) }})";

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<navigator url='/pages/b/b'>AI解梦</navigator> | Page({})",
        "<navigator url='../b/b?from=home'><image/><text>AI解梦</text></navigator> | Page({})",
        "<view data-url='/pages/b/b' bindtap='go'>AI解梦</view> | Page({go(e) { wx.navigateTo({url: e.currentTarget.dataset.url}) }})",
        "<view bindtap='open'><text>AI解梦</text></view> | Page({open() { wx.navigateTo({url: '/pages/b/b'}) }})",
        "<view bindtap='open'>AI解梦</view> | Page({open() { wx.navigateTo({url: `/pages/b/b?id=${this.data.id}`}) }})",
        "<view bindtap='open'>AI解梦</view> | Page({open() { this.jump('/pages/b/b') }, jump(url) { wx.navigateTo({url}) }})",
        "<view bindtap='open'>AI解梦</view> | Page({open() { this.next() }, next() { wx.redirectTo({url: '../b/b'}) }})",
        "<view bindtap='open'>AI解梦</view> | Page({open() { if (!this.data.token) return wx.navigateTo({url: '/pages/login/login'}); wx.navigateTo({url: '/pages/b/b'}) }})",
        "<view wx:for='{{menu}}' bindtap='go'>{{item.name}}</view> | Page({data: {menu: [{name: 'AI解梦', icon: '/img/d.png', path: '/pages/b/b'}]}})",
      })
  void anEntryNamesThePageThatItOpens(String wxml, String js) {
    assertThat(rules(app(wxml, js))).contains(ENTRY);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<view @click=\"go('/pages/b/b')\">AI解梦</view>",
        "<navigator :url=\"'/pages/b/b?id=' + id\">AI解梦</navigator>",
        "<u-cell title='AI解梦' url='/pages/b/b'/>",
      })
  void anEntryOfAComponentFileNamesThePageThatItOpens(String template) {
    String vue = "<template><view>%s</view></template>\n<script>export default {}</script>";
    Programs app =
        new Programs()
            .with(
                "pages.json", "{\"pages\": [{\"path\": \"pages/a/a\"}, {\"path\": \"pages/b/b\"}]}")
            .with("manifest.json", "{}")
            .with("App.vue", "<script>export default {}</script>")
            .with("pages/a/a.vue", vue.formatted(template))
            .with(
                "pages/b/b.vue",
                "<template><view><textarea v-model='t'/><button @click='run'>解一解</button></view></template>\n"
                    + "<script>export default {methods: {run() { uni.request({url: '/jie'}) }}}</script>");

    assertThat(rules(app)).contains(ENTRY);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<navigator url='/pages/c/c'>AI解梦</navigator> | Page({})",
        "<navigator url='/pages/b/b'>周公解梦</navigator> | Page({})",
        "<view bindtap='open'>AI解梦</view> | Page({open() { wx.navigateTo({url: this.data.n ? '/pages/b/b' : '/pages/c/c'}) }})",
        "<view bindtap='open'>AI解梦</view> | Page({open() { wx.showToast({title: '敬请期待'}) }, other() { wx.navigateTo({url: '/pages/b/b'}) }})",
        "<button open-type='share'>分享</button> | Page({onShareAppMessage() { return {title: 'AI解梦', path: '/pages/b/b'} }})",
      })
  void anotherTextNamesNothing(String wxml, String js) {
    assertThat(rules(app(wxml, js))).doesNotContain(ENTRY);
  }

  @Test
  void anEntryPromisesNothingOfThePageOnWhichItStands() {
    String wxml = "<navigator url='/pages/c/c'>AI解梦</navigator>" + FORM;

    assertThat(rules(app(wxml, ASKS))).doesNotContain(ENTRY);
    assertThat(rules(app(wxml.replace(" url='/pages/c/c'", ""), ASKS))).contains(ENTRY);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"AI 问答 | 1", "馆内导览 | 0"})
  void anEntryToASiteIsAskedAbout(String text, int found) {
    Programs app =
        app(
                "<view bindtap='open'>" + text + "</view>",
                "const u = require('../../u'); Page({open() { u.toH5('/chat/#/new', 'x') }})")
            .with(
                "u.js",
                "module.exports = {toH5(path) { wx.navigateTo({url: `/pages/h5/h5?u=${h + path}`}) }}")
            .with("pages/h5/h5.wxml", "<web-view src='{{u}}'/>")
            .with("pages/h5/h5.js", "Page({onLoad(o) { this.setData({u: o.u}) }})");

    assertThat(rules(app).stream().filter(SITE::equals)).hasSize(found);
  }

  @Test
  void showsTheLineOfTheEntryAndTheRequestOfThePage() {
    Programs app = app("<view/>\n<navigator url='/pages/b/b'>AI解梦</navigator>", "Page({})");

    Finding finding =
        app.findings().stream().filter(f -> f.rule().equals(ENTRY)).findFirst().orElseThrow();

    assertThat(finding.file() + ":" + finding.line()).isEqualTo("pages/a/a.wxml:2");
    assertThat(finding.related())
        .singleElement()
        .satisfies(r -> assertThat(r.file()).isEqualTo("pages/b/b.js"));
  }

  private static List<String> rules(Programs app) {
    return app.findings().stream().map(Finding::rule).toList();
  }

  private static Programs app(String wxml, String js) {
    return Programs.program(
            "pages/a/a", "pages/b/b", "pages/c/c", "pages/login/login", "pages/h5/h5")
        .with("app.js", "App({})")
        .with("pages/a/a.wxml", wxml)
        .with("pages/a/a.js", js)
        .with("pages/b/b.wxml", FORM)
        .with("pages/b/b.js", ASKS)
        .with("pages/c/c.wxml", "<view>关于我们</view>")
        .with("pages/c/c.js", "Page({})")
        .with("pages/login/login.wxml", "<button>登录</button>")
        .with("pages/login/login.js", "Page({})");
  }
}
