package dev.guanka.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DownloadsTest {

  private static String disposition(String name) {
    return Downloads.of(new byte[1], "text/plain", name)
        .getHeaders()
        .getFirst("Content-Disposition");
  }

  @Test
  void namesAPlainFileAsItIs() {
    assertThat(disposition("app.json")).isEqualTo("attachment; filename=\"app.json\"");
    assertThat(disposition(null)).isEqualTo("attachment; filename=\"document\"");
  }

  @Test
  void namesAnyOtherFileInUtf8AndLetsNothingOutOfTheQuotes() {
    assertThat(disposition("页.js")).endsWith("filename*=UTF-8''%E9%A1%B5.js");
    assertThat(disposition("a\"; x=\"b")).isEqualTo("attachment; filename=\"a\\\"; x=\\\"b\"");
  }
}
