package dev.guanka.rules.scan;

import static dev.guanka.rules.scan.Programs.ASKS_A_MODEL;
import static dev.guanka.rules.scan.Programs.program;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A feature that hides from its reviewer goes to a person; ordinary conditions do not. */
class CloakingTest {

  private static final String HOME = "pages/home/home";

  @DisplayName("hides the feature")
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          a date before the entry    | <button bindtap="go">开始</button> | Page({ go() { if (Date.now() > new Date('2026-12-01').getTime()) { wx.navigateTo({url: '/pages/ai/ai'}) } } })
          a date kept in a constant  | <button bindtap="go">开始</button> | const OPEN = 1765000000000; Page({ go() { const now = Date.now(); if (now < OPEN) return; wx.navigateTo({url: '/pages/ai/ai'}) } })
          a flag shown by date       | <view wx:if="{{open}}"><navigator url="/pages/ai/ai">去</navigator></view> | Page({ onLoad() { this.setData({ open: Date.now() > 1765000000000 }) } })
          the switch in the template | <view wx:if="{{!isAudit}}" bindtap="go">更多</view><view wx:else>计算器</view> | Page({ go() { wx.navigateTo({url: '../ai/ai'}) } })
          the other side of a switch | <view wx:if="{{auditMode}}">计算器</view><view wx:else><button bindtap="go">更多</button></view> | Page({ go() { wx.navigateTo({url: '/pages/ai/ai'}) } })
          the version                | <view wx:if="{{full}}"><navigator url="/pages/ai/ai"/></view> | Page({ onLoad() { const full = wx.getAccountInfoSync().miniProgram.envVersion === 'release'; this.setData({full}) } })
          the version of the config  | <view/> | Page({ onLoad() { if (__wxConfig.envVersion !== 'trial') { wx.switchTab({url: '/pages/ai/ai'}) } } })
          a switch from the server   | <view wx:if="{{showAi}}"><navigator url="/pages/ai/ai">去</navigator></view> | Page({ onLoad() { wx.request({url: h + '/config', success: res => this.setData({ showAi: res.data.showAi })}) } })
          a switch taken apart       | <view wx:if="{{ai_enabled}}" bindtap="go">去</view> | Page({ async onLoad() { const { ai_enabled } = res.data; this.setData({ ai_enabled }) }, go() { wx.navigateTo({url: '/pages/ai/ai'}) } })
          a switch in a setting      | <button bindtap="go">去</button> | Page({ go() { if (!app.globalData.config.is_ai_open && !config.isOpenAi) return; wx.navigateTo({url: '/pages/ai/ai'}) } })
          a review switch by ternary | <view wx:for="{{menu}}"/> | Page({ onLoad() { const menu = res.data.auditing ? ['/pages/home/home'] : ['/pages/ai/ai']; this.setData({ menu }) } })
          a version of the server    | <view wx:if="{{full}}"><navigator url="/pages/ai/ai"/></view> | Page({ onLoad() { this.setData({ full: res.data.version === VERSION }) } })
          an administrator only      | <view wx:if="{{isAdmin}}"><navigator url="/pages/ai/ai"/></view> | Page({})
          a list of testers          | <view wx:if="{{!isReviewer}}"><navigator url="/pages/ai/ai"/></view> | Page({})
          """)
  void hides(String what, String markup, String script) {
    assertThat(notes(markup, script)).as(what).isNotEmpty().allMatch(ScanNote::needsHuman);
  }

  @DisplayName("is an ordinary condition")
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          an API host by version  | <navigator url="/pages/ai/ai"/> | const { envVersion } = wx.getAccountInfoSync().miniProgram; const hosts = {develop: 'https://dev.example.cn/api', release: 'https://api.example.cn/v1'}; const host = envVersion === 'release' ? hosts.release : hosts.develop; wx.request({url: host + '/user'})
          a model's host by version | <navigator url="/pages/ai/ai"/> | const base = __wxConfig.envVersion === 'release' ? 'https://api.deepseek.com' : 'https://api.deepseek.com/beta'; wx.request({url: base + '/chat/completions'})
          a countdown             | <view wx:if="{{ended}}">活动结束</view><navigator url="/pages/ai/ai"/> | Page({ tick() { const left = new Date('2026-12-12').getTime() - Date.now(); this.setData({ ended: left < 0 }) } })
          an activity with an end | <view wx:if="{{!over}}"><navigator url="/pages/sale/sale">抢购</navigator></view> | Page({ onLoad() { this.setData({ over: Date.now() > 1765000000000 }) } })
          a login                 | <view wx:if="{{logged}}"><navigator url="/pages/ai/ai"/></view> | Page({ onShow() { this.setData({ logged: !!wx.getStorageSync('token') }) } })
          an expired token        | <navigator url="/pages/ai/ai"/> | Page({ onShow() { if (Date.now() > this.data.expiresAt) { wx.navigateTo({url: '/pages/login/login'}) } } })
          an order under review   | <view wx:if="{{isAudit}}">审核中</view><navigator url="/pages/ai/ai"/> | Page({})
          a panel that opens      | <view wx:if="{{showAi}}"><navigator url="/pages/ai/ai"/></view> | Page({ data: { showAi: false }, open() { this.setData({ showAi: !this.data.showAi }) } })
          a switch for a shop     | <view wx:if="{{showChat}}"><navigator url="/pages/sale/sale"/></view><navigator url="/pages/ai/ai"/> | Page({ onLoad() { this.setData({ showChat: res.data.showChat }) } })
          a newer version         | <navigator url="/pages/ai/ai"/> | Page({ onLoad() { if (res.data.version > VERSION) { wx.getUpdateManager().applyUpdate() } } })
          a log in the trial      | <navigator url="/pages/ai/ai"/> | if (__wxConfig.envVersion === 'trial') { wx.setEnableDebug({enableDebug: true}) }
          """)
  void isOrdinary(String what, String markup, String script) {
    assertThat(notes(markup, script)).as(what).isEmpty();
  }

  @Test
  void namesThePlaceInBothLanguages() {
    List<ScanNote> notes =
        notes(
            "<view/>",
            "Page({\n onLoad() {\n  if (Date.now() > 1765000000000) this.go('/pages/ai/ai')\n }})");

    assertThat(notes)
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.file()).isEqualTo(HOME + ".js");
              assertThat(note.line()).isEqualTo(3);
              assertThat(note.message().zh()).contains("固定日期");
              assertThat(note.message().en()).contains("fixed date");
            });
  }

  private static List<ScanNote> notes(String markup, String script) {
    return program(HOME, "pages/ai/ai", "pages/sale/sale", "pages/login/login")
        .with(HOME + ".wxml", markup)
        .with(HOME + ".js", script)
        .with("pages/sale/sale.js", "Page({})")
        .with("pages/login/login.js", "Page({})")
        .with("pages/ai/ai.js", "Page({ ask() { " + ASKS_A_MODEL + " } })")
        .scanned()
        .notes();
  }
}
