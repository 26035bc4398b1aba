package dev.guanka.rules.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.rules.Report;
import dev.guanka.rules.Report.Sourced;
import dev.guanka.rules.Text;
import dev.guanka.rules.pack.Nodes;
import dev.guanka.rules.pack.Origin;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/** How one provider's papers are obtained, and which way to a demand is the least trouble. */
final class Supply {

  private final Documents documents;
  private final JsonNode recipe;
  private final Sourced from;
  private final List<Text> filings;
  private final List<String> preferred;

  /**
   * @param recipe the provider's row, or an empty object
   * @param from where that row comes from, or null
   * @param filings what is known of the provider's filing numbers
   */
  Supply(Documents documents, JsonNode recipe, Sourced from, List<Text> filings) {
    this.documents = documents;
    this.recipe = recipe;
    this.from = from;
    this.filings = filings;
    this.preferred = Nodes.strings(recipe.get("prefer"));
  }

  Report.Document document(String kind) {
    Text issuer = Nodes.text(recipe.path("issuers").get(kind));
    List<Text> notes = kind.equals("VENDOR_FILING") ? filings : List.of();
    return documents.of(kind, issuer, from, notes);
  }

  /** The texts of the recipe, each followed by a word of warning where nothing establishes it. */
  List<Text> advice() {
    List<Text> advice = Nodes.texts(recipe.get("advice"));
    return recipe.has("confidence") && !Origin.of(recipe).established()
        ? advice.stream().map(Supply::unsure).toList()
        : advice;
  }

  private static Text unsure(Text text) {
    return new Text(text.zh() + "（未经证实）", text.en() + " (not established)");
  }

  /** What complies by itself, then the lower cost, then what the provider is known to give. */
  Comparator<Set<Demand.Paper>> leastTroubleFirst() {
    ToIntFunction<Set<Demand.Paper>> judged = set -> anyJudged(set) ? 1 : 0;
    return Comparator.comparingInt(judged)
        .thenComparingInt(set -> sum(set, paper -> effort(paper).yuan()))
        .thenComparingInt(set -> -sum(set, paper -> preferred(paper) ? 1 : 0))
        .thenComparingInt(set -> most(set, paper -> effort(paper).by().ordinal()))
        .thenComparingInt(set -> sum(set, paper -> effort(paper).by().ordinal()))
        .thenComparingInt(Set::size);
  }

  /** The same for the papers of which one is to be chosen. */
  Comparator<Demand.Paper> lessTroubleFirst() {
    Comparator<Set<Demand.Paper>> sets = leastTroubleFirst();
    return (one, other) -> sets.compare(Set.of(one), Set.of(other));
  }

  private static boolean anyJudged(Set<Demand.Paper> set) {
    return set.stream().anyMatch(Demand.Paper::humanDecides);
  }

  private boolean preferred(Demand.Paper paper) {
    return preferred.contains(paper.kind());
  }

  private Effort effort(Demand.Paper paper) {
    return documents.effort(paper.kind());
  }

  private static int sum(Set<Demand.Paper> set, ToIntFunction<Demand.Paper> of) {
    return set.stream().mapToInt(of).sum();
  }

  private static int most(Set<Demand.Paper> set, ToIntFunction<Demand.Paper> of) {
    return set.stream().mapToInt(of).max().orElse(0);
  }
}
