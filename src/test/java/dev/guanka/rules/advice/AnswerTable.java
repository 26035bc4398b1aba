package dev.guanka.rules.advice;

import dev.guanka.rules.Report.Document;
import dev.guanka.rules.Text;
import dev.guanka.rules.advice.Advice.DecidedBy;
import dev.guanka.rules.advice.Advice.Exit;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Questions and answers side by side, for a person who wants to see them all. */
final class AnswerTable {

  private static final String HEAD =
      """
      | # | 问 | 作为一个问题 | 答 | 谁决定 | 材料（最省的一套；另可） | 怎么做 | 出路 |
      |---|---|---|---|---|---|---|---|
      """;

  private AnswerTable() {}

  static String of(List<AskedCase> questions, Adviser adviser, LocalDate day) {
    StringBuilder table = new StringBuilder(HEAD);
    for (int i = 0; i < questions.size(); i++) {
      AskedCase asked = questions.get(i);
      table.append("| ").append(i + 1).append(" | ");
      table.append(String.join(" | ", cells(asked, adviser.advise(asked.question(), day))));
      table.append(" |\n");
    }
    return table.toString();
  }

  private static List<String> cells(AskedCase asked, Advice advice) {
    return List.of(
        asked.asked().zh(),
        put(asked.put()),
        advice.summary().zh(),
        advice.decidedBy() == DecidedBy.RULES ? "规则" : "人工，会看：" + lines(advice.looksAt()),
        sets(advice.sets()),
        advice.cases().stream()
            .map(one -> one.demand().title().zh() + "<br>" + lines(one.demand().advice()))
            .collect(Collectors.joining("<br>")),
        advice.remedies().stream().map(AnswerTable::exit).collect(Collectors.joining("<br>")));
  }

  private static String put(AskedCase.Case put) {
    return put.subject()
        + "<br>"
        + put.category()
        + (put.provider() == null ? "" : "<br>" + put.provider())
        + (put.deployment() == null ? "" : "<br>" + put.deployment());
  }

  private static String sets(List<List<Document>> sets) {
    return sets.isEmpty() ? "不需要材料" : first(sets.get(0)) + others(sets.subList(1, sets.size()));
  }

  private static String first(List<Document> set) {
    return set.stream()
        .map(paper -> paper.name().zh() + "（" + paper.confidence() + "）← " + paper.issuer().zh())
        .collect(Collectors.joining(" + "));
  }

  private static String others(List<List<Document>> sets) {
    return sets.stream()
        .map(set -> set.stream().map(paper -> paper.name().zh()).collect(Collectors.joining(" + ")))
        .map(set -> "<br>或 " + set)
        .collect(Collectors.joining());
  }

  private static String exit(Exit exit) {
    String person = exit.decidedBy() == DecidedBy.HUMAN ? "（人工）" : "";
    return exit.remedy().option() + " " + exit.remedy().title().zh() + person;
  }

  private static String lines(List<Text> texts) {
    return texts.stream().map(Text::zh).collect(Collectors.joining("<br>"));
  }
}
