package dev.guanka.rules.scan.facts;

/** What a file is read as. */
public enum FileKind {
  SCRIPT,
  TYPED_SCRIPT,
  MARKUP,
  COMPONENT,
  JSON,
  OTHER;

  /** Kind by the ending of a path; {@code wxss} and everything unknown is OTHER. */
  public static FileKind of(String path) {
    String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
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
