package dev.guanka.rules.source.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LenientJsonTest {

  @Test
  void readsWhatEditorsLeaveBehind() {
    String text =
        "{ // the pages\n 'pages': [\"a\", \"b\",], tabBar: {\"n\": -1.5e3, \"x\": NaN}, }";
    assertThat(LenientJson.read(text, 10))
        .hasToString("{\"pages\":[\"a\",\"b\"],\"tabBar\":{\"n\":-1.5E+3,\"x\":\"NaN\"}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "// nothing", "{\"a\": ", "[[[[[[[[[[[[1]]]]]]]]]]]]", "<xml>"})
  void isMissingWhereNothingCanBeRead(String text) {
    assertThat(LenientJson.read(text, 10).isMissingNode()).isTrue();
  }

  @Test
  void tellsAnExplicitNullFromNothing() {
    assertThat(LenientJson.read("null", 10).isNull()).isTrue();
  }
}
