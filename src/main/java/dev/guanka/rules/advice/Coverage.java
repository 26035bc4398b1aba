package dev.guanka.rules.advice;

import dev.guanka.rules.Declaration.AiService;
import dev.guanka.rules.Text;
import dev.guanka.rules.category.Wording;
import dev.guanka.rules.pack.CapabilityRule;
import dev.guanka.rules.pack.CategoryRule;
import dev.guanka.rules.pack.Edition;
import dev.guanka.rules.pack.RulePack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Says what a category covers of what is asked about, and what it does not. */
final class Coverage {

  private final RulePack pack;
  private final Edition edition;
  private final CategoryRule category;
  private final Wording wording;

  Coverage(RulePack pack, Edition edition, String category) {
    this.pack = pack;
    this.edition = edition;
    this.category = pack.category(category).orElseThrow();
    this.wording = new Wording(pack);
  }

  /** What the category is for: what it surely covers, else what it may cover. */
  List<CapabilityRule> capabilities() {
    List<CapabilityRule> sure = those(rule -> rule.established(edition).contains(category.id()));
    return sure.isEmpty() ? those(this::mayCover) : sure;
  }

  /** The capability of a service: as said, else the category's, else null. */
  String capability(AiService service) {
    List<CapabilityRule> covered = capabilities();
    String only = covered.size() == 1 ? covered.get(0).id() : null;
    return service.capability() == null ? only : service.capability();
  }

  /** Whether nothing here is left to a person. */
  boolean established(List<CapabilityRule> asked) {
    return category.in(edition)
        && category.origin().established()
        && asked.stream().allMatch(rule -> rule.established(edition).contains(category.id()));
  }

  /** What does not fit, each said once. */
  List<Text> notes(List<CapabilityRule> asked) {
    List<Text> notes = new ArrayList<>();
    if (!category.in(edition)) {
      notes.add(ask("CATEGORY_NOT_IN_EDITION", Map.of("category", Text.same(category.id()))));
    }
    asked.stream()
        .filter(rule -> !rule.established(edition).contains(category.id()))
        .forEach(rule -> notes.add(note(rule)));
    return List.copyOf(notes);
  }

  /** What a person looks at where the category does not surely cover what is asked about. */
  List<Text> looksAt(List<CapabilityRule> asked) {
    if (established(asked)) {
      return List.of();
    }
    return asked.isEmpty()
        ? notes(asked)
        : asked.stream()
            .map(rule -> Map.of("capability", rule.name()))
            .map(values -> wording.advice("NOT_COVERED_LOOKS_AT", values))
            .toList();
  }

  private Text note(CapabilityRule rule) {
    Map<String, Text> values =
        Map.of(
            "category", Text.same(category.id()),
            "capability", rule.name(),
            "legalClass", rule.legalClass(),
            "categories", Wording.eitherOf(rule.established(edition)));
    if (mayCover(rule)) {
      return ask("CATEGORY_UNCERTAIN", values);
    }
    return rule.established(edition).isEmpty()
        ? ask("CATEGORY_NOT_ESTABLISHED", values)
        : wording.advice("NOT_COVERED", values);
  }

  private Text ask(String code, Map<String, Text> values) {
    return wording.question(code, values);
  }

  private boolean mayCover(CapabilityRule rule) {
    return rule.inForce(edition).stream().anyMatch(c -> c.category().equals(category.id()));
  }

  private List<CapabilityRule> those(Predicate<CapabilityRule> which) {
    return pack.capabilities().stream().filter(which).toList();
  }
}
