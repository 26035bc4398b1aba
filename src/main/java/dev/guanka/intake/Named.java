package dev.guanka.intake;

import dev.guanka.rules.json.Texts;

/** Shows a stranger's name of something without letting it steer a page or a log. */
public final class Named {

  private Named() {}

  public static String shown(String name) {
    return Texts.shown(name);
  }
}
