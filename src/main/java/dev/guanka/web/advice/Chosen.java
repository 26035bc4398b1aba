package dev.guanka.web.advice;

import dev.guanka.rules.Declaration.AiService;
import dev.guanka.rules.Declaration.Subject;
import dev.guanka.rules.Deployment;
import dev.guanka.rules.SubjectType;
import dev.guanka.rules.advice.AdviceQuestion;
import dev.guanka.rules.advice.AdviceQuestions;
import java.time.LocalDate;
import java.util.stream.Stream;

/** What a person chose on the page, or a link chose for them; what is no choice counts as none. */
record Chosen(
    String subject, String category, String provider, String deployment, String capability) {

  private static final int LONGEST = 100;

  Chosen {
    category = filled(category);
    provider = filled(provider);
    capability = filled(capability);
  }

  /** The subject of the person's last declaration stands in where none is chosen. */
  Chosen or(SubjectType usual) {
    return usual == null || subjectType() != null
        ? this
        : new Chosen(usual.name(), category, provider, deployment, capability);
  }

  SubjectType subjectType() {
    return choice(subject, SubjectType.values());
  }

  boolean isComplete() {
    return subjectType() != null && (category != null || capability != null);
  }

  AdviceQuestion question(AdviceQuestions questions, LocalDate day) {
    AiService service =
        new AiService(provider, choice(deployment, Deployment.values()), capability);
    return questions.of(new Subject(subjectType(), null), category, service, day);
  }

  private static <E extends Enum<E>> E choice(String value, E[] choices) {
    return Stream.of(choices).filter(one -> one.name().equals(value)).findFirst().orElse(null);
  }

  private static String filled(String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    String kept = value.strip();
    return kept.length() > LONGEST ? kept.substring(0, LONGEST) : kept;
  }
}
