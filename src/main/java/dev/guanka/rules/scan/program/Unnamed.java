package dev.guanka.rules.scan.program;

import dev.guanka.rules.scan.facts.FileFacts;
import dev.guanka.rules.scan.facts.FileFacts.Routine;
import dev.guanka.rules.scan.facts.Hit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Knows what the modules of a program keep under names which nothing in it says, as what belongs to
 * a feature that was taken out or is yet to come: {@code aiWrite: '/ai/write'} in a table, {@code
 * faceSwap(photo) {…}} in an object of requests.
 */
final class Unnamed {

  /** Names by which a runtime or a framework calls a function. */
  private static final Pattern CALLED =
      Pattern.compile(
          "on.*|constructor|created|mounted|destroyed|before.*|attached|detached|ready|data|methods"
              + "|computed|watch|setup|install|init|main|default|exports|request|response|actions"
              + "|mutations|getters|state|observers|lifetimes|pageLifetimes|handler|get|set");

  /** Keys that the platform or a server takes, so that no code of the program says them again. */
  private static final Set<String> TAKEN =
      Set.of(
          "path",
          "model",
          "action",
          "service",
          "baseURL",
          "modelName",
          "model_name",
          "endpoint",
          "url",
          "uri",
          "api",
          "name",
          "type",
          "href",
          "host",
          "method",
          "function",
          "functionName");

  private record Part(String file, String name) {}

  private final Sources sources;
  private final Collection<String> reached;
  private final Map<String, ModuleCalls> modules = new HashMap<>();
  private final Map<Part, Boolean> lost = new HashMap<>();
  private NameCounts counts;
  private Set<String> onlyIdle;
  private Boolean computes;

  /**
   * @param reached all files that the program reaches
   */
  Unnamed(Sources sources, Collection<String> reached) {
    this.sources = sources;
    this.reached = reached;
  }

  /** Whether a hit stands in what nothing names. */
  boolean holds(String file, Hit hit) {
    return hit.place() == null
        && (table(hit.owners()) || address(file, hit) || function(file, hit.owners()));
  }

  private boolean address(String file, Hit hit) {
    List<String> keys = keys(file, hit.value());
    return !keys.isEmpty()
        && keys.stream().allMatch(key -> hit.excerpt().contains(key) && unsaid(key));
  }

  private List<String> keys(String file, String address) {
    List<String> keys = new ArrayList<>(1);
    sources
        .facts(file)
        .constants()
        .forEach(
            (key, value) -> {
              if (value.equals(address)) {
                keys.add(key);
              }
            });
    return keys;
  }

  private boolean unsaid(String key) {
    return !TAKEN.contains(key) && (onlyIdle().contains(key) || counts().once(key));
  }

  /** Whether a constant holds it all that nothing says again: {@code const PAINT_API = {…}}. */
  private boolean table(List<String> owners) {
    String holder = owners.isEmpty() ? "" : owners.get(0);
    return NameCounts.constant(holder) && counts().once(holder);
  }

  /** The names that some code takes from elsewhere which never runs, and no other. */
  private Set<String> onlyIdle() {
    if (onlyIdle == null) {
      onlyIdle = new HashSet<>();
      reached.forEach(file -> onlyIdle.addAll(sources.facts(file).idle()));
      reached.forEach(file -> onlyIdle.removeAll(sources.facts(file).mentions()));
    }
    return onlyIdle;
  }

  /**
   * Whether what stands in a function never runs, because nothing names that.
   *
   * @param owners as of a {@link Hit}
   */
  boolean function(String file, List<String> owners) {
    String name = owners.isEmpty() ? "" : owners.get(owners.size() - 1);
    return sources.facts(file).routines().containsKey(name)
        && !computes()
        && calls(file).leading(List.of(name)).stream()
            .allMatch(n -> lost.computeIfAbsent(new Part(file, n), this::lost));
  }

  /** Whether no other file says a name, nor anything in its own that runs without being named. */
  private boolean lost(Part part) {
    String file = part.file();
    String name = part.name();
    if (name.isEmpty() || CALLED.matcher(name).matches() || exported(file, name)) {
      return false;
    }
    if (!sources.file(file).equals(file)) {
      return counts().once(name);
    }
    FileFacts facts = sources.facts(file);
    long calls = facts.calls().stream().filter(call -> call.name().equals(name)).count();
    boolean explained =
        facts.idle().contains(name) || counts().in(name, file) <= Math.max(1, calls);
    return counts().only(name, file) && explained;
  }

  /** Whether a function is what a whole module is, which other files take under any name. */
  private boolean exported(String file, String name) {
    Map<String, Routine> routines = sources.facts(file).routines();
    return Stream.of("exports", "default")
        .map(routines::get)
        .anyMatch(whole -> whole != null && whole.calls().contains(name));
  }

  private ModuleCalls calls(String file) {
    return modules.computeIfAbsent(file, f -> new ModuleCalls(sources.facts(f)));
  }

  /** Whether some file calls functions by names that it puts together, so that any may be meant. */
  private boolean computes() {
    if (computes == null) {
      computes = reached.stream().anyMatch(this::computes);
    }
    return computes;
  }

  private boolean computes(String file) {
    return sources.facts(file).routines().values().stream()
        .anyMatch(routine -> routine.calls().contains(Routine.COMPUTED));
  }

  private NameCounts counts() {
    if (counts == null) {
      Set<String> names = new HashSet<>();
      for (String file : reached) {
        names.addAll(sources.facts(file).constants().keySet());
        sources.facts(file).hits().forEach(hit -> names.addAll(hit.owners()));
      }
      counts = new NameCounts(sources, names, reached);
    }
    return counts;
  }
}
