package dev.guanka.rules.source;

import java.util.Locale;

/**
 * Looks for an entity declaration in markup as it passes by. Nothing here or later expands one: who
 * writes one into a mini program means harm or is mistaken.
 */
final class EntityWatch implements ByteSink {

  private static final String PATTERN = "<!entity";

  private int matched;
  private boolean seen;

  static boolean isMarkup(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    return name.endsWith(".wxml")
        || name.endsWith(".svg")
        || name.endsWith(".xml")
        || name.endsWith(".html");
  }

  @Override
  public void take(byte[] buffer, int length) {
    for (int i = 0; i < length && !seen; i++) {
      step(Character.toLowerCase((char) (buffer[i] & 0xFF)));
    }
  }

  private void step(char c) {
    if (c == PATTERN.charAt(matched)) {
      matched++;
    } else {
      matched = c == '<' ? 1 : 0;
    }
    if (matched == PATTERN.length()) {
      seen = true;
    }
  }

  boolean seen() {
    return seen;
  }
}
