package dev.guanka.rules.scan.script;

/** Tells strings that may be a URL or the path of one from all others. */
final class UrlShape {

  private UrlShape() {}

  static boolean of(String value) {
    int length = value.length();
    if (length < 3 || length > 600) {
      return false;
    }
    if (value.contains("://")) {
      return value.indexOf(' ') < 0 && !asset(value);
    }
    return value.indexOf('/') >= 0
        && !value.startsWith("./")
        && !value.startsWith("../")
        && !value.startsWith("@/")
        && !value.startsWith("//")
        && !asset(value)
        && path(value);
  }

  /** Whether a string is the address of a page, alone or as the parameter of a route. */
  static boolean site(String value) {
    int start = value.indexOf("http");
    return start >= 0
        && value.length() < 600
        && (start == 0 || value.charAt(start - 1) == '=')
        && value.startsWith("://", value.startsWith("https", start) ? start + 5 : start + 4)
        && value.indexOf(' ') < 0
        && (value.endsWith(".html") || !asset(value));
  }

  /** Whether a string is the address of a socket, with which nothing else can be done. */
  static boolean socket(String value) {
    return value.startsWith("wss://") || value.startsWith("ws://");
  }

  private static boolean path(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean fine =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || "_-./?=&%:{}$,~@+".indexOf(c) >= 0;
      if (!fine) {
        return false;
      }
    }
    return true;
  }

  static boolean asset(String value) {
    int end = value.indexOf('?');
    int dot = value.lastIndexOf('.', end < 0 ? value.length() : end);
    if (dot < 0) {
      return false;
    }
    String ending = value.substring(dot + 1, end < 0 ? value.length() : Math.max(dot + 1, end));
    return switch (ending) {
      case "png",
          "jpg",
          "jpeg",
          "gif",
          "svg",
          "webp",
          "ico",
          "mp3",
          "mp4",
          "wav",
          "ttf",
          "woff",
          "woff2",
          "css",
          "wxss",
          "wxml",
          "js",
          "ts",
          "vue",
          "md",
          "pdf",
          "html" ->
          true;
      default -> false;
    };
  }
}
