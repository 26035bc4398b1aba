package dev.guanka.rules.scan.script;

import dev.guanka.rules.scan.facts.Collector;
import dev.guanka.rules.scan.facts.Tap;

/** Knows the entries of menus: objects that name a page beside its title. */
final class Entries {

  private final Tokens t;
  private final Collector out;
  private final IntStack ends = new IntStack();
  private final IntStack marks = new IntStack();
  private final IntStack routes = new IntStack();

  Entries(Tokens tokens, Collector out) {
    this.t = tokens;
    this.out = out;
  }

  /** An object begins; one that is returned is the card by which a page is shared. */
  void open(int i) {
    int close = t.isIdent(i - 1, "return") ? -1 : t.pair(i);
    for (int k = i + 1; k < close; k++) {
      if (t.is(k - 1, ':') && page(k) != null) {
        ends.push(close);
        marks.push(out.mark());
        routes.push(k);
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
      out.tap(marks.pop(), new Tap(null, page(routes.pop())));
    }
  }

  private String page(int k) {
    boolean string = t.type(k) == Tokens.STRING || t.type(k) == Tokens.TEMPLATE_HEAD;
    return string ? Tap.page(t.value(k)) : null;
  }
}
