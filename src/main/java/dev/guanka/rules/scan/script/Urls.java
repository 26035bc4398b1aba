package dev.guanka.rules.scan.script;

import dev.guanka.rules.scan.facts.Collector;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which strings and names of a script are addresses, and which of them are requested. */
final class Urls {

  private static final int LARGEST_REQUEST = 400;
  private static final Set<String> LINK_KEYS = Set.of("url", "uri");
  private static final Set<String> BASE_KEYS =
      Set.of("baseURL", "baseUrl", "base_url", "apiUrl", "endpoint", "api");

  /** What takes an object to keep it, "" for nothing. */
  private static final Set<String> KEEPERS =
      Set.of(
          "",
          "Page",
          "Component",
          "App",
          "createPage",
          "createComponent",
          "setData",
          "reactive",
          "ref",
          "freeze",
          "assign",
          "defineStore",
          "createStore",
          "useState");

  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH");
  private static final Pattern METHOD_PATH =
      Pattern.compile("(?:GET|POST|PUT|DELETE|PATCH)[ :](?=/)", Pattern.CASE_INSENSITIVE);

  /** How a server's function names what it was asked. */
  private static final Set<String> ASKED = Set.of("req", "request", "ctx", "_req");

  private static final int LONGEST_ROUTE = 60;
  private static final String EDGE_FUNCTION = "/functions/v1/";
  private static final List<String> METHOD = List.of("method");
  private static final List<String> MENU_KEYS =
      List.of("icon", "iconPath", "label", "text", "title", "name");
  private static final List<String> REQUEST_KEYS =
      List.of("method", "data", "header", "headers", "success", "filePath", "params", "body");

  private final Tokens t;
  private final Values values;
  private final Parameters parameters;
  private final Frames frames;
  private final ModelNames models;
  private final Collector out;

  Urls(Tokens tokens, Values values, Frames frames, ModelNames models, Collector out) {
    this.t = tokens;
    this.values = values;
    this.parameters = new Parameters(tokens);
    this.frames = frames;
    this.models = models;
    this.out = out;
  }

  /** Reads a name that stands where a URL does, such as {@code url: CHAT_URL}. */
  void name(int i) {
    boolean keyed = address(ObjectLiteral.keyOf(t, i));
    Callee callee = keyed || t.is(i - 1, '(') ? frames.callee() : Callee.NONE;
    if ((keyed || callee.requests()) && !callee.routes() && !t.is(i + 1, '+')) {
      String value = values.from(i);
      if (value.equals("${" + t.text(i) + "}") && parameters.take(t.text(i), i)) {
        return;
      }
      boolean assigned = t.is(i - 1, '=') || t.is(i - 1, ':') && callee.named("");
      if (!value.startsWith("${}") && (UrlShape.of(value) || value.startsWith("${"))) {
        url(value, !assigned, i);
        if (!assigned && callee.requests()) {
          out.request(value, t.start(i));
        }
      }
    }
  }

  /** Reads a list whose items are put together to an address. */
  void list(int i, Callee callee) {
    if (values.joined(i)) {
      read(i, callee);
    }
  }

  /** Reads a string or the beginning of a template, given to what is called. */
  void read(int i, Callee callee) {
    if (t.type(i) == Tokens.TEMPLATE_MIDDLE || t.type(i) == Tokens.TEMPLATE_TAIL) {
      return;
    }
    if (callee.routes() || callee.logs() || callee.toasts() || models.justBefore(i)) {
      return;
    }
    int start = values.concatenationStart(i);
    boolean listed = t.is(frames.bracket(), '[') && !routed(i);
    if (start < 0 || listed || callee.compares() || served(start - 1)) {
      return;
    }
    String value = route(values.from(start));
    if (start != i || t.type(i) != Tokens.STRING) {
      site(value, i);
    }
    boolean path = value.indexOf('/') >= 0 || value.indexOf('?') >= 0;
    boolean asks = callee.requests() && (path || !callee.keeps());
    boolean argument = t.is(start - 1, '(') && (asks || completed(start, value));
    boolean container =
        callee.named("callContainer") && ObjectLiteral.keyOf(t, start).equals("path");
    boolean routed = routed(i) || METHOD_PATH.matcher(t.value(i)).lookingAt();
    boolean keyed = address(ObjectLiteral.keyOf(t, start)) || argument || container || routed;
    boolean entry = !callee.requests() && entry(start, value);
    if (!entry && (keyed ? plain(value) : UrlShape.of(value))) {
      boolean asked =
          keyed && !link(start, value) && !kept(start, callee) || UrlShape.socket(value);
      url(value, asked || callee.requests(), i);
      if (keyed && (callee.requests() || described(METHOD))) {
        out.request(value, t.start(i));
      }
    }
  }

  /** Tells the address of a page that a web-view may open, alone or as the parameter of a route. */
  void site(String value, int i) {
    if (UrlShape.site(value)) {
      out.site(value.substring(value.indexOf("http")), t.start(i));
    }
  }

  /**
   * Whether a server offers the path instead of requesting it: {@code router.post('/ai', (req, res)
   * => …)}.
   */
  private boolean served(int open) {
    if (!t.is(open, '(') || t.pair(open) < open) {
      return false;
    }
    for (int k = open + 1; k < t.pair(open) && k < open + LONGEST_ROUTE; k++) {
      boolean asked = t.type(k) == Tokens.IDENT && ASKED.contains(t.text(k));
      boolean list = t.is(k - 1, '(') && t.is(k + 1, ',') && t.pair(k - 1) > k;
      int body = list ? t.pair(k - 1) + 1 : k + 1;
      if (asked && (list && t.is(body, '{') || t.is(body, "=>"))) {
        return true;
      }
      k = t.opens(k) && !t.is(k, '(') ? t.pair(k) : k;
    }
    return false;
  }

  /** Whether a path stands behind its method in a list: {@code ['POST', '/ai/chat']}. */
  private boolean routed(int i) {
    return t.is(i - 1, ',') && method(t, i - 2);
  }

  /** Whether a string names a method of HTTP. */
  static boolean method(Tokens t, int i) {
    return t.type(i) == Tokens.STRING && METHODS.contains(t.value(i).toUpperCase(Locale.ROOT));
  }

  /** The path of {@code POST /ai/chat}. */
  static String route(String value) {
    Matcher method = METHOD_PATH.matcher(value);
    return method.lookingAt() ? value.substring(method.end()) : value;
  }

  private void url(String value, boolean asked, int i) {
    out.url(value, asked, t.start(i));
    int edge = value.indexOf(EDGE_FUNCTION);
    if (edge >= 0) {
      String name = value.substring(edge + EDGE_FUNCTION.length()).split("[/?]", 2)[0];
      out.function(name.contains("${") ? "" : name, t.start(i), t.start(i));
    }
  }

  /** Whether a function completes a path where a URL stands, as in {@code url: full('ai/chat')}. */
  private boolean completed(int start, String value) {
    int name = start - 2;
    while (t.is(name - 1, '.') && t.type(name - 2) == Tokens.IDENT) {
      name -= 2;
    }
    return t.type(name) == Tokens.IDENT
        && address(ObjectLiteral.keyOf(t, name))
        && value.contains("/");
  }

  /** Whether a whole address only stands in an object, as that of a page to share does. */
  private boolean link(int start, String value) {
    return t.is(start - 1, ':')
        && LINK_KEYS.contains(ObjectLiteral.keyOf(t, start))
        && value.contains("://")
        && !described(REQUEST_KEYS);
  }

  /** Whether an object that is given to nothing keeps a whole address, which may be used or not. */
  private boolean kept(int start, Callee callee) {
    String key = ObjectLiteral.keyOf(t, start);
    return t.is(start - 1, ':')
        && KEEPERS.contains(callee.name())
        && BASE_KEYS.contains(key)
        && !described(REQUEST_KEYS);
  }

  /** Whether what stands under a key is an address. */
  private static boolean address(String key) {
    return LINK_KEYS.contains(key) || BASE_KEYS.contains(key);
  }

  /** Whether a single word names where an entry of a menu leads, and is no address. */
  private boolean entry(int start, String value) {
    return t.is(start - 1, ':')
        && LINK_KEYS.contains(ObjectLiteral.keyOf(t, start))
        && value.indexOf('/') < 0
        && described(MENU_KEYS)
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
        && !Strings.wide(value);
  }
}
