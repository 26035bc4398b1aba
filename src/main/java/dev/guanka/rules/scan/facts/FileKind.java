package dev.guanka.rules.scan.facts;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a file is read as. */
public enum FileKind {
  SCRIPT,
  TYPED_SCRIPT,
  MARKUP,
  COMPONENT,
  JSON,
  /** The texts of the interface in one language, in script or JSON. */
  MESSAGES,
  OTHER;

  private static final Pattern LANGUAGE =
      Pattern.compile(
          "(?:.*/)?(?:i18n|locales?|langs?|languages?|translations?)/(?:.*/)?"
              + "(?:zh|en|cn|tw|hk)(?:[-_][A-Za-z]{2,4})?\\.(?:js|ts|json)");

  /** Kind by the ending of a path; {@code wxss} and everything unknown is OTHER. */
  public static FileKind of(String path) {
    String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (LANGUAGE.matcher(path).matches()) {
      return MESSAGES;
    }
    return switch (ending) {
      case "js", "jsx", "mjs", "cjs", "wxs", "tsx" -> SCRIPT;
      case "ts", "mts", "uts" -> TYPED_SCRIPT;
      case "wxml", "axml", "swan", "ttml", "qml" -> MARKUP;
      case "vue", "nvue", "wpy", "uvue", "mpx", "ux" -> COMPONENT;
      case "json", "json5" -> JSON;
      default -> OTHER;
    };
  }
}
