package dev.guanka.process.wechat;

import dev.guanka.process.RuleBook;
import dev.guanka.rules.Deployment;
import dev.guanka.rules.Report.Document;
import dev.guanka.rules.SubjectType;
import dev.guanka.rules.evidence.Case;
import dev.guanka.rules.pack.Answer;
import dev.guanka.rules.pack.CapabilityRule;
import dev.guanka.rules.pack.CategoryRule;
import dev.guanka.rules.pack.Edition;
import dev.guanka.submission.wechat.CategoryNumbers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The rule pack's categories in the shape of WeChat's: numbered, in two levels. */
@Component
public class CategoryTree {

  private final RuleBook book;
  private final CategoryNumbers numbers;

  CategoryTree(RuleBook book, CategoryNumbers numbers) {
    this.book = book;
    this.numbers = numbers;
  }

  /**
   * A category of the second level.
   *
   * @param id as declarations write it
   */
  public record Entry(String id, int first, String firstName, int second, String secondName) {}

  /** Those in force today; with a subject, those that are not closed to it. */
  public List<Entry> entries(SubjectType subject) {
    Edition edition = edition();
    return book.pack().categories().stream()
        .filter(category -> category.in(edition))
        .filter(category -> subject == null || mayHold(subject, category.id()))
        .map(CategoryRule::id)
        .map(this::entry)
        .toList();
  }

  public Entry entry(String id) {
    String[] names = id.split("/", 2);
    return new Entry(id, numbers.of(names[0]), names[0], numbers.of(id), names[1]);
  }

  public Optional<Entry> find(int first, int second) {
    return entries(null).stream()
        .filter(entry -> entry.first() == first && entry.second() == second)
        .findFirst();
  }

  boolean mayHold(SubjectType subject, String category) {
    return book.pack().eligibility(edition(), subject, category).answer() != Answer.NO;
  }

  /** Groups of papers of which any one group is enough, whatever way the model is run. */
  public List<List<Document>> qualifications(String category) {
    return book.pack().capabilities().stream()
        .filter(rule -> rule.established(edition()).contains(category))
        .map(CapabilityRule::id)
        .flatMap(
            capability ->
                Arrays.stream(Deployment.values())
                    .map(deployment -> new Case(capability, category, null, deployment, null)))
        .flatMap(asked -> book.demands().forCase(asked).sets().stream())
        .distinct()
        .toList();
  }

  private Edition edition() {
    return book.pack().edition(book.today());
  }
}
