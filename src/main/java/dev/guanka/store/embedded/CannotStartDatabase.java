package dev.guanka.store.embedded;

import dev.guanka.rules.Lang;
import dev.guanka.rules.Text;

/** Stops the start with a reason and a way out, because half a database is worse than none. */
public final class CannotStartDatabase extends RuntimeException {

  private final Text text;

  CannotStartDatabase(Text text) {
    this(text, null);
  }

  CannotStartDatabase(Text text, Throwable cause) {
    super(text.in(Lang.EN), cause);
    this.text = text;
  }

  public Text text() {
    return text;
  }
}
