package dev.guanka.rules.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.rules.Lang;
import dev.guanka.rules.Report.Document;
import dev.guanka.rules.advice.Advice.DecidedBy;
import dev.guanka.rules.pack.RulePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the guide's readers ask, and every path that is reported, has its answer. */
class GuideAnswersTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Adviser ADVISER = new Adviser(RulePack.shipped());

  static Stream<AskedCase> asked() {
    return Stream.of("guide-questions.yaml", "qualification-paths.yaml")
        .flatMap(file -> AskedCase.of(file).stream());
  }

  @ParameterizedTest
  @MethodSource("asked")
  void answersWhatIsAsked(AskedCase asked) {
    Advice advice = ADVISER.advise(asked.question(), DAY);

    assertThat(advice.eligibility().answer()).isEqualTo(asked.eligible());
    assertThat(advice.decidedBy()).isEqualTo(asked.by());
    assertThat(kinds(advice).stream().findFirst().orElse(List.of())).isEqualTo(asked.first());
    assertThat(kinds(advice)).containsAll(asked.sets());
    assertThat(kinds(advice).stream().flatMap(List::stream)).noneMatch(asked.not()::contains);
    assertThat(options(advice)).containsAll(asked.options());
    assertThat(exitKinds(advice)).containsAll(asked.exit());
    assertThat(AdviceText.write(advice, Lang.ZH)).contains(asked.says());
  }

  @ParameterizedTest
  @MethodSource("asked")
  void whereAPersonDecidesItIsSaidWhatThatPersonLooksAt(AskedCase asked) {
    Advice advice = ADVISER.advise(asked.question(), DAY);

    assertThat(advice.looksAt().isEmpty()).isEqualTo(advice.decidedBy() == DecidedBy.RULES);
  }

  @Test
  void everyReaderOfTheGuideIsAnswered() throws IOException {
    List<AskedCase> questions = AskedCase.of("guide-questions.yaml");

    assertThat(questions).hasSize(18);
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target/guide-answers.md"), AnswerTable.of(questions, ADVISER, DAY));
  }

  private static List<List<String>> kinds(Advice advice) {
    return advice.sets().stream().map(set -> set.stream().map(Document::kind).toList()).toList();
  }

  private static List<String> options(Advice advice) {
    return advice.remedies().stream().map(exit -> exit.remedy().option().name()).toList();
  }

  private static List<String> exitKinds(Advice advice) {
    return advice.remedies().stream()
        .flatMap(exit -> exit.remedy().documents().stream())
        .flatMap(set -> set.anyOf().stream())
        .map(Document::kind)
        .toList();
  }
}
