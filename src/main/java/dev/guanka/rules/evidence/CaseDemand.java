package dev.guanka.rules.evidence;

import dev.guanka.rules.Report;
import dev.guanka.rules.Text;
import dev.guanka.rules.pack.Origin;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What one case needs, said for its provider.
 *
 * @param id row of the rule pack
 * @param advice what to do, in order
 * @param documents names each kind of paper as this provider issues it
 */
public record CaseDemand(
    String id,
    Text title,
    Demand demand,
    List<Text> advice,
    Origin origin,
    Function<String, Report.Document> documents) {

  /** Whether papers alone can meet it; else a person decides. */
  public boolean decidedByRules() {
    return origin.established()
        && demand.sets().sets().stream()
            .anyMatch(set -> set.stream().noneMatch(Demand.Paper::humanDecides));
  }

  /** Acceptable sets: the papers of any one set are enough. */
  public List<List<Report.Document>> sets() {
    return demand.sets().sets().stream().map(this::described).toList();
  }

  /** The same as conditions that all must hold, each "any of". */
  public List<Report.DocumentSet> conditions() {
    return demand.clauses().sets().stream()
        .map(set -> new Report.DocumentSet(described(set)))
        .toList();
  }

  public Text readable() {
    return demand.readable(kind -> documents.apply(kind).name());
  }

  private List<Report.Document> described(Set<Demand.Paper> papers) {
    return papers.stream().map(paper -> documents.apply(paper.kind())).toList();
  }
}
