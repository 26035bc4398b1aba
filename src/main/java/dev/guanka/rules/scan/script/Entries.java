package dev.guanka.rules.scan.script;

import dev.guanka.rules.scan.facts.Collector;
import dev.guanka.rules.scan.facts.Tap;

/** Knows objects that say beside a text what a tap on it does: menus, and JSX as it is built. */
final class Entries {

  private static final int DEEPEST = 20;

  private final Tokens t;
  private final Collector out;
  private final IntStack ends = new IntStack();
  private final IntStack marks = new IntStack();
  private final IntStack values = new IntStack();

  Entries(Tokens tokens, Collector out) {
    this.t = tokens;
    this.out = out;
  }

  /** An object begins; one that is returned is the card by which a page is shared. */
  void open(int i) {
    boolean shared = t.isIdent(i - 1, "return");
    int close = shared || ends.size() >= DEEPEST ? -1 : t.pair(i);
    for (int k = i + 1; k < close; k++) {
      if (t.is(k - 1, ':') && tap(k) != null) {
        ends.push(close);
        marks.push(out.mark());
        values.push(k);
        out.routines().tap(tap(k).function());
        return;
      }
      if (t.opens(k)) {
        k = t.pair(k);
      }
    }
  }

  /** A bracket closes: what was read in the object that it ends leads to the page. */
  void close(int i) {
    if (ends.peek() == i) {
      ends.pop();
      out.tap(marks.pop(), tap(values.pop()));
    }
  }

  /** What the value of a key says that a tap does, or null. */
  private Tap tap(int k) {
    if (t.type(k - 2) == Tokens.IDENT && Functions.TAPS.contains(t.text(k - 2))) {
      boolean name = t.type(k) == Tokens.IDENT && (t.is(k + 1, ',') || t.is(k + 1, '}'));
      return Functions.inline(t, k)
          ? new Tap(Functions.inlined(t, k), null)
          : name ? new Tap(t.text(k), null) : null;
    }
    boolean string = t.type(k) == Tokens.STRING || t.type(k) == Tokens.TEMPLATE_HEAD;
    String page = string ? Tap.page(t.value(k)) : null;
    return page == null ? null : new Tap(null, page);
  }
}
