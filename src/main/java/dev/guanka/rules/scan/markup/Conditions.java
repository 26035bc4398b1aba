package dev.guanka.rules.scan.markup;

import dev.guanka.rules.scan.facts.Collector;
import dev.guanka.rules.scan.facts.Guard;
import dev.guanka.rules.scan.signal.Signal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Follows which element stands behind which condition of a template, and where it leads. */
final class Conditions {

  private static final Set<String> CONDITIONS =
      Set.of("wx:if", "wx:elif", "v-if", "v-else-if", "v-show", "hidden", ":hidden");
  private static final Set<String> OTHERWISE = Set.of("wx:else", "v-else");
  private static final int MOST_OPEN = 200;

  private final Collector out;
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<String> leads = new ArrayList<>();
  private List<String> last = List.of();

  private record Open(int depth, int offset, List<String> names, List<String> targets) {}

  Conditions(Collector out) {
    this.out = out;
  }

  /** A tag begins. */
  void element() {
    leads.clear();
  }

  /** An attribute of the element that opens at this depth. */
  void attribute(String name, String value, int offset, int depth) {
    if (CONDITIONS.contains(name)) {
      last = names(value);
      enter(offset, depth);
    } else if (OTHERWISE.contains(name)) {
      enter(offset, depth);
    } else if (value.indexOf('/') >= 0 && value.length() < 200 || Attributes.clickable(name)) {
      int end = value.indexOf('(');
      String target = end < 0 ? value.trim() : value.substring(0, end).trim();
      leads.add(target);
      open.forEach(guard -> guard.targets().add(target));
    }
  }

  private void enter(int offset, int depth) {
    if (!last.isEmpty() && open.size() < MOST_OPEN) {
      open.push(new Open(depth, offset, last, new ArrayList<>(leads)));
    }
  }

  /** The element at this depth is closed. */
  void leave(int depth, int offset) {
    while (!open.isEmpty() && open.peek().depth() >= depth) {
      tell(open.pop(), offset);
    }
  }

  private void tell(Open guard, int end) {
    String[] cause = {""};
    for (String name : guard.names()) {
      out.lookup().name(name, signal -> cause[0] = cloak(signal) ? signal.id() : cause[0]);
    }
    out.names()
        .guard(
            new Guard(
                cause[0],
                out.source().line(guard.offset()),
                out.source().column(guard.offset()),
                out.source().line(guard.offset()),
                out.source().line(end),
                guard.names(),
                List.of(),
                guard.targets()));
  }

  private static boolean cloak(Signal signal) {
    return signal.role() == Signal.Role.CLOAK;
  }

  private static List<String> names(String expression) {
    List<String> names = new ArrayList<>();
    int from = -1;
    for (int i = 0; i <= expression.length(); i++) {
      boolean part =
          i < expression.length() && Character.isJavaIdentifierPart(expression.charAt(i));
      if (part && from < 0) {
        from = i;
      } else if (!part && from >= 0) {
        names.add(expression.substring(from, i));
        from = -1;
      }
    }
    return names;
  }
}
