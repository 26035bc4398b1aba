package dev.guanka.rules.scan.script;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Finds blocks that only other build targets run ({@code process.env.TARO_ENV === 'h5'}). */
final class TargetGuard {

  private static final Set<String> TARGETS = Set.of("weapp", "mp-weixin", "wx", "wechat");

  private final Tokens t;
  private final Map<Integer, Integer> skipped = new HashMap<>();

  TargetGuard(Tokens tokens) {
    this.t = tokens;
  }

  /** Looks at an identifier inside the bracket {@code paren}. */
  void read(int i, int paren) {
    if (!t.is(i, "TARO_ENV") && !t.is(i, "UNI_PLATFORM")) {
      return;
    }
    boolean compared = t.type(i + 2) == Tokens.STRING && t.type(i + 1) == Tokens.PUNCT;
    boolean whole =
        paren >= 0
            && t.is(paren, '(')
            && t.isIdent(paren - 1, "if")
            && t.pair(paren) == i + 3
            && t.isIdent(paren + 1, "process");
    if (compared && whole && t.is(i + 4, '{') && t.pair(i + 4) > 0) {
      boolean here = TARGETS.contains(t.value(i + 2)) == (t.punct(i + 1) == '=');
      int block = i + 4;
      int other = t.pair(block) + 2;
      if (!here) {
        skipped.put(block, t.pair(block));
      } else if (t.isIdent(other - 1, "else") && t.is(other, '{') && t.pair(other) > 0) {
        skipped.put(other, t.pair(other));
      }
    }
  }

  /** Last token of the block that starts here if it is not for this platform, else -1. */
  int skips(int brace) {
    return skipped.isEmpty() ? -1 : skipped.getOrDefault(brace, -1);
  }
}
