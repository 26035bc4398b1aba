package dev.guanka.rules.scan.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Parts a bundle into its modules, because a bundle as a whole is always reached and a module of it
 * may never be: {@code define("pages/a/a.js", function …)} of a wxapkg, the tables of webpack.
 */
public final class BundleReader {

  /** What stands before the id of a webpack module, so that it is no path. */
  public static final String TABLE = "#";

  private static final int MOST_MODULES = 20_000;
  private static final int MOST_NEEDS = 2_000;

  /**
   * One module.
   *
   * @param name its path in a wxapkg, {@code #id} in a table of webpack
   * @param from offset of its first character
   * @param needs ids of the modules of webpack that it asks for
   */
  public record Module(String name, int from, int to, List<String> needs) {}

  /**
   * What a bundle holds.
   *
   * @param routed pages and components that it registers for the runtime to start
   * @param entries every id that stands outside the modules
   */
  public record Bundle(List<Module> modules, Set<String> routed, Set<String> entries) {}

  private final Tokens t;
  private final List<Module> modules = new ArrayList<>();
  private final Set<String> routed = new HashSet<>();
  private final Set<String> entries = new LinkedHashSet<>();

  private BundleReader(Tokens tokens) {
    this.t = tokens;
  }

  public static Bundle read(char[] source) {
    BundleReader reader = new BundleReader(Lexer.lex(source, false));
    reader.run();
    return new Bundle(List.copyOf(reader.modules), reader.routed, reader.entries);
  }

  /** The settings of single pages in a built program's {@code app-config.json}. */
  public static Bundle settings(char[] source) {
    BundleReader reader = new BundleReader(Lexer.lex(source, false));
    Tokens t = reader.t;
    for (int i = 0; i + 2 < t.count(); i++) {
      boolean page = t.type(i) == Tokens.STRING && t.value(i).endsWith(".html");
      if (page && t.is(i + 1, ':') && t.is(i + 2, '{') && t.pair(i + 2) > i) {
        int close = t.pair(i + 2);
        String name = t.value(i).substring(0, t.value(i).length() - 5) + ".json";
        reader.modules.add(new Module(name, t.start(i + 2), t.end(close), List.of()));
        i = close;
      }
    }
    return new Bundle(List.copyOf(reader.modules), Set.of(), Set.of());
  }

  private void run() {
    int i = 0;
    while (i < t.count() && modules.size() < MOST_MODULES) {
      int after = Math.max(defined(i), Math.max(configured(i), tabled(i)));
      if (after < 0) {
        outside(i);
      }
      i = after < 0 ? i + 1 : after;
    }
  }

  private void outside(int i) {
    if (t.isIdent(i, "__wxRoute") && t.is(i + 1, '=') && t.type(i + 2) == Tokens.STRING) {
      routed.add(t.value(i + 2));
    } else if (id(i) && entries.size() < MOST_NEEDS) {
      entries.add(TABLE + t.value(i));
    }
  }

  /** {@code define("path", function(require, module, exports) {…})}. */
  private int defined(int i) {
    if (!t.isIdent(i, "define") || !t.is(i + 1, '(') || t.type(i + 2) != Tokens.STRING) {
      return -1;
    }
    int body = body(i + 4);
    return body < 0 ? -1 : module(t.value(i + 2), body, List.of());
  }

  /** {@code __wxAppCode__["path.json"] = {…}}. */
  private int configured(int i) {
    boolean code = t.isIdent(i, "__wxAppCode__") && t.type(i + 2) == Tokens.STRING;
    boolean object = code && t.is(i + 4, '=') && t.is(i + 5, '{') && t.pair(i + 5) > i;
    if (!object || !t.value(i + 2).endsWith(".json")) {
      return -1;
    }
    int close = t.pair(i + 5);
    modules.add(new Module(t.value(i + 2), t.start(i + 5), t.end(close), List.of()));
    return close + 1;
  }

  /** {@code webpackJsonp.push([["chunk"], {id: function(module, exports, require) {…}}])}. */
  private int tabled(int i) {
    boolean pushed = t.isIdent(i, "push") && t.is(i + 1, '(') && t.is(i + 2, '[');
    int chunk = pushed && t.is(i + 3, '[') ? t.pair(i + 3) : -1;
    if (chunk < 0 || !t.is(chunk + 2, '{') || t.pair(chunk + 2) < chunk) {
      return -1;
    }
    int close = t.pair(chunk + 2);
    int k = chunk + 3;
    while (k < close && id(k)) {
      int body = body(t.is(k + 1, ':') ? k + 2 : k);
      if (body < 0) {
        return -1;
      }
      k = module(TABLE + t.value(k), body, needs(body)) + 1;
    }
    return close;
  }

  private boolean id(int i) {
    byte type = t.type(i);
    return type == Tokens.STRING || type == Tokens.NUMBER || type == Tokens.IDENT;
  }

  /** Bracket that opens the body of the function that begins here; -1 for none. */
  private int body(int i) {
    int open = i;
    while (open < i + 3 && !t.is(open, '(')) {
      open++;
    }
    int close = t.is(open, '(') ? t.pair(open) : -1;
    if (close < 0) {
      return -1;
    }
    int body = t.is(close + 1, "=>") ? close + 2 : close + 1;
    return t.is(body, '{') && t.pair(body) > body ? body : -1;
  }

  private int module(String name, int body, List<String> needs) {
    int close = t.pair(body);
    modules.add(new Module(name, t.end(body), t.start(close), needs));
    return close + 1;
  }

  /** Ids in calls of the third parameter, which is how a module of webpack asks for others. */
  private List<String> needs(int body) {
    String require = require(body);
    Set<String> needs = new LinkedHashSet<>();
    int close = t.pair(body);
    for (int i = body; i < close && require != null && needs.size() < MOST_NEEDS; i++) {
      if (t.isIdent(i, require)) {
        int open = t.is(i + 1, '.') ? i + 3 : i + 1;
        for (int k = open + 1; t.is(open, '(') && k < t.pair(open) && k < open + 8; k++) {
          if (t.type(k) == Tokens.STRING || t.type(k) == Tokens.NUMBER) {
            needs.add(TABLE + t.value(k));
          }
        }
      }
    }
    return List.copyOf(needs);
  }

  private String require(int body) {
    int close = t.is(body - 1, "=>") ? body - 2 : body - 1;
    boolean three = t.type(close - 1) == Tokens.IDENT && t.pair(close) == close - 6;
    return three ? t.text(close - 1) : null;
  }
}
