package dev.guanka.rules.category;

import dev.guanka.rules.Declaration;
import dev.guanka.rules.Finding;
import dev.guanka.rules.Standing;
import dev.guanka.rules.Standing.HumanVerdict;
import dev.guanka.rules.SubjectType;
import dev.guanka.rules.Text;
import dev.guanka.rules.evidence.Demands;
import dev.guanka.rules.pack.Answer;
import dev.guanka.rules.pack.Edition;
import dev.guanka.rules.pack.Eligibility;
import dev.guanka.rules.pack.RulePack;
import dev.guanka.rules.scan.ScanResult;
import java.util.List;
import java.util.stream.IntStream;

/** All that one assessment looks at, so that each check asks the same facts. */
record Facts(
    ScanResult scan,
    Declaration declaration,
    Standing standing,
    RulePack pack,
    Edition edition,
    Demands demands,
    Wording wording) {

  /** Null where the check was made without a declaration: then the subject decides nothing. */
  SubjectType subject() {
    return declaration.subject() == null ? null : declaration.subject().type();
  }

  /** Whether a person said before, of the same code, that this about the declaration is wrong. */
  boolean dismissed(String rule, String capability, String excerpt) {
    return dismissed(
        Finding.judged(
            Fingerprints.of(rule, capability, excerpt), Fingerprints.ofCode(scan, capability)));
  }

  /** Whether a person said before that what is kept under this name is wrong. */
  boolean dismissed(String judged) {
    return standing.verdicts().get(judged) == HumanVerdict.FALSE_POSITIVE;
  }

  boolean granted(String category) {
    return standing.grantedCategories().contains(category);
  }

  boolean declared(String category) {
    return declaration.categories().contains(category);
  }

  List<Service> services(String capability) {
    return services().stream()
        .filter(service -> service.service().capability().equals(capability))
        .toList();
  }

  List<Service> services() {
    return IntStream.range(0, declaration.aiServices().size())
        .mapToObj(index -> new Service(index, declaration.aiServices().get(index)))
        .toList();
  }

  /** Whether the subject may hold one of the categories; YES where there is no subject. */
  Answer eligible(List<String> categories) {
    return rows(categories).stream().map(Eligibility::answer).reduce(Answer::or).orElse(Answer.YES);
  }

  /** The reason of the row that decides {@link #eligible}. */
  Text why(List<String> categories) {
    Answer answer = eligible(categories);
    return rows(categories).stream()
        .filter(row -> row.answer() == answer)
        .findFirst()
        .map(Eligibility::why)
        .orElse(Text.same(""));
  }

  private List<Eligibility> rows(List<String> categories) {
    return subject() == null
        ? List.of()
        : categories.stream().map(c -> pack.eligibility(edition, subject(), c)).toList();
  }
}
