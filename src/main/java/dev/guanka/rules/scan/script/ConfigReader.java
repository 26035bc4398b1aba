package dev.guanka.rules.scan.script;

import dev.guanka.rules.scan.facts.Collector;
import dev.guanka.rules.scan.facts.FileFacts.Relation;
import dev.guanka.rules.scan.facts.Place;

/** Reads the JSON of an app, a page or a component: titles, tabs, components, plugins. */
public final class ConfigReader {

  private final Tokens t;
  private final Collector out;

  private ConfigReader(Tokens tokens, Collector out) {
    this.t = tokens;
    this.out = out;
  }

  /** Reads a configuration; other JSON is data and only names the addresses that a script takes. */
  public static void read(char[] source, Collector out) {
    Tokens tokens = Lexer.lex(source, false);
    Neighbourhood near = new Neighbourhood(tokens);
    out.around(near::of, near::of);
    out.owners(java.util.List::of);
    new ConfigReader(tokens, out).run();
  }

  private void run() {
    for (int i = 0; i < t.count() - 2; i++) {
      if (t.type(i) == Tokens.STRING && t.is(i + 1, ':')) {
        entry(t.value(i), i + 2);
      }
    }
  }

  private void entry(String key, int value) {
    boolean string = t.type(value) == Tokens.STRING;
    if (string && UrlShape.of(t.value(value))) {
      out.names().constant(key, t.value(value));
    }
    switch (key) {
      case "usingComponents", "componentPlaceholder" -> components(value);
      case "navigationBarTitleText", "titleText" -> text(value, string, Place.TITLE);
      case "text" -> text(value, string, Place.TAB);
      case "provider" -> {
        if (string) {
          out.lookup().plugin(t.value(value), out.at(t.start(value), alias(value)));
        }
      }
      default -> {}
    }
  }

  /** The key under which the object around a value stands, "" for none. */
  private String alias(int value) {
    int open = value;
    while (open > 0 && !(t.is(open, '{') && t.pair(open) > value)) {
      open--;
    }
    return ObjectLiteral.keyOf(t, open);
  }

  private void text(int value, boolean string, Place place) {
    if (string) {
      boolean escaped = t.value(value).length() != t.end(value) - t.start(value) - 2;
      out.text(t.value(value), t.valueStart(value), escaped, place);
    }
  }

  private void components(int open) {
    int close = t.is(open, '{') ? t.pair(open) : -1;
    for (int i = open + 1; i < close; i++) {
      if (t.type(i) == Tokens.STRING && t.is(i + 1, ':') && t.type(i + 2) == Tokens.STRING) {
        String path = t.value(i + 2);
        out.names().link(Relation.COMPONENT, path);
        out.names().plugged(path);
        for (String segment : path.split("/")) {
          out.lookup().tag("component:" + segment, out.at(t.start(i + 2), path));
        }
        i += 2;
      }
    }
  }
}
