package dev.guanka.process;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.guanka.rules.evidence.Case;
import dev.guanka.rules.evidence.CaseDemand;
import dev.guanka.rules.evidence.EvidenceItem;
import dev.guanka.store.EvidenceItems;
import dev.guanka.store.Json;
import dev.guanka.submission.CategoryApplication;
import dev.guanka.submission.Evidence;
import dev.guanka.submission.Evidence.EvidenceStatus;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lays what an application was given beside what the rules demand of it. */
@Component
public class DemandSheets {

  private final ApplicationForms forms;
  private final EvidenceItems items;
  private final RuleBook rules;
  private final Json json;

  DemandSheets(ApplicationForms forms, EvidenceItems items, RuleBook rules, Json json) {
    this.forms = forms;
    this.items = items;
    this.rules = rules;
    this.json = json;
  }

  public List<DemandSheet> of(CategoryApplication application) {
    List<EvidenceItem> supplied =
        items.ofApplication(application.id()).stream()
            .filter(item -> item.status() != EvidenceStatus.REFUSED)
            .map(this::read)
            .toList();
    return forms.cases(application).stream().map(about -> sheet(about, supplied)).toList();
  }

  private DemandSheet sheet(Case about, List<EvidenceItem> supplied) {
    CaseDemand wanted = rules.demands().forCase(about);
    return new DemandSheet(
        about,
        wanted.title(),
        wanted.readable(),
        wanted.advice(),
        wanted.looksAt(),
        wanted.demand().answer(supplied, rules.today()),
        wanted.missing(supplied, rules.today()),
        wanted.missingText(supplied, rules.today()));
  }

  private EvidenceItem read(Evidence evidence) {
    return json.read(evidence.item(), new TypeReference<>() {});
  }
}
