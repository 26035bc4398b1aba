package dev.guanka.rules.scan.script;

import java.util.Set;

/** Tells what a server sent from what the program itself keeps, by the names on the way to it. */
final class Sent {

  private static final int FARTHEST = 8;
  private static final Set<String> ANSWERS =
      Set.of(
          "res",
          "resp",
          "response",
          "result",
          "ret",
          "rsp",
          "reply",
          "config",
          "conf",
          "setting",
          "settings",
          "remote",
          "remoteConfig",
          "appConfig",
          "sysConfig",
          "systemConfig",
          "globalConfig",
          "features",
          "featureFlags",
          "switches");
  private static final Set<String> ROOTS = Set.of("r", "data", "ret", "d");

  private Sent() {}

  /** Whether a chain such as {@code res.data.showAi} begins in an answer or a remote setting. */
  static boolean by(String chain) {
    String[] names = chain.split("\\.");
    for (int i = 0; i < names.length - 1; i++) {
      if (ANSWERS.contains(names[i])) {
        return true;
      }
    }
    return names.length > 1 && ROOTS.contains(names[0]);
  }

  /** Whether a name stands in {@code const {name} = res.data}. */
  static boolean taken(Tokens t, int i, int bracket) {
    int close = bracket >= 0 && t.is(bracket, '{') ? t.pair(bracket) : -1;
    if (close < i || !t.is(close + 1, '=')) {
      return false;
    }
    for (int k = close + 2; k < close + 2 + FARTHEST && k < t.count(); k++) {
      boolean name = t.type(k) == Tokens.IDENT;
      if (name && (ANSWERS.contains(t.text(k)) || ROOTS.contains(t.text(k)))) {
        return true;
      }
      if (!name && !t.is(k, '.')) {
        return false;
      }
    }
    return false;
  }
}
