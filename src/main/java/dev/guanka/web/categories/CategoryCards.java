package dev.guanka.web.categories;

import dev.guanka.process.RuleBook;
import dev.guanka.rules.Deployment;
import dev.guanka.rules.SubjectType;
import dev.guanka.rules.evidence.Case;
import dev.guanka.rules.evidence.CaseDemand;
import dev.guanka.rules.pack.Answer;
import dev.guanka.rules.pack.CapabilityRule;
import dev.guanka.rules.pack.CategoryRule;
import dev.guanka.rules.pack.Edition;
import dev.guanka.rules.pack.Sources;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the categories out of the rule pack in force, for one kind of subject. */
@Component
class CategoryCards {

  private final RuleBook rules;

  CategoryCards(RuleBook rules) {
    this.rules = rules;
  }

  List<CategoryCard> forSubject(SubjectType subject) {
    Edition edition = rules.pack().edition(rules.today());
    return rules.pack().categories().stream()
        .filter(category -> category.in(edition))
        .map(category -> card(category, edition, subject))
        .toList();
  }

  /** Where a row of the pack can be read up. */
  Sources sources() {
    return new Sources(rules.pack());
  }

  private CategoryCard card(CategoryRule category, Edition edition, SubjectType subject) {
    return new CategoryCard(
        category,
        subject == null ? null : rules.pack().eligibility(edition, subject, category.id()),
        Arrays.stream(SubjectType.values())
            .filter(one -> mayHold(edition, one, category.id()))
            .toList(),
        needs(category, edition, subject));
  }

  private boolean mayHold(Edition edition, SubjectType subject, String category) {
    return rules.pack().eligibility(edition, subject, category).answer() == Answer.YES;
  }

  private List<CategoryCard.Need> needs(
      CategoryRule category, Edition edition, SubjectType subject) {
    return rules.pack().capabilities().stream()
        .filter(capability -> capability.established(edition).contains(category.id()))
        .flatMap(capability -> needs(capability, category.id(), subject).stream())
        .toList();
  }

  private List<CategoryCard.Need> needs(
      CapabilityRule capability, String category, SubjectType subject) {
    Map<String, CaseDemand> demands = new LinkedHashMap<>();
    Map<String, List<String>> deployments = new LinkedHashMap<>();
    for (Deployment where : Deployment.values()) {
      var asked = new Case(capability.id(), category, null, where, subject);
      CaseDemand demand = rules.demands().forCase(asked);
      demands.putIfAbsent(demand.id(), demand);
      deployments.computeIfAbsent(demand.id(), id -> new ArrayList<>()).add(where.name());
    }
    return demands.values().stream()
        .map(
            demand ->
                new CategoryCard.Need(
                    capability.name(),
                    deployments.get(demand.id()),
                    demand.title(),
                    demand.readable()))
        .toList();
  }
}
