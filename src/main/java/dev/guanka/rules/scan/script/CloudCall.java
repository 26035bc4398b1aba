package dev.guanka.rules.scan.script;

import dev.guanka.rules.scan.facts.Collector;
import java.util.List;

/** Reads which cloud function a call starts, by its own form or through a wrapper. */
final class CloudCall {

  private static final List<String> ACTIONS = List.of("type", "action", "method", "fn", "$url");

  private final Tokens t;
  private final Chains chains;
  private final Values values;
  private final Collector out;

  CloudCall(Tokens tokens, Chains chains, Values values, Collector out) {
    this.t = tokens;
    this.chains = chains;
    this.values = values;
    this.out = out;
  }

  /** Reads a call whose arguments begin at a bracket, and what is called ends at a token. */
  void read(int open, int last, Callee callee) {
    if (callee.named("callFunction")) {
      callFunction(open + 1);
    } else if (callee.clouds() || runs(last, callee)) {
      wrapped(open + 1);
    }
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

  private boolean runs(int last, Callee callee) {
    return callee.named("run") && chains.endingAt(last).endsWith("Cloud.run")
        || callee.named("call");
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
    if (data == call + 2 && t.type(data) == Tokens.STRING) {
      out.action(t.value(data), t.start(data));
    }
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
