package dev.guanka.rules.scan.facts;

import java.util.Locale;
import java.util.Set;
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

  private static final Set<String> MESSAGE_ENDINGS = Set.of("js", "ts", "json");
  private static final Pattern LANGUAGES =
      Pattern.compile("(.*/)?(i18n|locales?|langs?|languages?|translations?)/.+");

  /** Kind by the ending of a path; {@code wxss} and everything unknown is OTHER. */
  public static FileKind of(String path) {
    String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (MESSAGE_ENDINGS.contains(ending) && LANGUAGES.matcher(path).matches()) {
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
