package dev.guanka.rules.scan.script;

import dev.guanka.rules.scan.facts.Collector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads which cloud function a call starts, by its own form or through a wrapper. */
final class CloudCall {

  private static final int MOST_OBJECTS = 200;
  private static final List<String> ACTIONS = List.of("type", "action", "method", "fn", "$url");
  private static final List<String> MODULES =
      List.of("module", "controller", "service", "namespace", "group");

  private final Tokens t;
  private final Chains chains;
  private final Constants constants;
  private final Values values;
  private final Parameters parameters;
  private final Collector out;
  private final Map<String, String> cloudObjects = new HashMap<>();

  CloudCall(Tokens tokens, Chains chains, Constants constants, Values values, Collector out) {
    this.t = tokens;
    this.chains = chains;
    this.constants = constants;
    this.values = values;
    this.parameters = new Parameters(tokens);
    this.out = out;
  }

  /** Reads a call whose arguments begin at a bracket, and what is called ends at a token. */
  void read(int open, int last, Callee callee) {
    if (callee.named("callFunction")) {
      callFunction(open + 1, t.start(last));
    } else if (callee.clouds() || runs(last, callee)) {
      wrapped(open + 1, t.start(last));
      cloudObject(open, last, callee);
    } else {
      method(last);
      perhapsWrapped(open + 1, callee.name());
    }
  }

  private void wrapped(int argument, int at) {
    int call = object(argument);
    int name = call >= 0 ? ObjectLiteral.valueOf(t, call, "name") : argument;
    if (name >= 0 && t.type(name) == Tokens.STRING) {
      named(name, at);
      action(call >= 0 ? call : argument);
    }
  }

  /** A call of a function that another file may define to start the cloud function named here. */
  private void perhapsWrapped(int argument, String wrapper) {
    int call = t.is(argument, '{') ? object(argument) : -1;
    int name = call >= 0 ? ObjectLiteral.valueOf(t, call, "name") : argument;
    if (name >= 0 && t.type(name) == Tokens.STRING) {
      out.wrapped(wrapper, t.value(name), t.start(name));
    }
  }

  private boolean runs(int last, Callee callee) {
    return callee.named("run") && chains.endingAt(last).endsWith("Cloud.run")
        || callee.named("invoke") && chains.endingAt(last).endsWith("functions.invoke")
        || callee.named("call");
  }

  private void callFunction(int argument, int at) {
    int call = object(argument);
    if (call >= 0) {
      int value = ObjectLiteral.valueOf(t, call, "name");
      if (value >= 0) {
        named(value, at);
        action(call);
        return;
      }
    } else if (t.type(argument) == Tokens.STRING) {
      named(argument, at);
      return;
    }
    wrapper(argument);
    out.function("", t.start(argument - 1), at);
  }

  /** The object literal that is given here, in place or by the name of a constant; -1 for none. */
  private int object(int argument) {
    boolean alone = t.is(argument + 1, ')') || t.is(argument + 1, ',') || t.is(argument + 1, '}');
    int open =
        t.type(argument) == Tokens.IDENT && alone ? constants.object(t.text(argument)) : argument;
    return t.is(open, '{') && t.pair(open) > open ? open : -1;
  }

  /** One function may serve many actions and be told which in its data. */
  private void action(int call) {
    int data = t.is(call, '{') ? ObjectLiteral.valueOf(t, call, "data") : call + 2;
    if (data == call + 2 && t.type(data) == Tokens.STRING) {
      out.told(t.value(data), t.start(data));
    }
    int object = data < 0 ? -1 : object(data);
    if (object < 0) {
      return;
    }
    String module = string(object, MODULES);
    for (String key : ACTIONS) {
      int value = ObjectLiteral.valueOf(t, object, key);
      if (value >= 0) {
        for (String name : values.choices(value).stream().filter(n -> !n.isEmpty()).toList()) {
          out.told(module.isEmpty() ? name : module + '/' + name, t.start(value));
        }
      }
    }
  }

  private String string(int object, List<String> keys) {
    for (String key : keys) {
      int value = ObjectLiteral.valueOf(t, object, key);
      if (value >= 0 && t.type(value) == Tokens.STRING) {
        return t.value(value);
      }
    }
    return "";
  }

  private void named(int value, int at) {
    List<String> names = values.choices(value);
    names.forEach(name -> out.function(name, t.start(value), at));
    if (t.type(value) == Tokens.IDENT && constants.repeated(t.text(value))) {
      out.function("", t.start(value), at);
    }
    if (names.isEmpty()) {
      wrapper(value);
      out.function("", t.start(value), at);
      out.openFunction(values.from(value), t.start(value));
    }
  }

  /** What is called gets the function's name from its own caller, who is known by this name. */
  private void wrapper(int value) {
    String taker = t.type(value) == Tokens.IDENT ? parameters.taker(t.text(value), value) : null;
    if (taker != null && !taker.isEmpty()) {
      out.wrapper(taker);
    }
  }

  /** {@code const ai = uniCloud.importObject('ai')}: its methods are called later by this name. */
  private void cloudObject(int open, int last, Callee callee) {
    boolean imports = callee.named("importObject") && t.type(open + 1) == Tokens.STRING;
    int first = last;
    while (imports && chains.dot(first - 1)) {
      first -= 2;
    }
    if (imports && t.is(first - 1, '=') && t.type(first - 2) == Tokens.IDENT) {
      if (cloudObjects.size() < MOST_OBJECTS) {
        cloudObjects.put(t.text(first - 2), t.value(open + 1));
      }
    }
  }

  private void method(int last) {
    if (!cloudObjects.isEmpty() && chains.dot(last - 1) && t.type(last - 2) == Tokens.IDENT) {
      String object = cloudObjects.get(t.text(last - 2));
      if (object != null) {
        out.action(object + '/' + t.text(last), t.start(last));
      }
    }
  }
}
