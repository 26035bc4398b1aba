package dev.guanka.rules.advice;

import dev.guanka.rules.Report.Document;
import dev.guanka.rules.Report.PackRef;
import dev.guanka.rules.Report.Remedy;
import dev.guanka.rules.Text;
import dev.guanka.rules.evidence.Case;
import dev.guanka.rules.evidence.CaseDemand;
import dev.guanka.rules.evidence.Hint;
import dev.guanka.rules.pack.Eligibility;
import dev.guanka.rules.pack.Origin;
import java.util.List;
import java.util.stream.Stream;

/**
 * The answer to a question: the documents that comply, the cheapest first, and every other way.
 *
 * @param summary the answer in one sentence
 * @param decidedBy the rules, or a person where something is not established
 * @param sets acceptable sets, the documents of any one of them are enough; empty where none helps
 * @param cases what each AI service needs; empty where the subject can never hold the category
 * @param looksAt what a person looks at who decides; empty where the rules do
 * @param notes what does not fit in the question
 */
public record Advice(
    PackRef rulePack,
    AdviceQuestion question,
    Text summary,
    Eligibility eligibility,
    DecidedBy decidedBy,
    List<List<Document>> sets,
    List<Asked> cases,
    List<Text> looksAt,
    List<Exit> remedies,
    List<Hint> hints,
    List<Text> notes) {

  /** Every document that is spoken of beyond the first set, each once. */
  public List<Document> furtherDocuments() {
    List<Document> first = sets.isEmpty() ? List.of() : sets.get(0);
    Stream<Document> inSets = sets.stream().flatMap(List::stream);
    Stream<Document> inExits =
        remedies.stream()
            .flatMap(exit -> exit.remedy().documents().stream())
            .flatMap(set -> set.anyOf().stream());
    Stream<Document> inHints = hints.stream().flatMap(hint -> hint.documents().stream());
    return Stream.of(inSets, inExits, inHints)
        .flatMap(documents -> documents)
        .distinct()
        .filter(document -> !first.contains(document))
        .toList();
  }

  /** Who has the last word. */
  public enum DecidedBy {
    RULES,
    HUMAN;

    static DecidedBy rulesIf(boolean established) {
      return established ? RULES : HUMAN;
    }
  }

  /** One AI service, and what it needs. */
  public record Asked(Case about, CaseDemand demand) {}

  /**
   * A way out, who decides on it and what that person looks at.
   *
   * @param needs its documents in words, one sentence for each AI service; empty where it needs
   *     none
   */
  public record Exit(
      Remedy remedy, List<Text> needs, DecidedBy decidedBy, List<Text> looksAt, Origin origin) {}
}
