package dev.guanka.rules.evidence;

import dev.guanka.rules.Report;
import dev.guanka.rules.Text;
import dev.guanka.rules.pack.Answer;
import dev.guanka.rules.pack.Origin;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * What one case needs, said for its provider.
 *
 * @param id row of the rule pack
 * @param advice what to do, in order
 * @param looksAt what a person looks at who decides; empty where the rules do
 * @param supply names each kind of paper as this provider issues it, the least trouble first
 */
public record CaseDemand(
    String id,
    Text title,
    Demand demand,
    List<Text> advice,
    List<Text> looksAt,
    Origin origin,
    Supply supply) {

  /** Whether papers alone can meet it; else a person decides. */
  public boolean decidedByRules() {
    return origin.established()
        && demand.sets().sets().stream()
            .anyMatch(set -> set.stream().noneMatch(Demand.Paper::humanDecides));
  }

  /** Acceptable sets, the cheapest that complies first: the papers of any one set are enough. */
  public List<List<Report.Document>> sets() {
    return described(demand.sets());
  }

  /** The sets that are still missing, given what is there. */
  public List<List<Report.Document>> missing(List<EvidenceItem> evidence, LocalDate day) {
    return described(demand.missing(evidence, day));
  }

  /** What is still missing as a sentence; empty where nothing is. */
  public Text missingText(List<EvidenceItem> evidence, LocalDate day) {
    return Phrases.ways(missing(evidence, day));
  }

  /** The documents of one set as a sentence. */
  public static Text together(List<Report.Document> set) {
    return Phrases.ways(List.of(set));
  }

  /** Whether one acceptable set is there, whoever decides on it. */
  public boolean suppliedBy(List<EvidenceItem> evidence, LocalDate day) {
    return demand.answer(evidence, day) != Answer.NO
        && demand.missing(evidence, day).equals(Ways.NOTHING_MORE);
  }

  /** The same as conditions that all must hold, each "any of". */
  public List<Report.DocumentSet> conditions() {
    return demand.clauses().sets().stream()
        .map(set -> set.stream().sorted(supply.lessTroubleFirst()).toList())
        .map(set -> new Report.DocumentSet(described(set)))
        .toList();
  }

  public Text readable() {
    return demand.readable(kind -> supply.document(kind).name());
  }

  private List<List<Report.Document>> described(Ways ways) {
    return ways.sets().stream().sorted(supply.leastTroubleFirst()).map(this::described).toList();
  }

  private List<Report.Document> described(Collection<Demand.Paper> papers) {
    return papers.stream().map(paper -> supply.document(paper.kind())).toList();
  }
}
