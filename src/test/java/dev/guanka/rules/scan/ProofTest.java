package dev.guanka.rules.scan;

import static dev.guanka.rules.CapabilityState.DETECTED;
import static dev.guanka.rules.scan.Programs.program;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.rules.Confidence;
import dev.guanka.rules.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The line that a finding points at is one that a person accepts as proof. */
class ProofTest {

  private static final String FLOW = "text.flow-ask-answer";
  private static final String PAGE =
      """
      Page({
        data: { answer: '' },
        onLoad() {
          wx.request({ url: host + '/banners' })
        },
        send() {
          wx.request({
            url: host + '/consult/submit',
            data: { text: this.data.text },
            success: r => this.setData({ answer: r.data.answer })
          })
        }
      })
      """;

  private static Finding only(List<Finding> findings, String rule) {
    List<Finding> found = findings.stream().filter(f -> f.rule().equals(rule)).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static Programs asking(String script) {
    return program("p/a").with("p/a.wxml", "<view>AI 顾问</view><input/>").with("p/a.js", script);
  }

  @Test
  void aFlowIsShownAtTheRequestWhoseAnswerIsShown() {
    Finding flow = only(asking(PAGE).findings(), FLOW);

    assertThat(flow.file() + ":" + flow.line()).isEqualTo("p/a.js:8");
    assertThat(flow.excerpt()).contains("/consult/submit");
  }

  @Test
  void theOtherPartsAreListedWithTheirPlaces() {
    Finding flow = only(asking(PAGE).findings(), FLOW);

    assertThat(flow.related())
        .extracting(part -> part.file() + ":" + part.line())
        .contains("p/a.js:10", "p/a.wxml:1");
    assertThat(flow.related()).allSatisfy(part -> assertThat(part.message().en()).isNotBlank());
  }

  @Test
  void theRequestOfAModuleIsShownWhereThePageCallsItBesideTheAnswer() {
    Finding flow =
        only(
            asking(
                    """
                    import { list, submit } from './api'
                    Page({
                      onLoad() { list() },
                      async send() {
                        const r = await submit(this.data.text)
                        this.setData({ answer: r.answer })
                      }
                    })
                    """)
                .with(
                    "p/api.js",
                    """
                    const call = (path, data) => wx.request({ url: host + path, data })
                    export const list = () => request('/banners')
                    export const submit = text => request('/consult', { text })
                    """)
                .findings(),
            FLOW);

    assertThat(flow.file() + ":" + flow.line()).isEqualTo("p/api.js:3");
  }

  @Test
  void partsThatNeverStandTogetherOnlyRaiseTheQuestion() {
    Finding flow =
        only(
            asking("require('./net'); require('./faq')")
                .with("p/net.js", "wx.request({ url: host + '/banners' })")
                .with("p/faq.js", "list.map(item => item.answer)")
                .findings(),
            FLOW);

    assertThat(flow.confidence()).isEqualTo(Confidence.WEAK);
  }

  @Test
  void theOptionsOfANodeRequestAreReadAsOneAddress() {
    Programs app =
        program("p/a")
            .with("p/a.js", "wx.cloud.callFunction({ name: 'make' })")
            .with(
                "cloudfunctions/make/index.js",
                """
                exports.main = async e => make(e)
                function make(e) {
                  return https.request({
                    hostname: 'open.bigmodel.cn',
                    path: '/api/paas/v4/images/generations',
                    method: 'POST'
                  })
                }
                """);

    Finding request = only(app.findings(), "zhipu.image-synthesis.request");

    assertThat(request.line()).isEqualTo(5);
    assertThat(app.states()).containsEntry("IMAGE_SYNTHESIS", DETECTED);
  }

  @Test
  void theHelperBehindAnExportedFunctionBelongsToThePageThatCallsIt() {
    Programs app =
        program("p/a", "p/b")
            .with("p/a.js", "import { ask } from '../api'; ask('x')")
            .with("p/b.js", "import { shops } from '../api'; shops()")
            .with(
                "api.js",
                """
                function stream(text) {
                  const task = wx.request({ url: host + '/s', enableChunked: true })
                  task.onChunkReceived(c => { if (c.data === 'data: [DONE]') close() })
                }
                export function ask(text) { return stream(text) }
                export function shops() { return wx.request({ url: host + '/shops' }) }
                """);

    assertThat(app.findings()).extracting(Finding::rule).contains("text.stream-shape");
  }

  @Test
  void aHelperThatNoPageReachesBelongsToNone() {
    Programs app =
        program("p/b")
            .with("p/b.js", "import { shops } from '../api'; if (shops()) { go() }")
            .with(
                "api.js",
                """
                function stream(text) {
                  if (text) { wx.request({ url: host + '/s' }) }
                  task.onChunkReceived(c => { if (c.data === 'data: [DONE]') close() })
                }
                export function ask(text) { return stream(text) }
                export function shops() { return wx.request({ url: host + '/shops' }) }
                """);

    assertThat(app.findings()).extracting(Finding::rule).doesNotContain("text.stream-shape");
  }

  @Test
  void aVariableIsNotTakenForAnotherRequestsProperty() {
    Programs app =
        program("p/a")
            .with("p/a.wxml", "<view>AI 顾问</view><input/>")
            .with(
                "p/a.js",
                """
                const send = text => request({ url: host + '/ai/chat', data: { text } })
                const upload = url => uploadFile(url)
                """);

    assertThat(app.findings())
        .filteredOn(finding -> finding.rule().equals("text.own-endpoint"))
        .extracting(Finding::line)
        .containsExactly(1);
  }

  @Test
  void aLineThatOnlyOpensShowsWhatItOpens() {
    Finding call =
        only(
            program("p/a")
                .with("p/a.js", "client.chat.completions.create({\n  model,\n  messages\n})")
                .findings(),
            "text.sdk-call");

    assertThat(call.excerpt()).isEqualTo("client.chat.completions.create({ model, messages })");
  }
}
