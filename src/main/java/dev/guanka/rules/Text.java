package dev.guanka.rules;

/** A text that a person sees, in both languages. */
public record Text(String zh, String en) {

  public String in(Lang lang) {
    return switch (lang) {
      case ZH -> zh;
      case EN -> en;
    };
  }
}
