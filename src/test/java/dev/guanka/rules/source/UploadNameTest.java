package dev.guanka.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The part of catalogue row A43 that is about names: an upload's name is display data. */
class UploadNameTest {

  @ParameterizedTest
  @CsvSource({
    "app.zip,app.zip",
    "C:\\Users\\me\\app.zip,app.zip",
    "../../etc/app.zip,app.zip",
    "小程序.zip,小程序.zip",
    "folder/,''"
  })
  void keepsTheLastPartOnly(String given, String shown) {
    assertThat(UploadName.shown(given)).isEqualTo(shown);
  }

  @Test
  void showsNoControlCharacters() {
    assertThat(UploadName.shown("a\r\nb\0c\u202ed\ud800.zip")).isEqualTo("a��b�c�d�.zip");
  }

  @Test
  void isCutToWhatAColumnHolds() {
    assertThat(UploadName.shown("n".repeat(300))).hasSize(255);
    assertThat(UploadName.shown("名".repeat(300)).getBytes(StandardCharsets.UTF_8)).hasSize(255);
    assertThat(UploadName.shown("x" + "😀".repeat(300)).getBytes(StandardCharsets.UTF_8))
        .hasSize(253);
  }

  @Test
  void isEmptyWhereNoneWasGiven() {
    assertThat(UploadName.shown(null)).isEmpty();
  }
}
