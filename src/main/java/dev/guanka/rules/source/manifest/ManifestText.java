package dev.guanka.rules.source.manifest;

import dev.guanka.rules.Text;
import dev.guanka.rules.scan.ScanNote;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A manifest's text. The runtime reads UTF-8 alone; another encoding is read all the same, so that
 * its owner gets the rest of the findings too.
 *
 * @param encodingNote the remark on an encoding that the runtime does not read
 */
record ManifestText(String text, Optional<ScanNote> encodingNote) {

  private static final char MARK = '\uFEFF';

  static ManifestText of(String path, byte[] bytes) {
    Charset wide = wide(bytes);
    if (wide != null) {
      return foreign(path, new String(bytes, wide), wide.name());
    }
    String utf8 = decode(bytes, StandardCharsets.UTF_8);
    if (utf8 != null) {
      return new ManifestText(unmarked(utf8), Optional.empty());
    }
    String gbk = decode(bytes, Charset.forName("GB18030"));
    return gbk == null
        ? foreign(path, new String(bytes, StandardCharsets.UTF_8), "?")
        : foreign(path, gbk, "GBK");
  }

  private static ManifestText foreign(String path, String text, String encoding) {
    Text message =
        new Text(
            "文件编码是 " + encoding + ",小程序只能读取 UTF-8。请另存为 UTF-8。",
            "The file is encoded in "
                + encoding
                + "; mini programs read UTF-8 only. Save it as UTF-8.");
    ScanNote note = new ScanNote("MANIFEST_ENCODING", path, 1, 1, message, true);
    return new ManifestText(unmarked(text), Optional.of(note));
  }

  /** UTF-16 by its mark, or by a NUL beside the first bracket. */
  private static Charset wide(byte[] bytes) {
    if (bytes.length < 2) {
      return null;
    }
    int start = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    return switch (start) {
      case 0xFFFE, 0x7B00 -> StandardCharsets.UTF_16LE;
      case 0xFEFF, 0x007B -> StandardCharsets.UTF_16BE;
      default -> null;
    };
  }

  private static String decode(byte[] bytes, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static String unmarked(String text) {
    return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
  }
}
