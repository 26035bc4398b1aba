package dev.guanka.rules.scan.program;

import dev.guanka.rules.scan.facts.FileFacts;
import dev.guanka.rules.scan.facts.FileFacts.Routine;
import dev.guanka.rules.scan.facts.Hit;
import dev.guanka.rules.scan.script.UnusedMethods;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * Tells pages on which nothing that the user types asks a server, such as a chat with canned
 * answers: every event of the template runs a function that is there, and none of them leads to a
 * request. A page is left alone where that cannot be seen.
 */
final class Idle {

  private static final int MOST = 2_000;

  private static final Pattern TYPED =
      Pattern.compile("(?:input|textarea|field|editor)$", Pattern.CASE_INSENSITIVE);

  /** What else runs when a page or a component starts, by its framework. */
  private static final Set<String> STARTS =
      Set.of("onLaunch", "created", "mounted", "attached", "ready", "setup", "onMounted");

  /** Calls whose receiver may be anyone. */
  private static final Set<String> SIGNALS =
      Set.of("$emit", "emit", "triggerEvent", "dispatch", "commit", "publish");

  /** What a module calls of a socket that it holds, whatever function of the page has that name. */
  private static final String SEND = "send";

  private final Sources sources;
  private final BiPredicate<String, Hit> asks;

  /**
   * @param asks whether a followed hit of a file asks a server
   */
  Idle(Sources sources, BiPredicate<String, Hit> asks) {
    this.sources = sources;
    this.asks = asks;
  }

  boolean idle(Unit unit) {
    Set<String> handlers = new LinkedHashSet<>();
    unit.own().forEach(file -> handlers.addAll(sources.facts(file).handlers()));
    if (handlers.isEmpty() || handlers.contains("") || !unit.own().stream().anyMatch(this::types)) {
      return false;
    }
    Set<String> run = new HashSet<>(handlers);
    if (!followed(unit, run) || run.stream().anyMatch(name -> requests(unit.files(), name))) {
      return false;
    }
    Set<String> started = started(unit);
    return unit.own().stream().allMatch(file -> startedOnly(file, started));
  }

  /** Whether a user can type something where a file shows it. */
  private boolean types(String file) {
    return sources.facts(file).tags().stream().anyMatch(tag -> TYPED.matcher(tag).find());
  }

  /** Adds all functions that some lead to; false where one of them may lead anywhere. */
  private boolean followed(Unit unit, Set<String> functions) {
    ArrayDeque<String> open = new ArrayDeque<>(functions);
    if (open.stream().anyMatch(name -> routines(unit.files(), name).isEmpty())) {
      return false;
    }
    while (!open.isEmpty()) {
      String name = open.poll();
      for (String file : unit.files()) {
        Routine routine = sources.facts(file).routines().get(name);
        for (String called : routine == null ? Set.<String>of() : routine.calls()) {
          boolean away = called.equals(SEND) && !unit.own().contains(file);
          if (away || anywhere(unit, called) || functions.size() > MOST) {
            return false;
          }
          if (functions.add(called)) {
            open.add(called);
          }
        }
      }
    }
    return true;
  }

  /** All functions that run when the page starts. */
  private Set<String> started(Unit unit) {
    Set<String> started = new HashSet<>(UnusedMethods.LIFE_CYCLE);
    started.addAll(STARTS);
    ArrayDeque<String> open = new ArrayDeque<>(started);
    while (!open.isEmpty()) {
      for (Routine routine : routines(unit.files(), open.poll())) {
        for (String called : routine.calls()) {
          if (started.size() < MOST && started.add(called)) {
            open.add(called);
          }
        }
      }
    }
    return started;
  }

  /** Whether a call may ask a server, for all that is seen of it. */
  private boolean anywhere(Unit unit, String called) {
    boolean quiet = called.startsWith(Routine.OF_MODULE) || called.equals(Routine.SETS);
    return SIGNALS.contains(called)
        || !quiet && !QuietCalls.hold(called) && routines(unit.files(), called).isEmpty();
  }

  private List<Routine> routines(Set<String> files, String name) {
    List<Routine> found = new ArrayList<>(1);
    for (String file : files) {
      Routine routine = sources.facts(file).routines().get(name);
      if (routine != null) {
        found.add(routine);
      }
    }
    return found;
  }

  private boolean requests(Set<String> files, String name) {
    for (String file : files) {
      Routine routine = sources.facts(file).routines().get(name);
      if (routine != null && routine.hits().stream().anyMatch(hit -> asks.test(file, hit))) {
        return true;
      }
    }
    return false;
  }

  /** Whether what asks a server in a page's own file runs when the page starts. */
  private boolean startedOnly(String file, Set<String> started) {
    FileFacts facts = sources.facts(file);
    for (var routine : facts.routines().entrySet()) {
      boolean asking = routine.getValue().hits().stream().anyMatch(hit -> asks.test(file, hit));
      if (asking && !started.contains(routine.getKey())) {
        return false;
      }
    }
    return true;
  }
}
