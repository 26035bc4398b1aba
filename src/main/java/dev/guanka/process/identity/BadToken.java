package dev.guanka.process.identity;

/** A token that lets nobody in, and why. */
public class BadToken extends RuntimeException {

  /** Why it is refused. */
  public enum Why {
    UNKNOWN,
    EXPIRED,
    REVOKED
  }

  private final Why why;

  BadToken(Why why) {
    super("token " + why);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
