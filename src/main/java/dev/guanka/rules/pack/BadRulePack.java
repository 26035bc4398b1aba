package dev.guanka.rules.pack;

import java.util.List;
import java.util.stream.Collectors;

/** A rule pack that cannot be used; names every problem with its file and line. */
public final class BadRulePack extends RuntimeException {

  private final List<PackProblem> problems;

  BadRulePack(List<PackProblem> problems) {
    super(problems.stream().map(PackProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<PackProblem> problems() {
    return problems;
  }
}
