package dev.guanka.rules.scan.script;

import dev.guanka.rules.scan.facts.Collector;
import java.util.Set;

/**
 * Reads what an app hangs on every page: {@code Vue.prototype.$api = api}, {@code uni.$http = …},
 * {@code app.config.globalProperties.ask = ask}, {@code App({api})}, {@code Vue.mixin(shared)}, a
 * store.
 */
public final class Mounts {

  /** The module of what a file mounts that it holds itself. */
  public static final String HERE = "";

  /** The name under which the app's store is mounted. */
  public static final String STORE = "$store";

  /** What stands before the name of an action of the store. */
  public static final String ACTION = STORE + ":";

  /** What a page takes from elsewhere that gets the store from a library. */
  public static final String READ = ACTION + "*";

  /** Modules of which every page has the functions: {@code Vue.mixin(shared)}. */
  public static final String MIXIN = "mixin:";

  /** Libraries by which pages get at the store that the app is given. */
  private static final Set<String> LIBRARIES =
      Set.of("react-redux", "@tarojs/redux", "mobx-react", "mobx-react-lite", "@tarojs/mobx");

  private static final int LARGEST = 200;
  private static final Set<String> HOLDERS = Set.of("prototype", "globalProperties", "uni", "wx");
  private static final Set<String> BY_NAME = Set.of("mapActions", "dispatch");

  private final Tokens t;
  private final Imports imports;
  private final Frames frames;
  private final Collector out;

  Mounts(Tokens tokens, Imports imports, Frames frames, Collector out) {
    this.t = tokens;
    this.imports = imports;
    this.frames = frames;
    this.out = out;
  }

  /** Looks at an identifier: a property that is set, or a store that the app takes. */
  void read(int i) {
    String name = t.text(i);
    if (t.is(i + 1, '=') && t.is(i - 1, '.') && (name.startsWith("$") || holder(i - 2))) {
      value(name, i + 2);
      here(name, i + 2);
    } else if (t.is(i + 1, '=') && t.is(i - 1, '.') && shared(i - 2)) {
      value(t.text(i - 2), i + 2);
      here(t.text(i - 2), i + 2);
    } else if (t.is(i + 1, ':') && frames.callee().named("App")) {
      value(name, i + 2);
    } else if (name.equals("store") && !t.is(i - 1, '.')) {
      module(STORE, imports.module(name));
      value(STORE, t.is(i + 1, '=') ? i + 2 : i);
    }
    if (name.equals("mixin") && t.is(i - 1, '.') && t.is(i + 1, '(')) {
      value(MIXIN, i + 2);
    }
    String module = imports.module(name);
    if (module != null && LIBRARIES.contains(module)) {
      out.names().mention(READ);
    }
    if (BY_NAME.contains(name) && t.is(i + 1, '(')) {
      actions(i + 1);
    }
  }

  /** Actions of a store are called by their names in strings. */
  private void actions(int open) {
    for (int k = open + 1; k < t.pair(open) && k < open + LARGEST; k++) {
      if (t.type(k) == Tokens.STRING) {
        String action = t.value(k).substring(t.value(k).lastIndexOf('/') + 1);
        out.names().mention(action);
        out.names().mention(ACTION + action);
        out.routines().call(action);
      }
    }
  }

  private boolean holder(int i) {
    return t.type(i) == Tokens.IDENT && HOLDERS.contains(t.text(i));
  }

  /** Whether a property is set of what every page has: {@code vm.$u.api = {login, ask}}. */
  private boolean shared(int i) {
    return t.type(i) == Tokens.IDENT && t.text(i).startsWith("$") && t.is(i - 1, '.');
  }

  /** What is set is an object of this file's own functions. */
  private void here(String name, int value) {
    if (t.is(value, '{') && t.pair(value) > value + 1) {
      module(name, HERE);
    }
  }

  private void value(String name, int value) {
    int end = t.is(value, '{') && t.pair(value) > value ? t.pair(value) : value;
    end = t.isIdent(value, "new") ? value + 1 : end;
    for (int k = value; k <= end && k < value + LARGEST; k++) {
      if (t.type(k) == Tokens.IDENT) {
        module(name, imports.module(t.text(k)));
        module(name, imports.requiredAt(k));
      }
    }
  }

  private void module(String name, String module) {
    if (module != null) {
      out.names().mount(name, module);
    }
  }
}
