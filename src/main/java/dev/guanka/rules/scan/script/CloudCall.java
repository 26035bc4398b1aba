package dev.guanka.rules.scan.script;

import dev.guanka.rules.scan.facts.Collector;
import java.util.List;
import java.util.Locale;

/** Reads which cloud function a call starts, by its own form or through a wrapper. */
final class CloudCall {

  private static final List<String> ACTIONS = List.of("type", "action", "method", "fn", "$url");

  private final Tokens t;
  private final Values values;
  private final Collector out;

  CloudCall(Tokens tokens, Values values, Collector out) {
    this.t = tokens;
    this.values = values;
    this.out = out;
  }

  void read(int open, String chain) {
    String name = chain.substring(chain.lastIndexOf('.') + 1);
    if (name.equals("callFunction")) {
      callFunction(open + 1);
    } else if (chain.equals("call")
        || name.equals("importObject")
        || chain.endsWith("Cloud.run")
        || wraps(name)) {
      wrapped(open + 1);
    }
  }

  private static boolean wraps(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.contains("cloud") || lower.contains("callfunction");
  }

  private void wrapped(int argument) {
    int name =
        t.is(argument, '{') && t.pair(argument) > argument
            ? ObjectLiteral.valueOf(t, argument, "name")
            : argument;
    if (name >= 0 && t.type(name) == Tokens.STRING) {
      named(name);
      action(argument);
    }
  }

  private void callFunction(int argument) {
    if (t.is(argument, '{') && t.pair(argument) > argument) {
      int value = ObjectLiteral.valueOf(t, argument, "name");
      if (value >= 0) {
        named(value);
        action(argument);
        return;
      }
    } else if (t.type(argument) == Tokens.STRING) {
      named(argument);
      return;
    }
    out.function("", t.start(argument - 1));
  }

  /** One function may serve many actions and be told which in its data. */
  private void action(int call) {
    int data = t.is(call, '{') ? ObjectLiteral.valueOf(t, call, "data") : call + 2;
    if (data < 0 || !t.is(data, '{') || t.pair(data) < data) {
      return;
    }
    for (String key : ACTIONS) {
      int value = ObjectLiteral.valueOf(t, data, key);
      if (value >= 0 && t.type(value) == Tokens.STRING) {
        out.action(t.value(value), t.start(value));
      }
    }
  }

  private void named(int value) {
    String name = values.from(value);
    out.function(name.contains("${") ? "" : name, t.start(value));
  }
}
