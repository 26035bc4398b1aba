package dev.guanka.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StorableTextTest {

  @Test
  void showsAnEscapedNulAsReplacement() {
    assertThat(StorableText.json("{\"a\":\"x\\u0000y\\u0000\"}"))
        .isEqualTo("{\"a\":\"x\\uFFFDy\\uFFFD\"}");
  }

  @Test
  void keepsABackslashThatStandsBeforeTheLetters() {
    String said = "{\"a\":\"\\\\u0000\"}";
    assertThat(StorableText.json(said)).isEqualTo(said);
  }

  @Test
  void showsHalfASurrogatePairAsReplacementAndKeepsAWholeOne() {
    assertThat(StorableText.json("\"\uD83D\uDE00 \uD83D \uDE00\""))
        .isEqualTo("\"\uD83D\uDE00 \uFFFD \uFFFD\"");
  }

  @Test
  void leavesOrdinaryTextAlone() {
    String text = "{\"a\":\"讲解员\"}";
    assertThat(StorableText.json(text)).isSameAs(text);
  }
}
