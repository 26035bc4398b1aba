package dev.guanka.rules.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.rules.Declaration.AiService;
import dev.guanka.rules.Declaration.Subject;
import dev.guanka.rules.Deployment;
import dev.guanka.rules.Report.Document;
import dev.guanka.rules.Report.Option;
import dev.guanka.rules.SubjectType;
import dev.guanka.rules.Text;
import dev.guanka.rules.advice.Advice.DecidedBy;
import dev.guanka.rules.advice.Advice.Exit;
import dev.guanka.rules.evidence.Demands;
import dev.guanka.rules.pack.Answer;
import dev.guanka.rules.pack.CategoryRule;
import dev.guanka.rules.pack.Edition;
import dev.guanka.rules.pack.RulePack;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every subject, category, provider and deployment, in every edition: nobody meets a wall. */
class NoDeadEndTest {

  private static final RulePack PACK = RulePack.shipped();
  private static final Adviser ADVISER = new Adviser(PACK);
  private static final Set<Option> WITHOUT_AI = Set.of(Option.DISPUTE, Option.REMOVE_CAPABILITY);
  private static final Set<Option> OTHER_EXITS =
      Set.of(Option.REMOVE_CAPABILITY, Option.CHANGE_SUBJECT, Option.LOCAL_EXEMPTION);

  @ParameterizedTest
  @EnumSource(SubjectType.class)
  void everyCaseHasAnAnswerAndAWayOut(SubjectType subject) {
    List<String> walls = new ArrayList<>();
    for (Edition edition : PACK.editions()) {
      for (AdviceQuestion question : questions(subject, edition)) {
        Advice advice = ADVISER.advise(question, edition.effectiveFrom());
        walls(advice).forEach(wall -> walls.add(wall + ": " + edition.id() + " " + question));
      }
    }
    assertThat(walls).isEmpty();
  }

  @Test
  void walksEveryProviderThatTheRegistryKnowsAndSomeThatItDoesNot() {
    assertThat(providers()).hasSizeGreaterThan(30).contains("self-hosted", "own", "某平台", null);
  }

  private static List<String> walls(Advice advice) {
    List<String> walls = new ArrayList<>(ofTheAnswer(advice));
    Set<Option> options =
        advice.remedies().stream().map(e -> e.remedy().option()).collect(Collectors.toSet());
    if (withoutAi(advice)) {
      wallIf(!options.containsAll(WITHOUT_AI), "no way for one without AI", walls);
    } else if (advice.eligibility().answer() == Answer.NO) {
      wallIf(!options.containsAll(OTHER_EXITS), "no way for a closed subject", walls);
      wallIf(options.contains(Option.ADD_CATEGORY), "a way that is closed", walls);
      wallIf(!advice.sets().isEmpty(), "papers for a closed subject", walls);
    } else {
      wallIf(!options.containsAll(OTHER_EXITS), "an exit is missing", walls);
      wallIf(!options.contains(Option.ADD_CATEGORY), "no way to the category", walls);
      wallIf(advice.sets().isEmpty() || advice.sets().contains(List.of()), "no papers", walls);
    }
    advice.remedies().forEach(exit -> walls.addAll(ofTheExit(exit)));
    advice.furtherDocuments().forEach(document -> walls.addAll(ofTheDocument(document)));
    return walls;
  }

  private static List<String> ofTheAnswer(Advice advice) {
    List<String> walls = new ArrayList<>();
    boolean byRules = advice.decidedBy() == DecidedBy.RULES;
    wallIf(advice.looksAt().isEmpty() != byRules, "who decides, and on what?", walls);
    wallIf(unfilled(advice.summary()), "no summary", walls);
    return walls;
  }

  private static List<String> ofTheExit(Exit exit) {
    List<String> walls = new ArrayList<>();
    boolean judged = exit.decidedBy() == DecidedBy.HUMAN && !exit.remedy().documents().isEmpty();
    wallIf(judged && exit.looksAt().isEmpty(), "a person decides on nothing", walls);
    wallIf(exit.remedy().steps().isEmpty(), "no steps", walls);
    wallIf(exit.remedy().steps().stream().anyMatch(NoDeadEndTest::unfilled), "a gap", walls);
    wallIf(unfilled(exit.remedy().title()), "no title", walls);
    return walls;
  }

  private static List<String> ofTheDocument(Document document) {
    List<String> walls = new ArrayList<>();
    wallIf(unfilled(document.issuer()), "no issuer", walls);
    wallIf(document.mustShow().isEmpty(), "nothing to show", walls);
    wallIf(document.verifiedBy().isEmpty(), "nothing to verify", walls);
    wallIf(document.source() == null, "no source", walls);
    return walls;
  }

  private static boolean unfilled(Text text) {
    return text.zh().isBlank()
        || text.en().isBlank()
        || text.zh().contains("{")
        || text.en().contains("{");
  }

  private static void wallIf(boolean wall, String what, List<String> walls) {
    if (wall) {
      walls.add(what);
    }
  }

  private static boolean withoutAi(Advice advice) {
    return advice.question().services().stream().anyMatch(s -> s.deployment() == Deployment.NONE);
  }

  private static List<AdviceQuestion> questions(SubjectType subject, Edition edition) {
    List<AdviceQuestion> questions = new ArrayList<>();
    for (CategoryRule category : PACK.categories()) {
      if (!category.in(edition)) {
        continue;
      }
      for (String provider : providers()) {
        for (Deployment deployment : deployments()) {
          questions.add(question(subject, category.id(), provider, deployment));
        }
      }
    }
    return questions;
  }

  private static AdviceQuestion question(
      SubjectType subject, String category, String provider, Deployment deployment) {
    return new AdviceQuestion(
        new Subject(subject, null), category, List.of(new AiService(provider, deployment, null)));
  }

  private static List<Deployment> deployments() {
    List<Deployment> all = new ArrayList<>(Arrays.asList(Deployment.values()));
    all.add(null);
    return all;
  }

  private static List<String> providers() {
    List<String> all = new ArrayList<>(new Demands(PACK).providers().ids());
    all.addAll(Arrays.asList("某平台", "https://example.com/v1", null));
    return all;
  }
}
