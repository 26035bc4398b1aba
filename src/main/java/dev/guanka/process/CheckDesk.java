package dev.guanka.process;

import dev.guanka.process.identity.Person;
import dev.guanka.rules.Declaration;
import dev.guanka.rules.Report;
import dev.guanka.rules.Standing;
import dev.guanka.rules.scan.FactsCache;
import dev.guanka.rules.scan.ScanBudget;
import dev.guanka.rules.scan.Scanner;
import dev.guanka.store.Apps;
import dev.guanka.store.CategoryGrants;
import dev.guanka.store.FindingVerdicts;
import org.springframework.stereotype.Component;

/** Says what a submission would get by the same rules, and starts nothing. */
@Component
public class CheckDesk {

  private final Scanner scanner;
  private final RuleBook rules;
  private final Apps apps;
  private final CategoryGrants grants;
  private final FindingVerdicts verdicts;

  CheckDesk(
      Scanner scanner, RuleBook rules, Apps apps, CategoryGrants grants, FindingVerdicts verdicts) {
    this.scanner = scanner;
    this.rules = rules;
    this.apps = apps;
    this.grants = grants;
    this.verdicts = verdicts;
  }

  public Report check(Person by, HandIn handIn) {
    var scan = scanner.scan(handIn.snapshot(), FactsCache.none(), ScanBudget.standard());
    return rules.assess(scan, handIn.declaration(), standing(by, handIn.declaration()));
  }

  /** What the app holds counts for those who may know of it. */
  private Standing standing(Person by, Declaration declaration) {
    boolean known =
        apps.organisationOf(declaration.appId())
            .filter(organisation -> Access.mayRead(by, organisation))
            .isPresent();
    return known ? standing(declaration.appId()) : Standing.unknown();
  }

  private Standing standing(String appId) {
    CategoryGrants.Held held = grants.held(appId);
    return new Standing(held.inForce(), verdicts.of(appId), null, Assessing.expired(held.ended()));
  }
}
