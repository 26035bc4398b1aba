package dev.guanka.rules.scan.script;

import dev.guanka.rules.scan.facts.Collector;
import dev.guanka.rules.scan.facts.Place;
import dev.guanka.rules.scan.facts.Tap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the strings of a script: as texts of the interface, as URLs, as ids. */
final class Strings {

  private static final int LONGEST_TEXT = 4_000;
  private static final int LONG_LIST = 12;
  private static final int LONGEST_HANDLER = 200;
  private static final Set<String> TEXT_KEYS =
      Set.of(
          "title",
          "text",
          "label",
          "name",
          "placeholder",
          "desc",
          "description",
          "content",
          "navigationBarTitleText",
          "subtitle",
          "subTitle",
          "children",
          "tip",
          "header",
          "value");

  private final Tokens t;
  private final Frames frames;
  private final Collector out;
  private final ModelNames models;
  private final Urls urls;
  private final IntStack buttons = new IntStack();
  private final List<Tap> taps = new ArrayList<>();
  private final BitSet inArrays = new BitSet();
  private final Map<Integer, Boolean> longLists = new HashMap<>();
  private int texts;
  private boolean routes;

  Strings(Tokens tokens, Values values, Frames frames, Collector out) {
    this.t = tokens;
    this.frames = frames;
    this.out = out;
    this.models = new ModelNames(tokens);
    this.urls = new Urls(tokens, values, frames, models, out);
  }

  /** Whether some string leads to a page or an icon, as the entries of a menu do. */
  boolean routes() {
    return routes;
  }

  int texts() {
    return texts;
  }

  /** Which of the matches are those of texts in arrays. */
  BitSet inArrays() {
    return inArrays;
  }

  /** Reads a name that stands where a URL does, such as {@code url: CHAT_URL}. */
  void name(int i) {
    urls.name(i);
  }

  /** Reads a list that may be put together to an address. */
  void list(int i) {
    urls.list(i, frames.callee());
  }

  void tag(int i) {
    String name = t.text(i);
    out.lookup().tag(name, out.at(t.start(i), name));
    out.names().tag(name);
    buttons.push(name.toLowerCase(Locale.ROOT).contains("button") ? 1 : 0);
    taps.add(tap());
  }

  /** Looks at an attribute of the tag that was opened last: what a tap on it runs. */
  void attribute(int i) {
    if (Functions.TAPS.contains(t.text(i))
        && t.is(i + 1, '=')
        && t.opens(i + 2)
        && !taps.isEmpty()) {
      String own = Functions.inline(t, i + 3) ? Functions.inlined(t, i + 3) : null;
      String function = own == null ? Statement.called(t, i + 3, t.pair(i + 2)) : own;
      out.routines().tap(function);
      taps.set(taps.size() - 1, new Tap(function, page(i + 3, t.pair(i + 2))));
      out.tap(tap());
    }
  }

  /** The first page that an expression names, or null. */
  private String page(int from, int end) {
    for (int k = from; k < end && k < from + LONGEST_HANDLER; k++) {
      boolean string = t.type(k) == Tokens.STRING || t.type(k) == Tokens.TEMPLATE_HEAD;
      String page = string ? Tap.page(t.value(k)) : null;
      if (page != null) {
        return page;
      }
    }
    return null;
  }

  /** What a tap on the element being read does, or null. */
  private Tap tap() {
    return taps.isEmpty() ? null : taps.get(taps.size() - 1);
  }

  void endTag(int i) {
    buttons.pop();
    if (!taps.isEmpty()) {
      taps.remove(taps.size() - 1);
    }
    out.tap(tap());
  }

  /** Reads a string, a piece of a template or a text between tags with this value. */
  void read(int i, String value) {
    if (t.type(i) == Tokens.JSX_TEXT) {
      texts++;
      Place place = buttons.peek() == 1 ? Place.BUTTON : Place.TEXT;
      out.text(value, t.start(i), false, place);
      return;
    }
    if (value.isEmpty() && t.type(i) != Tokens.TEMPLATE_HEAD && !t.isIdent(i + 2, "concat")) {
      return;
    }
    routes = routes || value.contains("pages/") || value.endsWith(".png");
    out.names().plugged(value);
    String page = Tap.page(value);
    if (page != null) {
      out.route(page);
    }
    Callee callee = frames.callee();
    String key = ObjectLiteral.keyOf(t, i);
    text(i, value, key, callee);
    urls.site(value, i);
    if (t.type(i) != Tokens.JSX_STRING) {
      out.lookup().string(value, out.at(t.start(i), value));
      String property = Compared.property(t, i);
      String either = Compared.either(t, i);
      if (either != null) {
        out.lookup().compared("either", either, out.at(t.start(i), value));
      }
      if (property != null) {
        out.lookup().compared(property, value, out.at(t.start(i), value));
      }
      if (value.length() < 80 && models.justBefore(i)) {
        out.lookup().model(value, out.at(t.start(i), value));
      }
      urls.read(i, callee);
    }
  }

  private void text(int i, String value, String key, Callee callee) {
    boolean wide = wide(value);
    if (!wide && !TEXT_KEYS.contains(key) || value.length() > LONGEST_TEXT) {
      return;
    }
    texts += wide ? 1 : 0;
    boolean escaped = value.length() != t.end(i) - t.start(i) - 2;
    int mark = out.mark();
    out.text(value, t.valueStart(i), escaped, place(i, key, callee));
    if (out.mark() > mark && frames.within(bracket -> t.is(bracket, '['))) {
      inArrays.set(mark, out.mark());
    }
  }

  private Place place(int i, String key, Callee callee) {
    if (callee.logs() || compared(i)) {
      return Place.LOG;
    }
    if (listed()) {
      return Place.CONTENT;
    }
    if (callee.toasts()) {
      return Place.TOAST;
    }
    if (callee.named("showLoading")) {
      return Place.LOADING;
    }
    return switch (key) {
      case "navigationBarTitleText" -> Place.TITLE;
      case "title" -> callee.named("setNavigationBarTitle") ? Place.TITLE : Place.SCRIPT;
      case "placeholder" -> Place.PLACEHOLDER;
      default -> Place.SCRIPT;
    };
  }

  /** Whether a string stands in a long list of strings, such as one of subjects or of cities. */
  private boolean listed() {
    int open = frames.bracket();
    return t.is(open, '[') && longLists.computeIfAbsent(open, this::isLong);
  }

  /** Lines that are put together again are one text. */
  private boolean isLong(int open) {
    if (t.isIdent(t.pair(open) + 2, "join")) {
      return false;
    }
    int strings = 0;
    for (int k = open + 1; k < t.pair(open) && strings < LONG_LIST; k++) {
      strings += t.type(k) == Tokens.STRING ? 1 : 0;
      k = t.opens(k) ? t.pair(k) : k;
    }
    return strings == LONG_LIST;
  }

  private boolean compared(int i) {
    return t.is(i - 1, "===")
        || t.is(i - 1, "==")
        || t.is(i - 1, "!==")
        || t.is(i + 1, "===")
        || t.is(i + 1, "==")
        || t.isIdent(i - 1, "case");
  }

  static boolean wide(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) > 0x2e80) {
        return true;
      }
    }
    return false;
  }
}
