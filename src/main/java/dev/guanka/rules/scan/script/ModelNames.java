package dev.guanka.rules.scan.script;

/**
 * Knows where the last name with "model", or such, in it stands; ids of models stand beside one.
 */
final class ModelNames {

  private static final int FARTHEST = 24;
  private static final int LONGEST = 40;

  private final Tokens t;
  private int seen;
  private int last = -FARTHEST;

  ModelNames(Tokens tokens) {
    this.t = tokens;
  }

  /** Whether one stands just before a token; asked of tokens in their order. */
  boolean justBefore(int i) {
    for (; seen < i; seen++) {
      last = names(seen) ? seen : last;
    }
    return i - last < FARTHEST;
  }

  private boolean names(int i) {
    boolean name = t.type(i) == Tokens.IDENT || t.type(i) == Tokens.STRING;
    if (!name || t.end(i) - t.start(i) >= LONGEST) {
      return false;
    }
    String text = t.text(i);
    return text.contains("odel")
        || text.contains("MODEL")
        || text.contains("ngine")
        || text.equals("llm");
  }
}
