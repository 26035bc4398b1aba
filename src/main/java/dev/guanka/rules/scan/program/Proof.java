package dev.guanka.rules.scan.program;

import dev.guanka.rules.scan.facts.FileFacts;
import dev.guanka.rules.scan.signal.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Chooses the line that a person accepts as proof of what several lines of a page show together:
 * the first kind of place that the signal names, beside the other parts of the same flow.
 */
final class Proof {

  private static final int MOST = 400;
  private static final int LINE = 1_000;
  private static final int BESIDE = 20 * LINE;
  private static final int ANYWHERE = Integer.MAX_VALUE - 1;

  private final Signal signal;
  private final Unit unit;
  private final Traces traces;
  private final Trace place;
  private int rank;

  Proof(Signal signal, Unit unit, Traces traces) {
    this.signal = signal;
    this.unit = unit;
    this.traces = traces;
    this.place = best();
  }

  /** The best place in the page, or null where the page has none. */
  Trace place() {
    return place;
  }

  private Trace best() {
    for (rank = 0; rank < signal.at().size(); rank++) {
      String part = signal.at().get(rank);
      Trace found = beside(part, companions(part));
      if (found != null) {
        return found;
      }
    }
    for (int i = signal.at().size() - 1; i >= 0; i--) {
      Trace found = nearest(in(signal.at().get(i)), trace -> 0, 0);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Any request counts next to the rest only, one whose name says what it is for anywhere. */
  private Trace beside(String part, List<Trace> companions) {
    boolean any = traces.anyRequest(part) || !traces.request(part);
    ToIntFunction<Trace> away =
        trace -> Math.min(distance(trace, companions), callDistance(trace, companions));
    return nearest(in(part), away, any ? BESIDE : ANYWHERE);
  }

  /**
   * How good the best place is, 0 for the best; as many as there are for parts that stand apart.
   */
  int rank() {
    return rank;
  }

  /** One place of every other part, the one next to the proof. */
  List<Trace> others(Trace proof) {
    Set<String> parts = new LinkedHashSet<>(signal.at());
    if (signal.when() != null) {
      parts.addAll(signal.when().all());
      parts.addAll(signal.when().any());
    }
    parts.remove(proof.hit().signal());
    List<Trace> others = new ArrayList<>();
    for (String part : parts) {
      ToIntFunction<Trace> away = trace -> distance(trace, List.of(proof));
      Trace other = nearest(in(part), away, Integer.MAX_VALUE);
      if (other != null && !same(other, proof) && others.stream().noneMatch(o -> same(o, other))) {
        others.add(other);
      }
    }
    return others;
  }

  private static boolean same(Trace one, Trace other) {
    return one.file().equals(other.file()) && Math.abs(one.hit().line() - other.hit().line()) <= 1;
  }

  private List<Trace> in(String part) {
    List<Trace> in =
        unit == null
            ? traces.of(part).stream().filter(Trace::reachable).toList()
            : traces.in(unit, part);
    return in.size() > MOST ? in.subList(0, MOST) : in;
  }

  /** What a place must stand beside: a request beside what it is for, all else beside a request. */
  private List<Trace> companions(String part) {
    Set<String> parts = new LinkedHashSet<>(signal.at());
    if (signal.when() != null && !traces.request(part)) {
      parts.addAll(signal.when().all());
    }
    List<Trace> others = new ArrayList<>();
    for (String other : parts) {
      if (traces.request(part) != traces.request(other)) {
        others.addAll(in(other));
      }
    }
    return others;
  }

  /** How far from other parts of the flow what holds a place is called. */
  private int callDistance(Trace trace, List<Trace> companions) {
    int least = Integer.MAX_VALUE;
    for (Trace other : companions) {
      for (FileFacts.Call call : traces.calls(other.file(), trace)) {
        least = Math.min(least, away(call.line(), other.hit().line()));
      }
    }
    return least;
  }

  private Trace nearest(List<Trace> candidates, ToIntFunction<Trace> away, int farthest) {
    return candidates.stream()
        .filter(trace -> away.applyAsInt(trace) <= farthest)
        .min(
            Comparator.comparingInt(away)
                .thenComparing(trace -> unit == null || !unit.own().contains(trace.file()))
                .thenComparing(Trace::file)
                .thenComparingInt(trace -> trace.hit().line())
                .thenComparingInt(trace -> trace.hit().column()))
        .orElse(null);
  }

  /** How far the next companion in the same file is; what follows is nearer than what precedes. */
  private static int distance(Trace trace, List<Trace> companions) {
    int least = Integer.MAX_VALUE;
    for (Trace other : companions) {
      if (other.file().equals(trace.file())) {
        int columns = Math.min(LINE - 1, Math.abs(other.hit().column() - trace.hit().column()));
        int away = away(trace.hit().line(), other.hit().line());
        boolean together = trace.hit().context().equals(other.hit().context());
        least = Math.min(least, away == 0 ? columns : together ? Math.min(away, BESIDE) : away);
      }
    }
    return least;
  }

  private static int away(int line, int other) {
    int lines = other - line;
    return Math.min(100_000, lines < 0 ? -2 * lines : lines) * LINE;
  }
}
