package dev.guanka.rules.scan.script;

import dev.guanka.rules.scan.facts.Collector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the object literals of a script: sets of parameters, messages, options of requests. */
final class Literals {

  private static final int LONGEST_CALL = 60;

  private final Tokens t;
  private final Values values;
  private final Dialogues dialogues;
  private final Collector out;

  Literals(Tokens tokens, Values values, Dialogues dialogues, Collector out) {
    this.t = tokens;
    this.values = values;
    this.dialogues = dialogues;
    this.out = out;
  }

  /** Reads the literal that begins at a brace, inside a bracket. */
  void read(int brace, int bracket) {
    if (t.pair(brace) < brace) {
      return;
    }
    dialogues.read(brace, bracket, out);
    Map<String, String> keys = ObjectLiteral.keys(t, brace);
    nodeRequest(brace, keys);
    out.lookup()
        .keys(
            keys,
            (signal, key) -> out.hit(signal, t.start(ObjectLiteral.token(t, brace, key)), key));
    computed(brace, keys);
  }

  /** Whether a brace opens an object, not a block. */
  boolean isObject(int i) {
    byte type = t.type(i - 1);
    if (type == Tokens.IDENT) {
      return t.is(i - 1, "return") || t.is(i - 1, "default");
    }
    char c = t.punct(i - 1);
    return type == 0
        || c != 0 && c != ')' && c != ';' && c != '{' && c != '}' && !t.is(i - 1, "=>");
  }

  /** Keys that get one of several values, or that of a constant ({@code role: ROLE.ASSISTANT}). */
  private void computed(int brace, Map<String, String> keys) {
    for (String key : keys.keySet()) {
      if (keys.get(key).isEmpty() && out.lookup().valued(key)) {
        int value = ObjectLiteral.valueOf(t, brace, key);
        for (String choice : value < 0 ? List.<String>of() : values.choices(value)) {
          Map<String, String> chosen = new LinkedHashMap<>(keys);
          chosen.put(key, choice);
          out.lookup().keys(chosen, key, signal -> out.hit(signal, t.start(value), choice));
        }
      }
    }
  }

  /** A message that a function is told the role of: {@code addMessage('assistant', reply)}. */
  void call(int open, Callee callee) {
    if (!callee.tells() && !callee.adds()) {
      return;
    }
    for (int i = open + 1; i < Math.min(t.pair(open), open + LONGEST_CALL); i++) {
      boolean whole = t.is(i + 1, ',') || t.is(i + 1, ')');
      if (t.type(i) == Tokens.STRING && whole && !t.value(i).equals("system")) {
        int at = t.start(i);
        String role = t.value(i);
        Map<String, String> message = Map.of("role", role, "content", "");
        out.lookup().keys(message, "role", signal -> out.hit(signal, at, role));
      }
      i = t.opens(i) ? t.pair(i) : i;
    }
  }

  /** Options of Node's own requests name the host apart from the path. */
  private void nodeRequest(int i, Map<String, String> keys) {
    String host = keys.getOrDefault("hostname", keys.getOrDefault("host", ""));
    String path = keys.getOrDefault("path", "");
    if (host.indexOf('.') > 0 && path.startsWith("/")) {
      int at = t.start(ObjectLiteral.token(t, i, "path"));
      out.url("https://" + host + path, true, at);
      out.request(host + path, at);
    }
  }
}
