package dev.guanka.rules.scan;

import static dev.guanka.rules.CapabilityState.DETECTED;
import static dev.guanka.rules.CapabilityState.UNREACHABLE;
import static dev.guanka.rules.scan.Programs.ASKS_A_MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.rules.CapabilityState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a constant of the same file never lets run is no part of the program. */
class DeadBranchesTest {

  private static final String TEXT = "TEXT_SYNTHESIS";

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "const MOCK = true; function ask() { if (MOCK) { return local() } %s }",
        "const MOCK = true\nexport async function ask() { if (MOCK) return local()\n %s }",
        "const MOCK: boolean = true; function ask() { if (MOCK) { a(); throw b } %s }",
        "const MOCK = true; function ask() { if (MOCK) { a() \n return b } else { } %s }",
        "const MOCK = true; function ask() { if (MOCK) { local() } else { %s } }",
        "const MOCK = true; function ask() { if (!MOCK) { %s } }",
        "const MOCK = true; function ask() { if (!MOCK) %s }",
        "const REAL = false; function ask() { if (REAL) { %s } }",
        "const REAL = false; function ask() { if (REAL) { %s } else { return a } }",
        "const REAL = false; function ask() { if (!REAL) { return a } %s }",
        "const CONFIG = {url: 'a', real: false}; function ask() { if (CONFIG.real) { %s } }",
        "const CONFIG = {mock: true}; function ask() { if (CONFIG.mock) { return a } %s }",
        "const MOCK = true; function ask() { a()\n if (MOCK) return b\n %s }",
        "const MOCK = true; function ask() { if (MOCK) { return f() } function f() { } %s }",
        "const MOCK = true; module.exports = {MOCK}; function ask() { if (MOCK) return f(MOCK); %s }",
        "const MOCK = true; function ask() { return MOCK ? local() : %s }",
        "const MOCK = true; const ask = () => MOCK ? {a: b ? 1 : 2} : %s",
        "const REAL = false; function ask() { return REAL ? %s : local() }",
      })
  void whatAConstantExcludesIsUnreachable(String code) {
    assertThat(states(code)).isEqualTo(UNREACHABLE);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "const MOCK = false; function ask() { if (MOCK) { return local() } %s }",
        "let MOCK = true; function ask() { if (MOCK) { return local() } %s }",
        "const MOCK = true; function ask() { if (MOCK) { local() } %s }",
        "const MOCK = true; function ask() { if (MOCK) { if (a) return b } %s }",
        "const MOCK = true; function ask() { if (MOCK) { if (a) { return b } } %s }",
        "const MOCK = true; function ask() { if (MOCK) { a(() => { return b }) } %s }",
        "const MOCK = true; function ask() { if (MOCK && a) { return b } %s }",
        "const MOCK = true; function ask() { if (a || !MOCK) { %s } }",
        "const MOCK = true; function ask() { if (a.MOCK) { return b } %s }",
        "const MOCK = true; function ask() { if (MOCK) { return b } } function other() { %s }",
        "const MOCK = true; function ask() { const MOCK = a; if (MOCK) { return b } %s }",
        "const MOCK = !debug; function ask() { if (MOCK) { return b } %s }",
        "const MOCK = true && a; function ask() { if (MOCK) { return b } %s }",
        "function set() { const MOCK = true } function ask() { if (MOCK) { return b } %s }",
        "const CONFIG = {mock: true}; CONFIG.mock = a; if (CONFIG.mock) { return b } %s",
        "const CONFIG = {mock: true}; function ask() { if (CONFIG.real) { return b } %s }",
        "const REAL = false; function ask() { if (REAL) { a } else if (b) { c } else { %s } }",
        "const REAL = false; function ask() { if (REAL) { return a } %s }",
        "const REAL = true; function ask() { return REAL ? %s : local() }",
        "const MOCK = true; function ask() { if (a) { b() } else if (MOCK) { return c } %s }",
        "const MOCK = true; function ask() { for (const a of b) if (MOCK) return c; %s }",
        "const MOCK = true; function ask() { if (MOCK) { return f() } function f() { %s } }",
        "const MOCK = true; function ask() { switch (a) { case 1: if (MOCK) return b; case 2: %s } }",
        "const MOCK = true; function ask(MOCK) { if (MOCK) { return b } %s }",
        "const MOCK = true; const ask = function (MOCK) { if (MOCK) { return b } %s }",
        "const MOCK = true; function ask() { for (const MOCK of a) { if (MOCK) { return b } %s } }",
        "const MOCK = true; function ask() { try { a() } catch (MOCK) { if (MOCK) return b; %s } }",
        "const MOCK = true; const ask = (a, MOCK) => { if (MOCK) { return b } %s }",
        "const MOCK = true; const ask = MOCK => { if (MOCK) { return b } %s }",
        "const MOCK = true; function ask({MOCK}) { if (MOCK) { return b } %s }",
        "const MOCK = true; function ask() { const {MOCK} = a; if (MOCK) { return b } %s }",
        "const C = {mock: true}; set(C); function ask() { if (C.mock) { return b } %s }",
        "const C = {mock: true}; module.exports = C; function ask() { if (C.mock) return b; %s }",
        "const C = {mock: true}; C['mock'] = a; function ask() { if (C.mock) { return b } %s }",
        "const C = {mock: true, ...env}; function ask() { if (C.mock) { return b } %s }",
        "const C = {mock: true, [k]: a}; function ask() { if (C.mock) { return b } %s }",
        "const C = {mock: true, 'mock': a}; function ask() { if (C.mock) { return b } %s }",
        "const C = {mock: true, get mock() { }}; function ask() { if (C.mock) { return b } %s }",
        "const C = {mock: true}; C.mock &&= a; function ask() { if (C.mock) { return b } %s }",
        "const C = {mock: true}; C.mock--; function ask() { if (C.mock) { return b } %s }",
        "const C = {mock: true}; [C.mock] = a; function ask() { if (C.mock) { return b } %s }",
        "const C = {mock: true}; ({a: C.mock} = a); function ask() { if (C.mock) { return b } %s }",
        "const REAL = false; function ask() { return a && REAL ? local() : %s }",
      })
  void whatMayRunCounts(String code) {
    assertThat(states(code)).isEqualTo(DETECTED);
  }

  @Test
  void aRequestThatNeverRunsIsNoPartOfAPage() {
    String page =
        "const MOCK = %s; Page({ask() { if (MOCK) { return this.add({role: 'assistant'}) }"
            + " wx.request({url: host + '/ai/chat', data: {question: this.data.q}}) }})";
    Programs program =
        Programs.program("pages/a/a")
            .with("pages/a/a.wxml", "<view>AI问答</view><input/><button bindtap='ask'>发送</button>");

    assertThat(program.with("pages/a/a.js", page.formatted("true")).states().get(TEXT))
        .isEqualTo(UNREACHABLE);
    assertThat(program.with("pages/a/a.js", page.formatted("false")).states().get(TEXT))
        .isEqualTo(DETECTED);
  }

  @Test
  void aCloudFunctionThatIsOnlyCalledThereIsNotReached() {
    String page =
        "const CLOUD = %s; if (CLOUD) { wx.cloud.callFunction({name: 'paper'}) } else { local() }";
    Programs program =
        Programs.program("pages/a/a").with("cloudfunctions/paper/index.js", ASKS_A_MODEL);

    assertThat(program.with("pages/a/a.js", page.formatted("false")).states().get(TEXT))
        .isNotEqualTo(DETECTED);
    assertThat(program.with("pages/a/a.js", page.formatted("true")).states().get(TEXT))
        .isEqualTo(DETECTED);
  }

  private static CapabilityState states(String code) {
    return Programs.program("pages/a/a")
        .with("pages/a/a.ts", code.formatted(ASKS_A_MODEL))
        .states()
        .get(TEXT);
  }
}
