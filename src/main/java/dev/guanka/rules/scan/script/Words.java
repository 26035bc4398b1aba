package dev.guanka.rules.scan.script;

import dev.guanka.rules.scan.signal.Lookup;

/** What the signals look for under the names of one source, asked once for each name. */
final class Words {

  private final Tokens tokens;
  private final Lookup lookup;
  private final Lookup.Word[] known;

  Words(Tokens tokens, Lookup lookup) {
    this.tokens = tokens;
    this.lookup = lookup;
    this.known = new Lookup.Word[tokens.names()];
  }

  /** What is known of the identifier at a token. */
  Lookup.Word at(int i) {
    int name = tokens.name(i);
    if (name == Names.UNKEPT) {
      return lookup.word(tokens.text(i));
    }
    if (known[name] == null) {
      known[name] = lookup.word(tokens.text(i));
    }
    return known[name];
  }
}
