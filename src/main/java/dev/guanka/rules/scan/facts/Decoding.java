package dev.guanka.rules.scan.facts;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Decodes a source: UTF-8, else UTF-16 by its mark, else GB18030. */
final class Decoding {

  private Decoding() {}

  /** The characters without a byte order mark, or null where the bytes are no text. */
  static char[] decode(byte[] bytes) {
    if (bytes.length >= 2
        && (bytes[0] == -1 && bytes[1] == -2 || bytes[0] == -2 && bytes[1] == -1)) {
      return strict(bytes, StandardCharsets.UTF_16);
    }
    char[] utf8 = strict(bytes, StandardCharsets.UTF_8);
    return utf8 != null ? utf8 : strict(bytes, Charset.forName("GB18030"));
  }

  private static char[] strict(byte[] bytes, Charset charset) {
    try {
      CharBuffer decoded = charset.newDecoder().decode(ByteBuffer.wrap(bytes));
      if (decoded.length() > 0 && decoded.charAt(0) == '\ufeff') {
        decoded.get();
      }
      char[] chars = new char[decoded.remaining()];
      decoded.get(chars);
      return chars;
    } catch (CharacterCodingException otherCharset) {
      return null;
    }
  }
}
