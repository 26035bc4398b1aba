package dev.guanka.process;

import dev.guanka.process.identity.Person;
import dev.guanka.store.Apps;
import dev.guanka.store.CategoryApplications;
import dev.guanka.store.CategoryGrants;
import dev.guanka.submission.CategoryApplication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes applications for a category of an app, with or without a submission. */
@Component
public class CategoryDesk {

  private final Apps apps;
  private final CategoryApplications applications;
  private final CategoryGrants grants;
  private final ApplicationForms forms;
  private final RuleBook rules;
  private final ReviewProcesses processes;
  private final CarriedEvidence carried;
  private final EvidenceReadiness readiness;

  CategoryDesk(
      Apps apps,
      CategoryApplications applications,
      CategoryGrants grants,
      ApplicationForms forms,
      RuleBook rules,
      ReviewProcesses processes,
      CarriedEvidence carried,
      EvidenceReadiness readiness) {
    this.apps = apps;
    this.applications = applications;
    this.grants = grants;
    this.forms = forms;
    this.rules = rules;
    this.processes = processes;
    this.carried = carried;
    this.readiness = readiness;
  }

  /** Opens an application, or finds the open one; an app that is new becomes the caller's. */
  @Transactional
  public CategoryApplication apply(Person by, String appId, String category) {
    requireKnown(category);
    String owner = apps.claim(appId, apps.nameOf(appId).orElse(appId), Access.organisation(by));
    if (!by.organisations().contains(owner)) {
      throw Refusal.notFound();
    }
    requireNotGrantedForGood(appId, category);
    CategoryApplication form = forms.fill(appId, category, owner, by.id());
    if (!applications.open(form)) {
      return applications.lockOpen(appId, category).orElseThrow();
    }
    carried.into(form);
    processes.startApplication(form, readiness.isReadyAtOnce(form));
    return applications.find(form.id()).orElseThrow();
  }

  private void requireKnown(String category) {
    if (category == null || rules.pack().category(category).isEmpty()) {
      throw Refusal.unusable(
          "CATEGORY_UNKNOWN",
          "/category",
          "规则包中没有类目“%s”，请用 GET /api/categories 查看。".formatted(category),
          "The rule pack has no category %s. See GET /api/categories.".formatted(category));
    }
  }

  /** A grant that ends can be renewed at any time; one without an end leaves nothing to ask for. */
  private void requireNotGrantedForGood(String appId, String category) {
    if (grants.isForGood(appId, category)) {
      throw Refusal.conflict(
          "CATEGORY_GRANTED",
          "该小程序已有类目“%s”，且没有到期日。".formatted(category),
          "The app holds the category %s already, and it does not end.".formatted(category));
    }
  }
}
