package dev.guanka.rules.scan.script;

import dev.guanka.rules.scan.facts.Collector;
import dev.guanka.rules.scan.facts.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the strings of a script: as texts of the interface, as URLs, as ids. */
final class Strings {

  private static final int LONGEST_TEXT = 4_000;
  private static final int LARGEST_REQUEST = 400;
  private static final int LONG_LIST = 12;
  private static final Set<String> URL_KEYS =
      Set.of("url", "uri", "baseURL", "baseUrl", "base_url", "apiUrl", "endpoint", "api");
  private static final Set<String> LINK_KEYS = Set.of("url", "uri");
  private static final List<String> METHOD = List.of("method");
  private static final List<String> REQUEST_KEYS =
      List.of("method", "data", "header", "headers", "success", "filePath", "params", "body");
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
  private final Values values;
  private final Frames frames;
  private final Collector out;
  private final ModelNames models;
  private final IntStack buttons = new IntStack();
  private int texts;
  private final Map<Integer, Boolean> longLists = new HashMap<>();
  private boolean routes;

  Strings(Tokens tokens, Values values, Frames frames, Collector out) {
    this.t = tokens;
    this.values = values;
    this.frames = frames;
    this.out = out;
    this.models = new ModelNames(tokens);
  }

  /** Whether some string leads to a page or an icon, as the entries of a menu do. */
  boolean routes() {
    return routes;
  }

  int texts() {
    return texts;
  }

  void tag(int i) {
    String name = t.text(i);
    out.lookup().tag(name, out.at(t.start(i), name));
    out.tag(name);
    buttons.push(name.toLowerCase(Locale.ROOT).contains("button") ? 1 : 0);
  }

  void endTag(int i) {
    buttons.pop();
  }

  /** Reads a string, a piece of a template or a text between tags with this value. */
  void read(int i, String value) {
    if (t.type(i) == Tokens.JSX_TEXT) {
      texts++;
      Place place = buttons.peek() == 1 ? Place.BUTTON : Place.TEXT;
      out.text(value, t.start(i), false, place);
      return;
    }
    if (value.isEmpty() && t.type(i) != Tokens.TEMPLATE_HEAD) {
      return;
    }
    routes = routes || value.contains("pages/") || value.endsWith(".png");
    Callee callee = frames.callee();
    String key = key(i);
    text(i, value, key, callee);
    if (UrlShape.site(value)) {
      out.site(value.substring(value.indexOf("http")), t.start(i));
    }
    if (t.type(i) != Tokens.JSX_STRING) {
      out.lookup().string(value, out.at(t.start(i), value));
      if (value.length() < 80 && models.justBefore(i)) {
        out.lookup().model(value, out.at(t.start(i), value));
      }
      url(i, callee);
    }
  }

  /** Reads a name that stands where a URL does, such as {@code url: CHAT_URL}. */
  void name(int i) {
    boolean keyed = URL_KEYS.contains(key(i));
    Callee callee = keyed || t.is(i - 1, '(') ? frames.callee() : Callee.NONE;
    if ((keyed || callee.requests()) && !callee.routes() && !t.is(i + 1, '+')) {
      String value = values.from(i);
      boolean assigned = t.is(i - 1, '=') || t.is(i - 1, ':') && callee.named("");
      if (!value.startsWith("${}") && (UrlShape.of(value) || value.startsWith("${"))) {
        out.url(value, !assigned, t.start(i));
        if (!assigned && callee.requests()) {
          out.request(value, t.start(i));
        }
      }
    }
  }

  private void text(int i, String value, String key, Callee callee) {
    boolean wide = wide(value);
    if (!wide && !TEXT_KEYS.contains(key) || value.length() > LONGEST_TEXT) {
      return;
    }
    texts += wide ? 1 : 0;
    boolean escaped = value.length() != t.end(i) - t.start(i) - 2;
    out.text(value, t.valueStart(i), escaped, place(i, key, callee));
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

  private boolean isLong(int open) {
    int strings = 0;
    for (int k = open + 1; k < t.pair(open) && strings < LONG_LIST; k++) {
      strings += t.type(k) == Tokens.STRING ? 1 : 0;
      k = t.punct(k) != 0 && t.pair(k) > k ? t.pair(k) : k;
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

  private void url(int i, Callee callee) {
    if (t.type(i) == Tokens.TEMPLATE_MIDDLE || t.type(i) == Tokens.TEMPLATE_TAIL) {
      return;
    }
    if (callee.routes() || callee.logs() || callee.toasts() || models.justBefore(i)) {
      return;
    }
    int start = values.concatenationStart(i);
    if (start < 0 || t.is(frames.bracket(), '[') || callee.compares()) {
      return;
    }
    String value = values.from(start);
    boolean path = value.indexOf('/') >= 0 || value.indexOf('?') >= 0;
    boolean asks = callee.requests() && (path || !callee.keeps());
    boolean argument = t.is(start - 1, '(') && (asks || completed(start, value));
    boolean container = callee.named("callContainer") && key(start).equals("path");
    boolean keyed = URL_KEYS.contains(key(start)) || argument || container;
    if (keyed ? plain(value) : UrlShape.of(value)) {
      boolean asked = keyed && !link(start, value);
      out.url(value, asked || callee.requests(), t.start(i));
      if (keyed && (callee.requests() || described(METHOD))) {
        out.request(value, t.start(i));
      }
    }
  }

  /** Whether a function completes a path where a URL stands, as in {@code url: full('ai/chat')}. */
  private boolean completed(int start, String value) {
    int name = start - 2;
    while (t.is(name - 1, '.') && t.type(name - 2) == Tokens.IDENT) {
      name -= 2;
    }
    return t.type(name) == Tokens.IDENT && URL_KEYS.contains(key(name)) && value.contains("/");
  }

  /** Whether a whole address only stands in an object, as that of a page to share does. */
  private boolean link(int start, String value) {
    return t.is(start - 1, ':')
        && LINK_KEYS.contains(key(start))
        && value.contains("://")
        && !described(REQUEST_KEYS);
  }

  /** Whether the object being read has one of these keys. */
  private boolean described(List<String> keys) {
    int open = frames.bracket();
    if (!t.is(open, '{') || t.pair(open) - open >= LARGEST_REQUEST) {
      return false;
    }
    return keys.stream().anyMatch(key -> ObjectLiteral.token(t, open, key) > open);
  }

  private static boolean plain(String value) {
    return value.length() > 2
        && value.length() < 600
        && value.charAt(0) != '.'
        && !UrlShape.asset(value)
        && value.indexOf(' ') < 0
        && !wide(value);
  }

  private String key(int i) {
    if (t.is(i - 1, ':') && (t.type(i - 2) == Tokens.IDENT || t.type(i - 2) == Tokens.STRING)) {
      return t.value(i - 2);
    }
    if (t.is(i - 1, '=') && (t.type(i - 2) == Tokens.IDENT || t.type(i - 2) == Tokens.JSX_ATTR)) {
      return t.value(i - 2);
    }
    return "";
  }

  private static boolean wide(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) > 0x2e80) {
        return true;
      }
    }
    return false;
  }
}
