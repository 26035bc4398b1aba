package dev.guanka.process;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.guanka.rules.evidence.EvidenceItem;
import dev.guanka.store.CategoryGrants;
import dev.guanka.store.EvidenceItems;
import dev.guanka.store.Json;
import dev.guanka.submission.CategoryApplication;
import dev.guanka.submission.Evidence.EvidenceStatus;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says when an application has all that a review needs. */
@Component
class EvidenceReadiness {

  private final EvidenceItems items;
  private final ApplicationForms forms;
  private final RuleBook rules;
  private final CategoryGrants grants;
  private final Json json;

  EvidenceReadiness(
      EvidenceItems items,
      ApplicationForms forms,
      RuleBook rules,
      CategoryGrants grants,
      Json json) {
    this.items = items;
    this.forms = forms;
    this.rules = rules;
    this.grants = grants;
    this.json = json;
  }

  /**
   * Whether a new application needs nothing more than what was carried into it. One that renews a
   * grant does: the same papers would only give the same grant again.
   */
  boolean isReadyAtOnce(CategoryApplication application) {
    return !grants.everHeld(application.appId(), application.category())
        && !supplied(application).isEmpty()
        && isReady(application);
  }

  boolean isReady(CategoryApplication application) {
    List<EvidenceItem> supplied = supplied(application);
    return forms.cases(application).stream()
        .allMatch(about -> rules.demands().readyForReview(about, supplied, rules.today()));
  }

  private List<EvidenceItem> supplied(CategoryApplication application) {
    return items.ofApplication(application.id()).stream()
        .filter(item -> item.status() != EvidenceStatus.REFUSED)
        .map(item -> json.read(item.item(), new TypeReference<EvidenceItem>() {}))
        .toList();
  }
}
