package dev.guanka.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WxapkgWriterTest {

  @TempDir Path folder;

  @Test
  void packsTheUnpackedSampleToTheCommittedPackage() {
    assertThat(Samples.wxapkg("poster-forge-wxapkg"))
        .hasBinaryContent(WxapkgWriter.pack(Samples.folder("poster-forge-wxapkg")));
  }

  @Test
  void pointsEveryRowAtTheBytesOfItsFile() throws Exception {
    Files.writeString(folder.resolve("a.js"), "App({})");
    Files.writeString(folder.resolve("b.json"), "{}");

    ByteBuffer packed = ByteBuffer.wrap(WxapkgWriter.pack(folder)).position(14);

    assertThat(packed.getInt()).isEqualTo(2);
    assertThat(nextFile(packed)).isEqualTo("/a.js=App({})");
    assertThat(nextFile(packed)).isEqualTo("/b.json={}");
  }

  private static String nextFile(ByteBuffer packed) {
    byte[] name = new byte[packed.getInt()];
    packed.get(name);
    byte[] data = new byte[packed.getInt(packed.position() + Integer.BYTES)];
    packed.get(packed.getInt(), data).getInt();
    return text(name) + "=" + text(data);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
