package dev.guanka.cli;

import dev.guanka.rules.Text;

/** Arguments that a command cannot understand. */
final class BadUsage extends RuntimeException {

  private final Text detail;

  BadUsage(Text detail) {
    super(detail.en());
    this.detail = detail;
  }

  Text detail() {
    return detail;
  }
}
