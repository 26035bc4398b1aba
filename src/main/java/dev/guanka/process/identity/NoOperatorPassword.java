package dev.guanka.process.identity;

import dev.guanka.rules.Lang;
import dev.guanka.rules.Text;

/** Stops the start: a service that nobody can operate, or anybody, is worse than none. */
public final class NoOperatorPassword extends RuntimeException {

  private final Text text;

  NoOperatorPassword(int shortest) {
    this(
        new Text(
            "还没有运维用户：请用环境变量 GUANKA_OPERATOR_PASSWORD 设置 operator 的密码，至少 %d 个字符".formatted(shortest),
            ("There is no operator yet: set the password of the user operator, %d characters or"
                    + " more, in the environment variable GUANKA_OPERATOR_PASSWORD")
                .formatted(shortest)));
  }

  private NoOperatorPassword(Text text) {
    super(text.in(Lang.EN));
    this.text = text;
  }

  public Text text() {
    return text;
  }
}
