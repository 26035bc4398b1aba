package dev.guanka.intake.upload;

import dev.guanka.process.Refusal;
import dev.guanka.rules.json.Texts;

/** Holds texts that come outside of JSON to the same rules as those inside. */
public final class PlainText {

  private PlainText() {}

  /** The text itself, where the database can keep it and it is no longer than allowed. */
  public static String checked(String text, String pointer, int longest) {
    if (!Texts.valid(text)) {
      throw Refusal.unusable(
          "TEXT_INVALID",
          pointer,
          "含有空字符、控制字符或不成对的代理字符，请删除。",
          "Holds a NUL, a control character or a lone surrogate; remove it.");
    }
    if (text.codePointCount(0, text.length()) > longest) {
      throw Refusal.unusable(
          "TEXT_TOO_LONG",
          pointer,
          "最多 %d 个字符。".formatted(longest),
          "At most %d characters.".formatted(longest));
    }
    return text;
  }
}
