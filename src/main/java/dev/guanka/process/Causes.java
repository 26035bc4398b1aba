package dev.guanka.process;

/** Finds the named refusal that the engine wrapped. */
final class Causes {

  private static final int DEEPEST = 20;

  private Causes() {}

  /** The refusal inside, or the trouble itself where there is none. */
  static RuntimeException refusalIn(RuntimeException trouble) {
    Throwable cause = trouble;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof Refusal refusal) {
        return refusal;
      }
      cause = cause.getCause();
    }
    return trouble;
  }
}
