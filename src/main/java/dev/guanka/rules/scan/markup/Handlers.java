package dev.guanka.rules.scan.markup;

import dev.guanka.rules.scan.facts.FileFacts;
import dev.guanka.rules.scan.facts.Tap;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which functions the events of a tag run, as its attributes say. */
final class Handlers {

  /**
   * {@code bindtap}, {@code catch:submit}, {@code @click.stop}, {@code v-on:tap}, {@code onTap}.
   */
  private static final Pattern EVENT =
      Pattern.compile("(?:(?:capture-)?(?:bind|catch|mut-bind):?|@|v-on:|on(?=[A-Z]))([\\w-]++).*");

  private static final Pattern TAP =
      Pattern.compile("tap|click|submit|confirm", Pattern.CASE_INSENSITIVE);

  /** Events by which nobody asks for anything. */
  private static final Pattern IDLE =
      Pattern.compile(
          "touch.*|load|error|scroll.*|animation.*|transition.*|focus|keyboard.*",
          Pattern.CASE_INSENSITIVE);

  /** {@code send}, {@code send(item)}, {@code page.send()}, {@code () => send(item)}. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "\\s*(?:\\([\\w$, ]*+\\)\\s*=>\\s*)?(?:\\w++\\.)?([A-Za-z_$][\\w$]*+)"
              + "\\s*(?:\\([^()]*+\\))?;?\\s*");

  /** {@code {{a}}} or {@code {{s.a}}}, which the script of a build sets to a function. */
  private static final Pattern BOUND =
      Pattern.compile("\\{\\{\\s*(?:[\\w$]++\\.)?([A-Za-z_$][\\w$]*+)\\s*\\}\\}");

  /** One of the names in {@code {{busy ? '' : 'send'}}}. */
  private static final Pattern QUOTED = Pattern.compile("'([A-Za-z_$][\\w$]*+)'");

  /** One of the calls in {@code busy ? wait() : send()}. */
  private static final Pattern CALLED = Pattern.compile("([A-Za-z_$][\\w$]*+)\\(");

  /** {@code [['tap',[['send',['$event']]]]]} in the templates that uni-app builds. */
  private static final Pattern BUILT_EVENT = Pattern.compile("'\\^?(\\w++)',\\[\\['([\\w$]++)'");

  /** Attributes that name a page to open. */
  private static final Pattern PAGE_KEYS =
      Pattern.compile("url|to|data-(?:url|path|page|to|link|href|route)");

  private static final Pattern PATH =
      Pattern.compile("(?:\\.{0,2}/|pages?|package\\w*/)[\\w-]++(?:/[\\w-]++)++");

  /** What every event runs there. */
  private static final String BUILT = "__e";

  private Handlers() {}

  /** The function that an attribute has a tap, a click or a submission run, or null. */
  static String ofTap(String name, String value) {
    if (name.equals("data-event-opts")) {
      return builtTap(value);
    }
    Matcher event = EVENT.matcher(name);
    if (!event.matches() || !TAP.matcher(event.group(1)).matches()) {
      return null;
    }
    List<String> functions = functions(value);
    return functions.isEmpty() ? null : functions.get(functions.size() - 1);
  }

  /** The functions that an attribute has an event run, "" for one that cannot be read. */
  static List<String> of(String name, String value) {
    if (name.equals("data-event-opts")) {
      return all(BUILT_EVENT, 2, value);
    }
    Matcher event = EVENT.matcher(name);
    boolean asks = event.matches() && !IDLE.matcher(event.group(1)).matches();
    return asks ? functions(value) : List.of();
  }

  /** The event that an attribute waits for, as a function of that name. */
  static String event(String name) {
    Matcher event = EVENT.matcher(name);
    return FileFacts.Routine.EVENT + (event.matches() ? event.group(1) : "");
  }

  /** The page that an attribute names for a tap to open, as {@link Tap#page} gives it, or null. */
  static String page(String name, String value) {
    String plain = name.startsWith(":") ? name.substring(1) : name;
    boolean names = PAGE_KEYS.matcher(plain).matches() || EVENT.matcher(name).matches();
    Matcher path = PATH.matcher(names ? value : "");
    return path.find() ? Tap.page(path.group()) : null;
  }

  private static String builtTap(String value) {
    Matcher built = BUILT_EVENT.matcher(value);
    String found = null;
    while (built.find()) {
      found = TAP.matcher(built.group(1)).matches() ? built.group(2) : found;
    }
    return found;
  }

  private static List<String> functions(String value) {
    if (value.equals(BUILT) || value.isBlank()) {
      return List.of();
    }
    Matcher plain = PLAIN.matcher(value);
    if (plain.matches()) {
      return List.of(plain.group(1));
    }
    Matcher bound = BOUND.matcher(value);
    if (bound.matches()) {
      return List.of(bound.group(1));
    }
    if (value.startsWith("{{")) {
      List<String> names = all(QUOTED, 1, value);
      return names.isEmpty() ? List.of("") : names;
    }
    return all(CALLED, 1, value);
  }

  private static List<String> all(Pattern pattern, int group, String value) {
    List<String> found = new ArrayList<>(1);
    Matcher matcher = pattern.matcher(value);
    while (matcher.find()) {
      found.add(matcher.group(group));
    }
    return found;
  }
}
