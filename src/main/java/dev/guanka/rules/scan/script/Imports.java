package dev.guanka.rules.scan.script;

import dev.guanka.rules.scan.facts.Collector;
import dev.guanka.rules.scan.facts.FileFacts.Relation;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads {@code import}, {@code export … from} and {@code require}. */
final class Imports {

  private static final int LONGEST_CLAUSE = 400;
  private static final int MOST_NAMES = 2_000;
  private static final int LONGEST_RUNTIME = 2;

  /** What webpack calls a module of a build. */
  private static final Pattern ID = Pattern.compile("[0-9a-f]{4}|\\d{1,6}");

  private final Tokens t;
  private final Collector out;
  private final Map<String, String> modules = new HashMap<>();

  Imports(Tokens tokens, Collector out) {
    this.t = tokens;
    this.out = out;
  }

  /** Reads a clause that starts here; the index of its last token, or -1 where there is none. */
  int read(int i) {
    if (t.is(i, "import") || t.is(i, "export")) {
      return clause(i);
    }
    if (t.is(i, "require")) {
      return required(i);
    }
    return -1;
  }

  private int clause(int i) {
    if (t.is(i + 1, '(')) {
      return module(i + 2);
    }
    boolean exporting = t.is(i, "export");
    if (exporting && !t.is(i + 1, '{') && !t.is(i + 1, '*')) {
      return -1;
    }
    if (t.type(i + 1) == Tokens.STRING) {
      return module(i + 1);
    }
    for (int k = i + 1; k < t.count() && k < i + LONGEST_CLAUSE; k++) {
      if (t.type(k) == Tokens.IDENT && !exporting) {
        out.names().mention(t.text(k));
      }
      if (t.isIdent(k, "from") && t.type(k + 1) == Tokens.STRING) {
        bind(i + 1, k, t.value(k + 1));
        return module(k + 1);
      }
      if (t.is(k, ';') || t.is(k, '(') || t.is(k, '=') || starts(k)) {
        return -1;
      }
    }
    return -1;
  }

  private void bind(int from, int to, String module) {
    for (int k = from; k < to; k++) {
      if (t.type(k) == Tokens.IDENT && modules.size() < MOST_NAMES) {
        modules.put(t.text(k), module);
      }
    }
  }

  /** The module that a name was imported from, or null. */
  String module(String name) {
    return modules.get(name);
  }

  /** The module that is required here, or null. */
  String requiredAt(int i) {
    boolean here = t.isIdent(i, "require") && t.is(i + 1, '(') && t.type(i + 2) == Tokens.STRING;
    return here ? t.value(i + 2) : null;
  }

  /** Looks at an equals sign: {@code a = n("a9b3")} or {@code a = wrap(n("a9b3"))} in a build. */
  void built(int equals) {
    boolean named = t.is(equals, '=') && t.type(equals - 1) == Tokens.IDENT;
    int call = brief(equals + 1) && brief(equals + 3) ? equals + 3 : equals + 1;
    if (named && brief(call) && !t.is(equals - 2, '.')) {
      int id = call + 2;
      boolean literal = t.type(id) == Tokens.STRING || t.type(id) == Tokens.NUMBER;
      if (literal && t.is(id + 1, ')') && ID.matcher(t.value(id)).matches()) {
        bind(equals - 1, equals, BundleReader.TABLE + t.value(id));
      }
    }
  }

  /** Whether a call by a name as short as minifiers give it begins here. */
  private boolean brief(int i) {
    boolean name = t.type(i) == Tokens.IDENT && t.end(i) - t.start(i) <= LONGEST_RUNTIME;
    return name && t.is(i + 1, '(');
  }

  private boolean starts(int i) {
    return t.isIdent(i, "import") || t.isIdent(i, "export") || t.isIdent(i, "const");
  }

  private int required(int i) {
    if (t.is(i - 1, '=') && t.type(i - 2) == Tokens.IDENT && requiredAt(i) != null) {
      bind(i - 2, i - 1, requiredAt(i));
    }
    int open = t.is(i + 1, '.') ? i + 3 : i + 1;
    return t.is(open, '(') ? module(open + 1) : -1;
  }

  private int module(int i) {
    if (t.type(i) != Tokens.STRING && t.type(i) != Tokens.TEMPLATE) {
      return -1;
    }
    String name = t.value(i);
    out.names().link(Relation.IMPORT, name);
    out.lookup().imported(name, out.at(t.start(i), name));
    if (name.startsWith(".") || name.startsWith("@/") || name.startsWith("/")) {
      String last = name.substring(name.lastIndexOf('/') + 1);
      int dot = last.indexOf('.');
      out.lookup().named(dot > 0 ? last.substring(0, dot) : last, out.at(t.start(i), name));
    }
    return i;
  }
}
