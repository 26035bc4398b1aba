package dev.guanka.rules.scan.program;

import dev.guanka.rules.scan.facts.FileFacts;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says by which names a module's inner parts are reached, because a page that calls what a module
 * exports also uses the helpers behind it.
 */
final class ModuleCalls {

  private final Map<String, Set<String>> callers = new HashMap<>();
  private final Map<List<String>, Set<String>> known = new HashMap<>();

  ModuleCalls(FileFacts facts) {
    for (FileFacts.Call call : facts.calls()) {
      Set<String> from = callers.computeIfAbsent(call.name(), k -> new HashSet<>());
      from.addAll(call.owners().isEmpty() ? List.of("") : call.owners());
    }
  }

  /** Names that lead to these parts, themselves included; "" where the module itself runs them. */
  Set<String> leading(List<String> parts) {
    return known.computeIfAbsent(parts, this::search);
  }

  private Set<String> search(List<String> parts) {
    Set<String> found = new HashSet<>(parts);
    ArrayDeque<String> open = new ArrayDeque<>(parts);
    while (!open.isEmpty()) {
      for (String caller : callers.getOrDefault(open.poll(), Set.of())) {
        if (found.add(caller)) {
          open.add(caller);
        }
      }
    }
    return found;
  }
}
