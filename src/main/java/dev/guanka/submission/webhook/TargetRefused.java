package dev.guanka.submission.webhook;

import dev.guanka.rules.Text;

/** An address that events must not be sent to, with the reason. */
public final class TargetRefused extends RuntimeException {

  private final Text text;

  TargetRefused(String zh, String en) {
    super(en);
    this.text = new Text(zh, en);
  }

  public Text text() {
    return text;
  }
}
