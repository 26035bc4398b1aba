package dev.guanka.rules.scan.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Finds the methods of {@code Page({...})} that nothing calls: no event of the page's template, no
 * other file, no method that is itself called. The runtime calls those of the life cycle. A page of
 * which nothing else calls at least two methods is left alone: it is bound in some other way.
 */
public final class UnusedMethods {

  /** Methods of a page that the runtime calls. */
  public static final Set<String> LIFE_CYCLE =
      Set.of(
          "onLoad",
          "onShow",
          "onReady",
          "onHide",
          "onUnload",
          "onRouteDone",
          "onPullDownRefresh",
          "onReachBottom",
          "onShareAppMessage",
          "onShareTimeline",
          "onAddToFavorites",
          "onPageScroll",
          "onResize",
          "onTabItemTap",
          "onSaveExitState");

  private record Method(String name, int first, int last) {}

  private static final int FEWEST_BOUND = 2;
  private static final int LONGEST_NAME = 80;

  private final Tokens t;
  private final List<Method> methods = new ArrayList<>();
  private final Map<String, Set<String>> callers = new HashMap<>();

  private UnusedMethods(Tokens tokens) {
    this.t = tokens;
  }

  /**
   * The source without them, lines kept; the same array where all methods are used.
   *
   * @param elsewhere of some names those that stand in any other file of the program
   */
  public static char[] without(char[] source, UnaryOperator<Set<String>> elsewhere) {
    UnusedMethods page = new UnusedMethods(Lexer.lex(source, false));
    int open = page.open();
    if (open < 0 || page.computes()) {
      return source;
    }
    page.methods(open);
    page.callers();
    return page.blanked(source, page.used(elsewhere));
  }

  /** Adds those of some names that stand as whole words in a text. */
  public static void named(char[] text, Set<String> names, Set<String> found) {
    int i = 0;
    while (i < text.length) {
      int start = i;
      while (i < text.length && Character.isJavaIdentifierPart(text[i])) {
        i++;
      }
      if (i > start && i - start <= LONGEST_NAME) {
        String word = new String(text, start, i - start);
        if (names.contains(word)) {
          found.add(word);
        }
      }
      i = Math.max(i, start + 1);
    }
  }

  /** The object that a page is made of, or -1. */
  private int open() {
    for (int i = 0; i + 2 < t.count(); i++) {
      if (t.isIdent(i, "Page") && t.is(i + 1, '(') && t.is(i + 2, '{') && t.pair(i + 2) > i) {
        return i + 2;
      }
    }
    return -1;
  }

  /** Whether a method may be called by a name that is put together. */
  private boolean computes() {
    for (int i = 0; i + 1 < t.count(); i++) {
      boolean page = t.isIdent(i, "this") || t.isIdent(i, "that") || t.isIdent(i, "self");
      if (page && t.is(i + 1, '[')) {
        return true;
      }
    }
    return false;
  }

  private void methods(int open) {
    int close = t.pair(open);
    int first = open + 1;
    for (int i = open + 1; i < close; i++) {
      if (t.type(i) == Tokens.IDENT && t.is(i + 1, '(') && opens(t.pair(i + 1) + 1)) {
        methods.add(new Method(t.text(i), first, t.pair(t.pair(i + 1) + 1)));
      } else if (t.type(i) == Tokens.IDENT && t.is(i + 1, ':') && function(i + 2)) {
        methods.add(new Method(t.text(i), first, end(i, close)));
      }
      if (t.opens(i)) {
        i = t.pair(i);
      }
      first = t.is(i, ',') ? i + 1 : first;
    }
  }

  private boolean opens(int i) {
    return t.is(i, '{') && t.pair(i) > i;
  }

  private boolean function(int i) {
    return t.isIdent(i, "function") || t.isIdent(i, "async");
  }

  private int end(int name, int close) {
    int i = name;
    while (i + 1 < close && !t.is(i + 1, ',')) {
      i++;
      i = t.opens(i) ? t.pair(i) : i;
    }
    return i;
  }

  /** Which methods name each, "" for code outside of all. */
  private void callers() {
    Set<String> names = new HashSet<>();
    methods.forEach(method -> names.add(method.name()));
    int next = 0;
    for (int i = 0; i < t.count(); i++) {
      while (next < methods.size() && methods.get(next).last() < i) {
        next++;
      }
      boolean inside = next < methods.size() && methods.get(next).first() <= i;
      byte type = t.type(i);
      String name = type == Tokens.IDENT || type == Tokens.STRING ? t.value(i) : "";
      if (names.contains(name) && !(inside && defines(i, methods.get(next)))) {
        callers
            .computeIfAbsent(name, k -> new HashSet<>())
            .add(inside ? methods.get(next).name() : "");
      }
    }
  }

  private boolean defines(int i, Method method) {
    return t.text(i).equals(method.name()) && i - method.first() <= 1;
  }

  private Set<String> used(UnaryOperator<Set<String>> elsewhere) {
    Map<String, Set<String>> called = new HashMap<>();
    callers.forEach(
        (name, by) ->
            by.forEach(caller -> called.computeIfAbsent(caller, k -> new HashSet<>()).add(name)));
    Set<String> used = new HashSet<>();
    use(called.getOrDefault("", Set.of()), called, used);
    use(LIFE_CYCLE, called, used);
    Set<String> names = new LinkedHashSet<>();
    methods.forEach(method -> names.add(method.name()));
    Set<String> bound = used.containsAll(names) ? Set.of() : elsewhere.apply(names);
    use(bound.size() < FEWEST_BOUND ? names : bound, called, used);
    return used;
  }

  private static void use(Set<String> names, Map<String, Set<String>> called, Set<String> used) {
    ArrayDeque<String> queue = new ArrayDeque<>(names);
    while (!queue.isEmpty()) {
      String name = queue.poll();
      if (used.add(name)) {
        queue.addAll(called.getOrDefault(name, Set.of()));
      }
    }
  }

  private char[] blanked(char[] source, Set<String> used) {
    char[] blanked = source;
    for (Method method : methods) {
      if (!used.contains(method.name())) {
        blanked = blanked == source ? Arrays.copyOf(source, source.length) : blanked;
        for (int k = t.start(method.first()); k < t.end(method.last()); k++) {
          blanked[k] = blanked[k] == '\n' || blanked[k] == '\r' ? blanked[k] : ' ';
        }
      }
    }
    return blanked;
  }
}
