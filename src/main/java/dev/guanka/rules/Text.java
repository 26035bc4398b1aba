package dev.guanka.rules;

import java.util.Map;

/** A text that a person sees, in both languages. */
public record Text(String zh, String en) {

  /** A name that is the same in both languages. */
  public static Text same(String value) {
    return new Text(value, value);
  }

  /** This text with each {@code {name}} replaced by its value. */
  public Text filled(Map<String, Text> values) {
    String filledZh = zh;
    String filledEn = en;
    for (Map.Entry<String, Text> value : values.entrySet()) {
      filledZh = filledZh.replace("{" + value.getKey() + "}", value.getValue().zh());
      filledEn = filledEn.replace("{" + value.getKey() + "}", value.getValue().en());
    }
    return new Text(filledZh, filledEn);
  }

  public String in(Lang lang) {
    return switch (lang) {
      case ZH -> zh;
      case EN -> en;
    };
  }
}
