package dev.guanka.rules.scan;

import static dev.guanka.rules.CapabilityState.DETECTED;
import static dev.guanka.rules.CapabilityState.SUSPECTED;
import static dev.guanka.rules.CapabilityState.UNREACHABLE;
import static dev.guanka.rules.scan.Programs.program;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.guanka.rules.Confidence;
import dev.guanka.rules.EvidenceKind;
import dev.guanka.rules.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Code of a server that is handed in with the program says what the server does, not what shows.
 */
class ServerCodeTest {

  private static final String TEXT = "TEXT_SYNTHESIS";
  private static final String PAGE =
      "Page({submit() { wx.request({url: 'https://a.cn/api/outlook', method: 'POST', data: this.data,"
          + " success: r => this.setData({result: r.data})}) }})";
  private static final String SERVER =
      "const express = require('express')\n"
          + "const {outlook} = require('./lib/outlook')\n"
          + "const app = express()\n"
          + "app.post('/api/outlook', async (q, r) => r.json(await outlook(q.body)))\n"
          + "app.listen(3000)\n";
  private static final String MODEL =
      "const axios = require('axios')\n"
          + "exports.outlook = body => axios.post('https://api.deepseek.com/chat/completions',\n"
          + "  {model: 'deepseek-chat', messages: [{role: 'user', content: body.birth}]})\n";

  private static Programs withServer(String folder) {
    return program("pages/form/form")
        .with("pages/form/form.js", PAGE)
        .with("pages/form/form.wxml", "<form bindsubmit='submit'><button>查看运势</button></form>")
        .with(folder + "app.js", SERVER)
        .with(folder + "lib/outlook.js", MODEL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"server/", "backend/", "outlook-api/"})
  void aServerThatCallsAModelIsAskedAbout(String folder) {
    Programs asked = withServer(folder);

    assertThat(asked.states()).containsOnlyKeys(TEXT).containsEntry(TEXT, SUSPECTED);
    assertThat(asked.findings())
        .extracting(Finding::kind, Finding::confidence, Finding::reachable)
        .containsOnly(tuple(EvidenceKind.SERVER_CODE, Confidence.STRONG, true));
    assertThat(asked.findings())
        .anyMatch(f -> f.file().endsWith("lib/outlook.js") && f.line() == 2)
        .anyMatch(f -> "deepseek".equals(f.provider()))
        .allMatch(f -> f.message().zh().startsWith("包内的服务器代码："))
        .allMatch(f -> f.message().en().startsWith("Server code in the package: "));
  }

  @Test
  void itIsFoundWhereThePageSaysItToo() {
    assertThat(
            withServer("server/")
                .with("pages/form/form.wxml", "<button bindtap='submit'>AI生成运势报告</button>")
                .states())
        .containsEntry(TEXT, DETECTED);
  }

  @Test
  void aProgramThatAsksNoServerIsNotAskedAbout() {
    assertThat(withServer("server/").with("pages/form/form.js", "Page({})").states()).isEmpty();
  }

  @Test
  void aServerThatCallsNoModelIsNotAskedAbout() {
    assertThat(
            withServer("server/")
                .with("server/lib/outlook.js", "exports.outlook = b => db.find(b.birth)")
                .states())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"scripts/", "test/", "node_modules/outlook/", "docs/server/"})
  void toolsTestsAndLibrariesAreNoServer(String folder) {
    assertThat(withServer(folder).states()).isEmpty();
  }

  @Test
  void whatUsesNoFrameworkOfServersStaysUnreachable() {
    assertThat(withServer("old/").with("old/app.js", "App({})").states())
        .containsEntry(TEXT, UNREACHABLE);
  }

  @Test
  void itCountsOutsideTheProgramsFolderAndWhereItIsNotShipped() {
    Programs apart =
        withServer("server/")
            .with("app.json", "{}")
            .with("mini/app.json", "{\"pages\": [\"pages/form/form\"]}")
            .with("mini/pages/form/form.js", PAGE)
            .with("project.config.json", "{\"miniprogramRoot\": \"mini/\"}");
    Programs ignored =
        withServer("server/")
            .with(
                "project.config.json",
                "{\"packOptions\": {\"ignore\": [{\"type\": \"folder\", \"value\": \"server\"}]}}");

    assertThat(apart.states()).containsEntry(TEXT, SUSPECTED);
    assertThat(ignored.states()).containsEntry(TEXT, SUSPECTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "const ADDRESS = 'https://k.supabase.co/functions/v1/outlook'",
        "wx.request({url: `${BASE}/functions/v1/outlook?v=2`})",
        "supabase.functions.invoke('outlook', {body: this.data})"
      })
  void anEdgeFunctionIsPartOfTheProgramThatCallsIt(String call) {
    Programs program =
        program("pages/form/form")
            .with("pages/form/form.js", "Page({submit() { " + call + " }})")
            .with("supabase/functions/outlook/index.ts", MODEL)
            .with("supabase/functions/other/index.ts", "Deno.serve(() => new Response('ok'))");

    assertThat(program.states()).containsEntry(TEXT, DETECTED);
    assertThat(
            program
                .with("pages/form/form.js", PAGE.replace("/api/outlook", "/functions/v1/other"))
                .states())
        .doesNotContainKey(TEXT);
  }
}
