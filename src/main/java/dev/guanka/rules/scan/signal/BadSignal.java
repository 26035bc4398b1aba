package dev.guanka.rules.scan.signal;

/** A signal of the rule pack that cannot be used; names it and says why. */
public final class BadSignal extends RuntimeException {

  private final String signal;

  public BadSignal(String signal, String why) {
    super("signal " + signal + ": " + why);
    this.signal = signal;
  }

  public String signal() {
    return signal;
  }
}
