package dev.guanka.rules.scan;

import static dev.guanka.rules.CapabilityState.DETECTED;
import static dev.guanka.rules.CapabilityState.SUSPECTED;
import static dev.guanka.rules.scan.Programs.program;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A tap in a build leads to a request through what Babel and webpack make of modules. */
class BuiltCallsTest {

  private static final String TEXT = "TEXT_SYNTHESIS";
  private static final String ASK =
      "function r(t){return wx.request({url:\"https://a.cn/d\",data:t})}";
  private static final String CHUNK =
      "(global.webpackJsonp=global.webpackJsonp||[]).push([[\"%s\"],{%s}%s]);";
  private static final String BABEL =
      "Object.defineProperty(e,\"__esModule\",{value:!0}),e.draft=r;" + ASK;
  private static final String PAGE =
      "<textarea/><button data-event-opts=\"{{[['tap',[['gen',['$event']]]]]}}\" bindtap=\"__e\">AI 帮我写</button>";

  private static String module(String id, String body) {
    return "\"" + id + "\":function(t,e,n){\"use strict\";" + body + "}";
  }

  private static Programs calling(String api, String gen) {
    return built(
        "",
        module("a001", api),
        "var i=n(\"a001\");e.default={data(){return{i:i}},methods:{gen(){" + gen + "}}}");
  }

  private static Programs built(String main, String api, String page) {
    return program("pages/a/a")
        .with("app.js", "require('./common/runtime.js');require('./common/main.js');")
        .with("common/runtime.js", "!function(e){}([]);")
        .with(
            "common/main.js",
            CHUNK.formatted("main", module("56d7", main) + "," + api, ",[[\"56d7\"]]"))
        .with("pages/a/a.wxml", PAGE)
        .with("pages/a/a.js", CHUNK.formatted("a", module("b001", page), ",[[\"b001\"]]"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "(0,i.draft)({s:1}) | DETECTED",
        "i.draft({s:1}) | DETECTED",
        "(0,i.other)({s:1}) | SUSPECTED",
        "this.s=(0,i.draft) | SUSPECTED",
      })
  void whatAModuleExportsUnderAnotherName(String gen, String state) {
    assertThat(calling(BABEL, gen).states().get(TEXT)).hasToString(state);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "n.d(e,\"a\",(function(){return r})); | Object(i[\"a\"])({s:1}) | DETECTED",
        "n.d(e,{A:function(){return r}}); | Object(i.A)({s:1}) | DETECTED",
        "n.d(e,{A:()=>r,B:()=>s}); | (0,i.A)({s:1}) | DETECTED",
        "n.d(e,{A:()=>r,B:()=>s}); | (0,i.B)({s:1}) | SUSPECTED",
      })
  void whatWebpackGivesByAGetter(String getter, String gen, String state) {
    assertThat(calling(getter + ASK + "function s(){}", gen).states().get(TEXT)).hasToString(state);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "u.default.prototype.$api=f.default | this.$api.draft({s:1})",
        "u.default.mixin(f.default) | this.draft({s:1})",
      })
  void whatTheAppGivesToEveryPage(String hung, String gen) {
    String main = "var u=c(n(\"66fd\")),f=c(n(\"a002\"));" + hung;
    String api =
        "e.default={methods:{draft(t){return wx.request({url:\"https://a.cn/d\",data:t})}}}";

    assertThat(shared(main, api, gen).states()).containsEntry(TEXT, DETECTED);
    assertThat(shared("var f=c(n(\"a002\"))", api, gen).states()).containsEntry(TEXT, SUSPECTED);
  }

  private static Programs shared(String main, String api, String gen) {
    String page =
        "e.default={onLoad(){wx.request({url:\"https://a.cn/o\"})},methods:{gen(){" + gen + "}}}";
    return built(main, module("a002", api), page);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{prompt:this.q} | SUSPECTED",
        "{prompt:!0} | ",
        "{prompt:void 0} | ",
        "{prompt:-1} | ",
        "{prompt:true} | ",
      })
  void aMinifiedLiteralIsNoPromptOfTheUser(String sent, String state) {
    Programs page =
        program("pages/a/a")
            .with("pages/a/a.wxml", "<input/>")
            .with(
                "pages/a/a.js",
                "Page({go(){wx.request({url:'https://a.cn/chat',data:" + sent + "})}})");

    assertThat(page.states().get(TEXT)).isEqualTo(state == null ? null : SUSPECTED);
  }
}
