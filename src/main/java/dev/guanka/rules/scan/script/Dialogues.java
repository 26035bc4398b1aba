package dev.guanka.rules.scan.script;

import dev.guanka.rules.scan.facts.Collector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * Finds lists of messages with two sides: what the user typed and what the server answered are
 * added to a list in the same form, one perhaps with more keys, told apart by the value of one key,
 * or handed to the same function, told apart by one argument.
 */
final class Dialogues {

  private static final int MOST_LINES = 200;
  private static final int MOST_KEYS = 12;
  private static final int MOST_KEPT = 2_000;
  private static final int FARTHEST = 300;
  private static final Set<String> ADDING = Set.of("push", "concat", "unshift");
  private static final Set<String> DECLARES = Set.of("const", "let", "var");
  private static final Set<String> OWN =
      Set.of("this", "that", "self", "_this", "_self", "vm", "me");
  private static final Set<String> BODIES = Set.of("data", "result");
  private static final Set<String> SPOKEN = Set.of("answer", "reply", "response", "result", "res");

  private final Tokens t;
  private final Chains chains;
  private final List<Line> lines = new ArrayList<>();
  private final Map<String, Boolean> canned = new HashMap<>();
  private int kept;

  Dialogues(Tokens tokens, Chains chains) {
    this.t = tokens;
    this.chains = chains;
  }

  /** One message as it is added: its keys, each with how its value comes about. */
  private record Line(Map<String, Value> values) {

    Set<String> keys() {
      return values.keySet();
    }

    /**
     * Whether a key is fixed on both, differently, another is answered here and not there, and one
     * is typed there: the same, or its own beside an empty one.
     */
    boolean answers(Line typed) {
      return any(typed, Value::fixesAnother)
          && any(typed, Value::answers)
          && typed.values().values().stream().anyMatch(Value::typed);
    }

    private boolean any(Line other, BiPredicate<Value, Value> test) {
      return values.keySet().stream()
          .filter(other.values()::containsKey)
          .anyMatch(key -> test.test(values.get(key), other.values().get(key)));
    }
  }

  /**
   * @param fixed the literal, or null where the value is computed
   * @param fromServer whether it is computed from what a server answered
   */
  private record Value(String fixed, boolean fromServer) {

    boolean fixesAnother(Value other) {
      return fixed != null && other.fixed != null && !fixed.equals(other.fixed);
    }

    boolean answers(Value other) {
      return fromServer && (other.typed() || other.empty());
    }

    boolean typed() {
      return fixed == null && !fromServer;
    }

    boolean empty() {
      return "''".equals(fixed) || "\"\"".equals(fixed);
    }
  }

  /** Reads an object literal that begins at a brace, inside a bracket, where it joins a list. */
  void read(int brace, int bracket, Collector out) {
    if (!joins(brace, bracket)) {
      return;
    }
    add(line(brace), brace, "{…}", out);
  }

  /** Reads a call whose arguments begin at a bracket, where it is named after messages. */
  void call(int open, Callee callee, Collector out) {
    if (callee.tells() && t.pair(open) > open) {
      add(arguments(open, callee.name()), open, callee.name(), out);
    }
  }

  private void add(Line line, int at, String shown, Collector out) {
    if (line.values().size() < 2 || lines.size() >= MOST_LINES) {
      return;
    }
    Set<String> keys = line.keys();
    List<Line> alike =
        lines.stream()
            .filter(other -> keys.containsAll(other.keys()) || other.keys().containsAll(keys))
            .toList();
    if (alike.stream().anyMatch(other -> line.answers(other) || other.answers(line))) {
      out.lookup().dialogue(out.at(t.start(at), shown));
    }
    lines.add(line);
  }

  private boolean joins(int brace, int bracket) {
    if (t.is(brace - 1, '(')) {
      return chains.dot(brace - 3) && ADDING.contains(t.text(brace - 2));
    }
    boolean listed = bracket >= 0 && t.is(bracket, '[') && t.is(bracket + 1, "...");
    boolean named = t.is(brace - 1, '=') && DECLARES.contains(t.text(Math.max(0, brace - 3)));
    return listed || named && added(brace);
  }

  /** Whether what is kept under a name joins a list soon: {@code list.push(answer)}. */
  private boolean added(int brace) {
    if (kept++ >= MOST_KEPT) {
      return false;
    }
    String name = t.text(brace - 2);
    int from = t.pair(brace) + 1;
    for (int i = from; from > brace && i < from + FARTHEST && i < t.count(); i++) {
      if (t.isIdent(i, name)) {
        boolean pushed = t.is(i - 1, '(') && chains.dot(i - 3) && ADDING.contains(t.text(i - 2));
        boolean last = t.is(i - 1, ',') && t.is(i + 1, ']') && t.pair(i + 1) >= 0;
        if (pushed || last && t.is(t.pair(i + 1) + 1, "...")) {
          return true;
        }
      }
    }
    return false;
  }

  private Line line(int brace) {
    Map<String, Value> values = new TreeMap<>();
    for (int i : parts(brace)) {
      if (t.type(i) == Tokens.IDENT || t.type(i) == Tokens.STRING) {
        boolean named = t.is(i + 1, ':');
        values.putIfAbsent(t.value(i), value(named ? i + 2 : i));
      }
    }
    return new Line(values);
  }

  /** The arguments of a call by their place, the function's name among the keys. */
  private Line arguments(int open, String name) {
    Map<String, Value> values = new TreeMap<>();
    for (int i : parts(open)) {
      values.put(name + "(" + values.size(), value(i));
    }
    return new Line(values);
  }

  /** First tokens of what stands between the commas of a bracket. */
  private List<Integer> parts(int open) {
    List<Integer> parts = new ArrayList<>(4);
    int close = t.pair(open);
    boolean start = true;
    for (int i = open + 1; i < close && parts.size() < MOST_KEYS; i++) {
      if (start) {
        parts.add(i);
      }
      start = t.is(i, ',');
      if (t.opens(i)) {
        i = t.pair(i);
      }
    }
    return parts;
  }

  private Value value(int i) {
    boolean literal = t.type(i) == Tokens.STRING || t.type(i) == Tokens.NUMBER;
    boolean choice = t.is(i, "true") || t.is(i, "false");
    boolean whole = t.is(i + 1, ',') || t.is(i + 1, '}') || t.is(i + 1, ')');
    if (whole && (literal || choice)) {
      return new Value(t.text(i), false);
    }
    if (t.is(i, '!') && t.type(i + 1) == Tokens.NUMBER) {
      return new Value("!" + t.text(i + 1), false);
    }
    return new Value(null, t.type(i) == Tokens.IDENT && answered(chainFrom(i)));
  }

  /** Whether a name only ever gets words that the program itself holds. */
  private boolean canned(String name) {
    boolean words = false;
    for (int i = 1; i < t.count() - 2; i++) {
      if (t.is(i, '=') && t.isIdent(i - 1, name)) {
        boolean own = t.type(i + 1) == Tokens.STRING || t.type(i + 1) == Tokens.TEMPLATE;
        words |= own && !t.value(i + 1).isEmpty();
        if (t.is(i + 1, "await") || chains.dot(i + 2)) {
          return false;
        }
      }
    }
    return words;
  }

  private String chainFrom(int first) {
    int last = first;
    while (chains.dot(last + 1) && t.type(last + 2) == Tokens.IDENT) {
      last += 2;
    }
    StringBuilder chain = new StringBuilder(t.text(first));
    for (int i = first + 2; i <= last; i += 2) {
      chain.append('.').append(t.text(i));
    }
    return chain.toString();
  }

  private boolean answered(String chain) {
    String[] names = chain.split("\\.");
    if (names.length == 1) {
      return SPOKEN.contains(chain) && !canned.computeIfAbsent(chain, this::canned);
    }
    return !OWN.contains(names[0]) && (BODIES.contains(names[1]) || Sent.by(chain));
  }
}
