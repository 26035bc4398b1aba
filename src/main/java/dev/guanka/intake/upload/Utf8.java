package dev.guanka.intake.upload;

import dev.guanka.process.Refusal;
import dev.guanka.rules.Text;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Decodes what must be UTF-8, and refuses what only looks like text. */
final class Utf8 {

  private static final String MARK = "\uFEFF";

  private Utf8() {}

  static String text(byte[] bytes, String pointer) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      throw new Refusal(422, "NOT_UTF8", pointer, new Text("请用 UTF-8 编码。", "Encode it in UTF-8."));
    }
  }
}
