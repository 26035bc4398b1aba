package dev.guanka.rules.scan;

import static dev.guanka.rules.CapabilityState.SUSPECTED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However a program writes the role of a message down, it is read. */
class MessageIdiomsTest {

  private static final String TEXT = "TEXT_SYNTHESIS";
  private static final String ASK = " wx.request({url: H + '/orders'}) ";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "list.push({role: 'assistant', content: r})",
        "list.push({\"role\": \"assistant\", \"content\": r})",
        "send(list.map(m => ({role: m.me ? 'user' : 'assistant', content: m.text})))",
        "send(list.map(m => ({role: m.me ? 'assistant' : 'user', content: m.text})))",
        "const A = 'assistant'; list.push({role: A, content: r})",
        "const ROLE = {USER: 'user', AI: 'assistant'}; list.push({role: ROLE.AI, content: r})",
        "const role = 'assistant'; list.push({role, content: r})",
        "this.addMessage('assistant', r)",
        "this.add('assistant', r)",
      })
  void readsTheRoleOfAMessage(String code) {
    assertThat(app(code).states()).containsEntry(TEXT, SUSPECTED);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "list.push({role: m.me ? 'user' : 'friend', content: m.text})",
        "const ROLE = {USER: 'user', AI: 'assistant'}; list.push({role: ROLE.USER, content: r})",
        "list.push({role: m.kind === 'assistant' ? 'user' : 'friend', content: r})",
        "this.addMessage('system', r)",
        "this.setRole('assistant', r)",
        "function add(role) { list.push({role, content: r}) } const role = 'assistant'",
      })
  void anotherRoleIsNotThatOfAModel(String code) {
    assertThat(app(code).states()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "send(list.map(m => ({r: m.me ? 'user' : 'assistant', c: m.c}))) | 1",
        "send(list.map(m => ({r: m.me ? 'user' : 'friend', c: m.c}))) | 0",
        "send(list.map(m => ({r: m.me ? 'assistant' : 'manager', c: m.c}))) | 0",
      })
  void readsAMessageOfEitherSideUnderAnyKey(String code, int found) {
    Programs app = app(code).with("pages/a/a.wxml", "<input/>");

    assertThat(app.findings().stream().filter(f -> f.rule().equals("text.role-compared")))
        .hasSize(found);
  }

  private static Programs app(String code) {
    return Programs.program("pages/a/a")
        .with("pages/a/a.js", "Page({s(r, m, list) { " + code + ";" + ASK + "}})");
  }
}
