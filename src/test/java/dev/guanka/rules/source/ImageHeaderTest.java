package dev.guanka.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Catalogue row A41: pictures are measured, never decoded. */
class ImageHeaderTest {

  @ParameterizedTest
  @ValueSource(strings = {"png", "gif", "bmp", "jpg"})
  void readsTheDimensionsThatTheWriterGave(String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(300, 7, BufferedImage.TYPE_INT_RGB), format, out);
    assertThat(ImageHeader.read(out.toByteArray())).contains(new ImageHeader(300, 7));
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "gif", "bmp", "jpg"})
  void readsNothingFromAHeaderThatIsCutOff(String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(300, 7, BufferedImage.TYPE_INT_RGB), format, out);
    for (int length = 0; length < 9; length++) {
      assertThat(ImageHeader.read(Arrays.copyOf(out.toByteArray(), length))).isEmpty();
    }
  }

  @Test
  void readsAllThreeKindsOfWebp() {
    assertThat(webp("VP8X", 24, 0x2b, 1, 0, 6, 0, 0)).contains(new ImageHeader(300, 7));
    assertThat(webp("VP8L", 20, 0x2f, 0x2b, 0x81, 1, 0)).contains(new ImageHeader(300, 7));
    assertThat(webp("VP8 ", 26, 0x2c, 1, 7, 0)).contains(new ImageHeader(300, 7));
  }

  private static java.util.Optional<ImageHeader> webp(String kind, int at, int... numbers) {
    byte[] head = new byte[40];
    byte[] start = NotAPackageTest.latin("RIFF\0\0\0\0WEBP" + kind);
    System.arraycopy(start, 0, head, 0, start.length);
    for (int i = 0; i < numbers.length; i++) {
      head[at + i] = (byte) numbers[i];
    }
    return ImageHeader.read(head);
  }

  @Test
  void callsAHundredMillionPixelsTooMany() {
    assertThat(new ImageHeader(10_000, 10_000).isGiant()).isFalse();
    assertThat(new ImageHeader(10_000, 10_001).isGiant()).isTrue();
    assertThat(new ImageHeader(50_000, 50_000).isGiant()).isTrue();
    assertThat(new ImageHeader(0, 4_294_967_295L).isGiant()).isFalse();
  }
}
