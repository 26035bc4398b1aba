package dev.guanka.rules.scan.script;

import dev.guanka.rules.scan.facts.Collector;
import dev.guanka.rules.scan.facts.Guard;
import dev.guanka.rules.scan.text.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what a script decides by date, review switch, environment or role: the block behind an
 * {@code if}, the rest of a function after an early return, the value that a flag takes.
 */
final class Guards {

  private static final int FARTHEST = 80;

  private final Tokens t;
  private final FixedDates dates;
  private final Collector out;
  private final Map<String, String> carriers = new HashMap<>();
  private final Set<Integer> told = new HashSet<>();

  Guards(Tokens tokens, Collector out) {
    this.t = tokens;
    this.dates = new FixedDates(tokens);
    this.out = out;
  }

  /** Looks at a name that an earlier condition may have been kept under. */
  void carried(int i, String name) {
    dates.read(i);
    String cause = carriers.get(name);
    if (cause != null && !bound(i)) {
      guard(i, cause);
    } else if (dates.clock(name) && !bound(i)) {
      caused(i, FixedDates.SIGNAL);
    }
  }

  /** Looks at a name that a signal of the pack calls suspicious in a condition. */
  void caused(int i, String cause) {
    int start = Statement.start(t, i);
    if (!cause.equals(FixedDates.SIGNAL) || dates.compared(start, Statement.end(t, i))) {
      guard(i, cause);
    }
  }

  /** Looks at a name that a server's answer was taken apart into. */
  void carries(int i, String name, String cause) {
    carriers.put(name, cause);
    tell(i, cause, i, i, List.of(name));
  }

  /** Looks at a text that may lead to a page: the function around it is an entry. */
  void entry(int i, String text) {
    if (t.type(i) != Tokens.STRING || !route(text)) {
      return;
    }
    String function = Statement.function(t, i);
    if (!function.isEmpty()) {
      int line = out.source().line(t.start(i));
      out.names().guard(new Guard("", line, 0, 0, 0, List.of(function), List.of(), List.of(text)));
    }
  }

  private static boolean route(String text) {
    boolean path = text.startsWith("/") || text.startsWith("../") || text.startsWith("pages/");
    return path && text.length() < 100;
  }

  private boolean bound(int i) {
    return t.is(i + 1, '=') || t.is(i + 1, ':');
  }

  private void guard(int i, String cause) {
    int condition = Statement.condition(t, i, FARTHEST);
    int start = condition >= 0 ? condition : Statement.start(t, i);
    if (!told.add(start)) {
      return;
    }
    if (condition >= 0) {
      int body = t.pair(condition) + 1;
      tell(i, cause, body, Statement.guarded(t, body), List.of());
    } else {
      List<String> flags = flags(start, i);
      flags.forEach(flag -> carriers.put(flag, cause));
      tell(i, cause, i, Statement.end(t, i), flags);
    }
  }

  private List<String> flags(int start, int i) {
    List<String> flags = new ArrayList<>();
    for (int k = start; k <= i; k++) {
      if (t.type(k) == Tokens.IDENT && bound(k)) {
        flags.add(t.text(k));
      } else if (t.isIdent(k, "return")) {
        String function = Statement.function(t, k);
        if (!function.isEmpty()) {
          flags.add(function);
        }
      }
    }
    return flags;
  }

  private void tell(int i, String cause, int from, int to, List<String> flags) {
    SourceText source = out.source();
    List<String> targets = new ArrayList<>();
    for (int k = from; k <= to && k < t.count(); k++) {
      if (t.type(k) == Tokens.STRING && t.value(k).indexOf('/') >= 0 && targets.size() < 50) {
        targets.add(t.value(k));
      } else if (t.type(k) == Tokens.IDENT && t.is(k + 1, '(') && targets.size() < 50) {
        targets.add(t.text(k));
      }
    }
    int last = Math.max(from, Math.min(to, t.count() - 1));
    int offset = t.start(i);
    out.names()
        .guard(
            new Guard(
                cause,
                source.line(offset),
                source.column(offset),
                source.line(t.start(Math.min(from, t.count() - 1))),
                source.line(t.start(Math.min(last, t.count() - 1))),
                List.of(),
                flags,
                targets));
  }
}
