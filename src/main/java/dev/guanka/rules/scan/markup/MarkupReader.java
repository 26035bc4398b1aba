package dev.guanka.rules.scan.markup;

import dev.guanka.rules.scan.facts.Collector;
import dev.guanka.rules.scan.facts.FileFacts.Relation;
import dev.guanka.rules.scan.facts.Place;
import dev.guanka.rules.scan.facts.Tap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads WXML and Vue templates in one pass: tags, texts with their place, included files. */
public final class MarkupReader {

  private static final Set<String> VOID =
      Set.of("input", "img", "image", "br", "hr", "import", "include", "meta", "link");
  private static final int HIDDEN = 2;
  private static final int CLICKABLE = 1;

  private final char[] s;
  private final Collector out;
  private final Texts texts;
  private final TagStack open = new TagStack();
  private final Conditions conditions;
  private String handler;
  private String page;
  private int at;

  private MarkupReader(char[] source, Collector out) {
    this.s = source;
    this.out = out;
    this.texts = new Texts(source, out);
    this.conditions = new Conditions(out);
  }

  public static void read(char[] source, Collector out) {
    Surroundings near = new Surroundings(source);
    out.around(near::of, near::of);
    out.owners(List::of);
    new MarkupReader(source, out).run();
  }

  private void run() {
    while (at < s.length) {
      if (s[at] != '<') {
        text();
      } else if (at + 3 < s.length && s[at + 1] == '!') {
        comment();
      } else if (at + 1 < s.length && s[at + 1] == '/') {
        at = indexOf('>', at) + 1;
        open.pop();
        conditions.leave(open.size(), Math.min(at, s.length) - 1);
      } else if (at + 1 < s.length && Character.isLetter(s[at + 1])) {
        tag();
      } else {
        at++;
      }
    }
  }

  private void text() {
    int start = at;
    while (at < s.length && s[at] != '<') {
      if (s[at] == '{' && at + 1 < s.length && s[at + 1] == '{') {
        int expression = at;
        at = texts.mustacheEnd(at);
        compared(expression, at, open.state());
      } else {
        at++;
      }
    }
    if (open.state() < HIDDEN) {
      out.tap(open.tap());
      texts.read(start, at, open.state() == CLICKABLE ? Place.BUTTON : Place.TEXT);
    }
  }

  private void comment() {
    if (s[at + 2] != '-') {
      at = indexOf('>', at) + 1;
      return;
    }
    at += 4;
    while (at < s.length && !(s[at] == '>' && s[at - 1] == '-' && s[at - 2] == '-')) {
      at++;
    }
    at++;
  }

  private void tag() {
    int start = ++at;
    while (at < s.length && nameChar(s[at])) {
      at++;
    }
    String name = new String(s, start, at - start);
    out.names().tag(name);
    conditions.element();
    out.lookup().tag(name, out.at(start, name));
    int mark = out.mark();
    handler = null;
    page = null;
    out.tap(null);
    int state = attributes(name);
    Tap tap = handler == null && page == null ? null : new Tap(handler, page);
    out.tap(mark, Tap.within(tap, open.tap()));
    boolean closed = at < s.length && s[at - 1] == '/';
    at++;
    if (closed || VOID.contains(name)) {
      conditions.leave(open.size(), Math.min(at, s.length) - 1);
    } else {
      open.push(state, tap);
    }
  }

  /** Reads the attributes of a tag up to its end and says what they make of its texts. */
  private int attributes(String tag) {
    int state = Math.max(open.state(), tag.toLowerCase(Locale.ROOT).contains("button") ? 1 : 0);
    while (at < s.length && s[at] != '>') {
      if (s[at] == '/' && at + 1 < s.length && s[at + 1] == '>') {
        at++;
        return state;
      }
      int before = at;
      state = Math.max(state, attribute(tag, state));
      at += at == before ? 1 : 0;
    }
    return state;
  }

  private int attribute(String tag, int state) {
    while (at < s.length && s[at] <= ' ') {
      at++;
    }
    int start = at;
    while (at < s.length && s[at] > ' ' && s[at] != '=' && s[at] != '>' && s[at] != '/') {
      at++;
    }
    String name = new String(s, start, at - start);
    if (at + 1 >= s.length || s[at] != '=' || s[at + 1] != '"' && s[at + 1] != '\'') {
      conditions.attribute(name, "", start, open.size());
      return Attributes.clickable(name) ? CLICKABLE : 0;
    }
    int from = at + 2;
    at = Math.min(s.length, indexOf(s[at + 1], from) + 1);
    int to = Math.max(from, at - 1);
    return attribute(tag, name, from, to, state);
  }

  private int attribute(String tag, String name, int from, int to, int state) {
    String value = to - from > 400 ? "" : new String(s, from, to - from);
    conditions.attribute(name, value, from, open.size());
    compared(from, to, state);
    out.names().plugged(value);
    String tap = Handlers.ofTap(name, value);
    out.routines().tap(tap);
    handler = handler == null ? tap : handler;
    page = page == null ? Handlers.page(name, value) : page;
    List<String> functions = Handlers.of(name, value);
    out.routines().handlers(functions);
    if (tap == null) {
      functions.forEach(function -> out.routines().alias(Handlers.event(name), function));
    }
    if (name.equals("src") && Attributes.includes(tag)) {
      out.names().link(Relation.INCLUDE, value);
    } else if (name.equals("src") && tag.equals("web-view")) {
      out.site(value, from);
    } else if (name.equals("open-type")) {
      out.lookup().tag("open-type=" + value, out.at(from, value));
    }
    if (Attributes.neverShown(name, value)) {
      return HIDDEN;
    }
    Place place = Attributes.place(name);
    if (place != null && state < HIDDEN) {
      if (Attributes.bound(name)) {
        texts.literals(from, to, place);
      } else {
        texts.read(from, to, place);
      }
    }
    return Attributes.clickable(name) ? CLICKABLE : 0;
  }

  private void compared(int from, int to, int state) {
    if (state < HIDDEN) {
      texts.comparisons(from, to);
    }
  }

  private int indexOf(char c, int from) {
    int i = from;
    while (i < s.length && s[i] != c) {
      i++;
    }
    return i;
  }

  private static boolean nameChar(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' || c == ':';
  }
}
