package dev.guanka.rules.scan;

import static dev.guanka.rules.CapabilityState.SUSPECTED;
import static dev.guanka.rules.CapabilityState.UNREACHABLE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
  void anAddressThatATemplateNamesCounts() {
    Programs app = app("load(e.currentTarget.dataset.key)");

    assertThat(app.with("pages/a/a.wxml", "<view bindtap='run' data-key='aiWrite'/>").states())
        .containsEntry(TEXT, SUSPECTED);
  }

  private static Programs app(String use) {
    return Programs.program("pages/a/a")
        .with("pages/a/a.js", "import {load} from '../../urls'; Page({run(e) { " + use + " }})")
        .with("urls.js", TABLE);
  }
}
