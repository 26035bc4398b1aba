package dev.guanka.rules.scan;

import static dev.guanka.rules.CapabilityState.DETECTED;
import static dev.guanka.rules.CapabilityState.UNREACHABLE;
import static dev.guanka.rules.scan.Programs.program;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.rules.Finding;
import dev.guanka.rules.pack.RulePack;
import dev.guanka.rules.scan.signal.SignalSet;
import dev.guanka.rules.source.PackageLimits;
import dev.guanka.rules.source.PackageReader;
import dev.guanka.rules.source.PackageSnapshot;
import dev.guanka.rules.source.WxapkgForge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundle is reached module by module. */
class BundlesTest {

  private static final String TEXT = "TEXT_SYNTHESIS";
  private static final String MODEL =
      "wx.cloud.extend.AI.createModel('deepseek').streamText({ data: {} })";

  @TempDir private Path folder;

  /** The bundle of a program with twenty pages, as the developer tools build it. */
  private static final class Bundle {
    private final StringBuilder service = new StringBuilder("var __wxAppData = {};\n");
    private final StringBuilder start = new StringBuilder("require(\"app.js\");\n");
    private final List<String> pages = new ArrayList<>();

    Bundle() {
      module("app.js", "App({})");
      module(
          "utils/net.js", "module.exports = d => wx.request({ url: 'https://a.cn/b', data: d })");
      for (int i = 0; i < 20; i++) {
        page("pages/p" + i + "/p" + i, "require('../../utils/net.js')({})");
      }
    }

    Bundle module(String path, String code) {
      service
          .append("define(\"" + path + "\", function(require, module, exports, window){\n")
          .append("'use strict';\n" + code + "\n});\n");
      return this;
    }

    Bundle page(String route, String code) {
      pages.add(route);
      return started(route, code);
    }

    /** Registered for the runtime as pages and components are. */
    Bundle started(String route, String code) {
      start.append("__wxRoute = \"" + route + "\"; __wxRouteBegin = true;\n");
      start.append("require(\"" + route + ".js\");\n");
      return module(route + ".js", "Page({ onLoad() { " + code + " } })");
    }

    Bundle config(String path, String json) {
      service.append("__wxAppCode__[\"" + path + "\"] = " + json + ";\n");
      return this;
    }

    WxapkgForge packed() {
      String config = "{\"pages\": [\"" + String.join("\", \"", pages) + "\"], \"page\": {}}";
      return new WxapkgForge()
          .file("/app-config.json", config)
          .file("/app-service.js", service.toString() + start);
    }
  }

  private ScanResult scanned(byte[] wxapkg) throws IOException {
    Path file = Files.write(folder.resolve("a.wxapkg"), wxapkg);
    RulePack pack = RulePack.load(Path.of("src/main/rules/deep-synthesis"));
    Scanner scanner = new Scanner(SignalSet.of(pack.version(), pack.signals(), pack.providers()));
    try (PackageSnapshot snapshot = new PackageReader(PackageLimits.defaults()).read(file)) {
      return scanner.scan(snapshot, FactsCache.none(), ScanBudget.standard());
    }
  }

  private static Finding model(ScanResult result) {
    return result.findings().stream()
        .filter(f -> f.rule().equals("text.extend-ai"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aModuleThatNoPageRequiresIsUnreachable() throws IOException {
    ScanResult result = scanned(new Bundle().module("utils/ai.js", MODEL).packed().bytes());

    assertThat(CapabilityStates.of(result.findings())).containsEntry(TEXT, UNREACHABLE);
    assertThat(model(result).file()).isEqualTo("app-service.js");
  }

  @Test
  void aModuleThatAPageRequiresIsReachedAtItsOwnLine() throws IOException {
    Bundle bundle = new Bundle().module("utils/ai.js", MODEL);
    bundle.page("pages/ask/ask", "require('../../utils/ai.js')");

    ScanResult result = scanned(bundle.packed().bytes());

    assertThat(CapabilityStates.of(result.findings())).containsEntry(TEXT, DETECTED);
    String[] lines = (bundle.service.toString() + bundle.start).split("\n");
    assertThat(lines[model(result).line() - 1]).isEqualTo(MODEL);
    assertThat(lines[model(result).line() - 1].substring(model(result).column() - 1))
        .startsWith("createModel");
  }

  @Test
  void aRegisteredPageIsReached() throws IOException {
    ScanResult result = scanned(new Bundle().page("pages/ask/ask", MODEL).packed().bytes());

    assertThat(CapabilityStates.of(result.findings())).containsEntry(TEXT, DETECTED);
  }

  @Test
  void aComponentThatNoPageUsesIsUnreachable() throws IOException {
    Bundle bundle =
        new Bundle()
            .started("components/ask/ask", MODEL)
            .started("components/card/card", "")
            .config(
                "pages/p0/p0.json", "{\"usingComponents\": {\"card\": \"/components/card/card\"}}");

    assertThat(CapabilityStates.of(scanned(bundle.packed().bytes()).findings()))
        .containsEntry(TEXT, UNREACHABLE);
  }

  @Test
  void aComponentThatAPageUsesIsReached() throws IOException {
    Bundle bundle =
        new Bundle()
            .started("components/ask/ask", MODEL)
            .config(
                "pages/p0/p0.json",
                "{\"usingComponents\": {\"ask\": \"../../components/ask/ask\"}}");

    assertThat(CapabilityStates.of(scanned(bundle.packed().bytes()).findings()))
        .containsEntry(TEXT, DETECTED);
  }

  @Test
  void aComponentCountsWhereNoPageSaysWhatItUses() throws IOException {
    Bundle bundle = new Bundle().started("components/ask/ask", MODEL);

    assertThat(CapabilityStates.of(scanned(bundle.packed().bytes()).findings()))
        .containsEntry(TEXT, DETECTED);
  }

  @Test
  void aSubpackagesOwnBundleIsFollowedFromItsPages() throws IOException {
    String sub =
        "define(\"sub/pages/ask.js\", function(require, module, exports){ require('../ai.js') });\n"
            + "define(\"sub/ai.js\", function(require, module, exports){ "
            + MODEL
            + " });\n"
            + "define(\"sub/old.js\", function(require, module, exports){ client.FuseFace(p) });\n";
    Bundle bundle = new Bundle();
    bundle.pages.add("sub/pages/ask");

    ScanResult result = scanned(bundle.packed().file("/sub/app-service.js", sub).bytes());

    assertThat(CapabilityStates.of(result.findings()))
        .containsEntry(TEXT, DETECTED)
        .containsEntry("FACE_SWAP", UNREACHABLE);
    assertThat(model(result).file()).isEqualTo("sub/app-service.js");
  }

  @Test
  void aConfigurationInsideABundleIsNotThePackagesOwn() throws IOException {
    Bundle bundle = new Bundle();
    for (String name : List.of("app.json", "pages.json", "project.config.json")) {
      bundle.config("./" + name, "{\"pages\": [\"pages/x/x\"]}");
      bundle.config(name, "{\"pages\": [\"pages/x/x\"]}");
    }

    ScanResult result = scanned(bundle.page("pages/ai/ai", MODEL).packed().bytes());

    assertThat(CapabilityStates.of(result.findings())).containsEntry(TEXT, DETECTED);
  }

  private static Programs taro(String need) {
    StringBuilder common = new StringBuilder("(wx.webpackJsonp=wx.webpackJsonp||[]).push([[1],{");
    for (int i = 0; i < 20; i++) {
      common.append("\"c" + i + "\":function(e,t,n){n(\"c" + (i + 1) + "\")},\n");
    }
    common.append("\"c20\":function(e,t){t.x=1},\"ai\":function(e,t){" + MODEL + "}}]);");
    return program("pages/a/a")
        .with("app.js", "require('./runtime');require('./common');")
        .with("runtime.js", "!function(e){}([])")
        .with("common.js", common.toString())
        .with(
            "pages/a/a.js",
            "(wx.webpackJsonp=wx.webpackJsonp||[]).push([[2],{\"p\":function(e,t,n){n.r(t);var a=n(\""
                + need
                + "\");n(\"c0\")}},[[\"p\",0,1]]]);");
  }

  @Test
  void aWebpackModuleThatAPageAsksForIsReached() {
    assertThat(taro("ai").states()).containsEntry(TEXT, DETECTED);
  }

  @Test
  void aBuildIsKnownByItsAppAsWell() {
    Programs app =
        taro("ai")
            .without("runtime.js")
            .with("app.js", "(wx.webpackJsonp=wx.webpackJsonp||[]).push([[9],{},[[\"p\",0,1]]]);");

    assertThat(app.states()).containsEntry(TEXT, DETECTED);
  }

  @Test
  void aWebpackModuleThatNoPageAsksForIsUnreachable() {
    assertThat(taro("c3").states()).containsEntry(TEXT, UNREACHABLE);
  }

  @Test
  void aBuildThatIsNotUnderstoodCountsAsAWhole() {
    Programs app = taro("c3");

    app.with("pages/a/a.js", "require('../../common')");

    assertThat(app.states()).containsEntry(TEXT, DETECTED);
  }
}
