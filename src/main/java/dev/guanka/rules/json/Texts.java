package dev.guanka.rules.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.rules.Text;

/** Checks the characters of a text: what a database cannot keep is refused at the door. */
public final class Texts {

  private static final int SHOWN = 80;

  private Texts() {}

  static String checked(JsonNode node, String pointer, int longest) {
    if (!node.isTextual()) {
      throw Fields.wrongType(pointer, "文本", "a text");
    }
    String text = node.textValue();
    if (!valid(text)) {
      throw new BadJson(
          "TEXT_INVALID",
          pointer,
          new Text(
              "含有空字符、控制字符或不成对的代理字符，请删除",
              "Holds a NUL, a control character or a lone surrogate; remove it"));
    }
    if (text.isBlank()) {
      throw new BadJson("TEXT_EMPTY", pointer, new Text("不能为空", "Must not be empty"));
    }
    if (text.codePointCount(0, text.length()) > longest) {
      throw new BadJson(
          "TEXT_TOO_LONG",
          pointer,
          new Text("最多 " + longest + " 个字符", "At most " + longest + " characters"));
    }
    return text;
  }

  /** Whether a database can keep it and a page can show it. */
  public static boolean valid(String text) {
    return text.codePoints()
        .noneMatch(
            c ->
                (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                    || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
  }

  /** A stranger's name as it may stand in a message: short, without what cannot be shown. */
  public static String shown(String name) {
    StringBuilder shown = new StringBuilder();
    name.codePoints()
        .limit(SHOWN)
        .forEach(c -> shown.appendCodePoint(valid(Character.toString(c)) ? c : 0xFFFD));
    return shown.toString();
  }
}
