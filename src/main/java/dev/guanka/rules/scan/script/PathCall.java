package dev.guanka.rules.scan.script;

import dev.guanka.rules.scan.facts.Collector;
import dev.guanka.rules.scan.facts.FileFacts;

/**
 * Reads calls of functions that complete a path and request it, as {@code ask('ai/draw')} does
 * where {@code ask = path => wx.request({url: HOST + path})}.
 */
final class PathCall {

  private static final int LONGEST_ADDRESS = 24;

  private final Tokens t;
  private final Parameters parameters;
  private final Collector out;

  PathCall(Tokens tokens, Collector out) {
    this.t = tokens;
    this.parameters = new Parameters(tokens);
    this.out = out;
  }

  /** Reads a call whose arguments begin behind a bracket. */
  void read(int open, Callee callee) {
    int argument = open + 1;
    if (callee.requests()) {
      address(t.is(argument, '{') ? ObjectLiteral.valueOf(t, argument, "url") : argument);
    } else if (t.type(argument) == Tokens.STRING && last(argument + 1)) {
      path(callee.name(), argument);
    }
  }

  private boolean last(int i) {
    return t.is(i, ',') || t.is(i, ')');
  }

  private void path(String wrapper, int argument) {
    String path = t.value(argument);
    if (path.indexOf('/') >= 0 && UrlShape.of(path) && !path.contains("://")) {
      out.path(wrapper, path, t.start(argument));
    }
  }

  /** Tells the function whose caller gives the address or a part of it. */
  private void address(int from) {
    for (int k = from; k >= 0 && k < from + LONGEST_ADDRESS && !ends(k); k++) {
      if (t.type(k) == Tokens.IDENT && !t.is(k - 1, '.')) {
        String taker = parameters.taker(t.text(k), k);
        if (taker != null && !taker.isEmpty()) {
          out.wrapper(FileFacts.ASKS + taker);
        }
      }
    }
  }

  private boolean ends(int k) {
    boolean close = t.is(k, '}') || t.is(k, ')');
    return close || t.is(k, ',') || t.is(k, ';') || t.is(k, '{') || t.is(k, "=>");
  }
}
