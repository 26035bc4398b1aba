package dev.guanka.rules.scan.script;

import dev.guanka.rules.scan.facts.Collector;
import dev.guanka.rules.scan.facts.FileFacts.Routine;
import dev.guanka.rules.scan.signal.Lookup;
import dev.guanka.rules.scan.signal.Signal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads one script's tokens once, in order, and tells the collector what the program does. */
public final class ScriptReader {

  private static final int DATA_TEXTS = 60;
  private static final int FEW_TEXTS = 8;

  private final Tokens t;
  private final Collector out;
  private final Chains chains;
  private final Values values;
  private final Constants constants;
  private final Frames frames = new Frames();
  private final Strings strings;
  private final Imports imports;
  private final TargetGuard guard;
  private final DeadBranches dead;
  private final Owners owners;
  private final Functions within;
  private final Aliases aliases;
  private final Guards guards;
  private final Words words;
  private final CloudCall cloud;
  private final PathCall paths;
  private final Dialogues dialogues;
  private final Literals literals;
  private final Entries entries;
  private final Mounts mounts;
  private final AppCalls app;
  private final Exports exports;
  private final Declarations declarations;
  private final Map<String, List<Signal>> named = new HashMap<>();
  private int functions;

  private ScriptReader(Tokens tokens, Collector out) {
    this.t = tokens;
    this.out = out;
    this.constants = new Constants(tokens);
    this.chains = new Chains(tokens, constants.aliases());
    this.values = new Values(tokens, constants);
    this.strings = new Strings(tokens, values, frames, out);
    this.imports = new Imports(tokens, out);
    this.guard = new TargetGuard(tokens);
    this.dead = new DeadBranches(tokens);
    this.owners = new Owners(tokens);
    this.within = new Functions(tokens, out);
    this.aliases = new Aliases(tokens, out);
    this.guards = new Guards(tokens, out);
    this.words = new Words(tokens, out.lookup());
    this.cloud = new CloudCall(tokens, chains, constants, values, out);
    this.paths = new PathCall(tokens, out);
    this.dialogues = new Dialogues(tokens, chains);
    this.literals = new Literals(tokens, values, dialogues, out);
    this.entries = new Entries(tokens, out);
    this.declarations = new Declarations(tokens);
    this.app = new AppCalls(tokens, out);
    this.exports = new Exports(tokens, out);
    this.mounts = new Mounts(tokens, imports, frames, out);
    out.owners(owners::names);
    out.routines().around(within::around);
  }

  /** Reads a script; {@code jsx} as for {@link Lexer#lex}. */
  public static void read(char[] source, boolean jsx, Collector out) {
    ScriptReader reader = reader(source, jsx, out);
    reader.run();
    if (reader.table()) {
      out.textsAreContent(hit -> true);
    } else if (reader.lists()) {
      out.textsAreContent(reader.strings.inArrays()::get);
    }
  }

  /** Reads the texts of one language: many and without code, and the interface all the same. */
  public static void readMessages(char[] source, Collector out) {
    reader(source, false, out).run();
  }

  private static ScriptReader reader(char[] source, boolean jsx, Collector out) {
    Tokens tokens = Lexer.lex(source, jsx);
    Neighbourhood near = new Neighbourhood(tokens);
    out.around(near::of, near::whole);
    return new ScriptReader(tokens, out);
  }

  private void run() {
    for (int i = 0; i < t.count(); i++) {
      out.dead(dead.at(i));
      within.read(i);
      switch (t.type(i)) {
        case Tokens.IDENT -> i = identifier(i);
        case Tokens.PUNCT -> i = punctuator(i);
        case Tokens.JSX_OPEN -> strings.tag(i);
        case Tokens.JSX_CLOSE -> strings.endTag(i);
        case Tokens.JSX_ATTR -> strings.attribute(i);
        case Tokens.NUMBER, Tokens.REGEX, Tokens.JSX_END -> {}
        default -> {
          String value = t.value(i);
          strings.read(i, value);
          guards.entry(i, value);
          exports.mark(i, value);
        }
      }
    }
    out.dead(false);
    exportConstants();
  }

  /** Whether the texts are those of a table, such as questions or cities. */
  private boolean table() {
    return strings.texts() >= DATA_TEXTS && functions * 15 <= strings.texts();
  }

  /** Whether the lists among the texts are data; a text with a name of its own is no such. */
  private boolean lists() {
    return strings.texts() >= FEW_TEXTS && functions == 0 && !strings.routes();
  }

  private int identifier(int i) {
    int after = Math.max(imports.read(i), declarations.end(i));
    if (after > i) {
      return after;
    }
    String name = t.text(i);
    owners.read(i);
    mounts.read(i);
    app.read(i, name);
    mention(i, name);
    Lookup.Word word = words.at(i);
    word.signals().forEach(signal -> named(signal, i, name));
    word.sent().forEach(signal -> sent(signal, i, name));
    guards.carried(i, name);
    if (name.equals("requirePlugin")) {
      plugin(i);
    }
    if (name.equals("function")) {
      functions++;
    } else if (chains.dot(i - 1) && !t.is(i + 1, '(') && word.called()) {
      String chain = chains.endingAt(i);
      out.lookup().member(chain, out.at(t.start(i), chain));
    }
    if (!chains.dot(i - 1)) {
      strings.name(i);
    }
    guard.read(i, frames.bracket());
    dead.read(i);
    return i;
  }

  private List<Signal> named(String name) {
    List<Signal> found = new ArrayList<>(0);
    out.lookup().named(name, found::add);
    return found;
  }

  private void named(Signal signal, int i, String name) {
    if (signal.role() == Signal.Role.CLOAK) {
      guards.caused(i, signal.id());
    } else {
      out.hit(signal, t.start(i), name);
    }
  }

  private void sent(Signal signal, int i, String name) {
    if (chains.dot(i - 1) && !t.is(i + 1, '(') && !t.is(i + 1, '=')) {
      if (Sent.by(chains.endingAt(i))) {
        guards.caused(i, signal.id());
      }
    } else if (Sent.taken(t, i, frames.bracket())) {
      guards.carries(i, name, signal.id());
    }
  }

  private void mention(int i, String name) {
    if (chains.dot(i - 1) || t.is(i + 1, '(') || t.is(i + 1, ',') || t.is(i + 1, '}')) {
      out.names().mention(name);
    }
    if (t.is(i + 1, '(') && !Statement.KEYWORDS.contains(name)) {
      called(i, name);
    }
  }

  /** Plugins are taken by their aliases: {@code requirePlugin('chat')}, alone or {@code .async}. */
  private void plugin(int i) {
    int open = t.is(i + 1, '.') ? i + 3 : i + 1;
    if (t.is(open, '(')) {
      out.names().plugin(t.type(open + 1) == Tokens.STRING ? t.value(open + 1) : "");
    }
  }

  private void called(int i, String name) {
    out.call(name, t.start(i));
    aliases.event(i);
    String module = chains.dot(i - 1) ? null : imports.module(name);
    if (module != null) {
      out.routines().callOf(module, name);
    }
    named.computeIfAbsent(name, this::named).forEach(out.at(t.start(i), name));
  }

  private int punctuator(int i) {
    switch (t.punct(i)) {
      case '(' -> {
        owners.open(i);
        open(i);
      }
      case '{' -> {
        int end = guard.skips(i);
        if (end > i) {
          return end;
        }
        owners.open(i);
        brace(i);
      }
      case '[' -> {
        owners.open(i);
        bracketName(i);
        strings.list(i);
        frames.enter(i, frames.callee());
      }
      case ')', ']', '}' -> {
        owners.close(i);
        entries.close(i);
        frames.leave(t.pair(i));
      }
      case '=' -> {
        functions += t.is(i, "=>") ? 1 : 0;
        imports.built(i);
        aliases.chosen(i);
        exports.assigned(i);
        aliases.made(i);
        if (t.is(i, '=') && chains.dot(i - 2)) {
          out.routines().call(Routine.SETS);
        }
      }
      case ';' -> owners.end();
      case ':' -> {
        aliases.bound(i);
        aliases.made(i);
      }
      default -> {}
    }
    return i;
  }

  private void open(int i) {
    int before = declarations.beforeTypeArguments(i - 1);
    boolean called = t.type(before) == Tokens.IDENT || t.is(before, ']') || t.is(before, "?.");
    int last = t.is(before, "?.") && before > 0 ? before - 1 : before;
    boolean defined = t.pair(i) > i && t.is(t.pair(i) + 1, '{') && !chains.dot(i - 2);
    if (!called || defined || t.isIdent(i - 2, "function")) {
      functions += defined ? 1 : 0;
      frames.enter(i, called ? Callee.NONE : frames.callee());
      return;
    }
    if (before < i - 1 && t.type(before) == Tokens.IDENT) {
      called(before, t.text(before));
    }
    if (t.is(last, ']')) {
      boolean literal = t.type(last - 1) == Tokens.STRING && t.pair(last) == last - 2;
      out.routines().call(literal ? t.value(last - 1) : Routine.COMPUTED);
    }
    Callee callee = frames.call(i, chains.nameAt(last));
    if (out.lookup().knows(callee.name())) {
      String chain = chains.endingAt(last);
      int offset = t.start(last);
      out.lookup().call(chain, out.at(offset, chain));
      out.lookup().member(chain, out.at(offset, chain));
    }
    cloud.read(i, last, callee);
    paths.read(i, callee);
    exports.defined(i);
    dialogues.call(i, callee, out);
    literals.call(i, callee);
  }

  private void brace(int i) {
    boolean object = literals.isObject(i);
    if (object) {
      entries.open(i);
      aliases.table(i);
      literals.read(i, frames.bracket());
    }
    frames.enter(i, object ? frames.callee() : Callee.NONE);
  }

  private void bracketName(int i) {
    if (t.type(i + 1) == Tokens.STRING && t.is(i + 2, ']') && t.type(i - 1) == Tokens.IDENT) {
      String chain = chains.endingAt(i + 2);
      out.lookup().member(chain, out.at(t.start(i + 1), chain));
    }
  }

  private void exportConstants() {
    for (Map.Entry<String, Integer> constant : constants.all()) {
      int at = constant.getValue();
      if (at >= 0 && (t.type(at) != Tokens.IDENT || constants.composed(at))) {
        String value = Urls.route(values.from(at));
        if (UrlShape.of(value) || out.lookup().knowsFunction(value)) {
          out.names().constant(constant.getKey(), value);
        }
      }
    }
  }
}
