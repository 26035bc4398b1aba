package dev.guanka.intake.categories;

import dev.guanka.intake.evidence.PaperView;
import dev.guanka.process.RuleBook;
import dev.guanka.rules.Deployment;
import dev.guanka.rules.Lang;
import dev.guanka.rules.SubjectType;
import dev.guanka.rules.evidence.Case;
import dev.guanka.rules.evidence.CaseDemand;
import dev.guanka.rules.pack.CategoryRule;
import dev.guanka.rules.pack.Edition;
import dev.guanka.rules.pack.Eligibility;
import dev.guanka.rules.pack.RulePack;
import dev.guanka.rules.pack.Sources;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the categories out of the rule pack in force. */
@Component
class CategoryViews {

  private final RuleBook rules;

  CategoryViews(RuleBook rules) {
    this.rules = rules;
  }

  List<CategoryView> all(SubjectType subject, Lang lang) {
    RulePack pack = rules.pack();
    Edition edition = pack.edition(rules.today());
    return pack.categories().stream()
        .filter(category -> category.in(edition))
        .map(category -> view(category, edition, subject, lang))
        .toList();
  }

  private CategoryView view(
      CategoryRule category, Edition edition, SubjectType subject, Lang lang) {
    Eligibility answer =
        subject == null ? null : rules.pack().eligibility(edition, subject, category.id());
    return new CategoryView(
        category.id(),
        category.covers().in(lang),
        edition.id(),
        answer == null ? null : answer.answer().name(),
        answer == null ? null : answer.why().in(lang),
        new Sources(rules.pack()).of(category.origin()).source(),
        category.origin().confidence().name(),
        demands(category, edition, subject, lang));
  }

  private List<CategoryView.Demand> demands(
      CategoryRule category, Edition edition, SubjectType subject, Lang lang) {
    List<CategoryView.Demand> demands = new ArrayList<>();
    rules.pack().capabilities().stream()
        .filter(capability -> capability.established(edition).contains(category.id()))
        .forEach(
            capability ->
                demands.addAll(ofCapability(category.id(), capability.id(), subject, lang)));
    return demands;
  }

  private List<CategoryView.Demand> ofCapability(
      String category, String capability, SubjectType subject, Lang lang) {
    Map<String, CaseDemand> found = new LinkedHashMap<>();
    Map<String, List<String>> deployments = new LinkedHashMap<>();
    for (Deployment deployment : Deployment.values()) {
      CaseDemand demand =
          rules.demands().forCase(new Case(capability, category, null, deployment, subject));
      found.putIfAbsent(demand.id(), demand);
      deployments.computeIfAbsent(demand.id(), id -> new ArrayList<>()).add(deployment.name());
    }
    return found.values().stream()
        .map(demand -> view(capability, demand, deployments.get(demand.id()), lang))
        .toList();
  }

  private static CategoryView.Demand view(
      String capability, CaseDemand demand, List<String> deployments, Lang lang) {
    return new CategoryView.Demand(
        demand.id(),
        capability,
        deployments,
        demand.title().in(lang),
        demand.readable().in(lang),
        demand.sets().stream()
            .map(set -> set.stream().map(paper -> PaperView.of(paper, lang)).toList())
            .toList());
  }
}
