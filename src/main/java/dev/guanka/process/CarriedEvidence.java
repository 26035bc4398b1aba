package dev.guanka.process;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.guanka.rules.evidence.EvidenceItem;
import dev.guanka.rules.evidence.Reading;
import dev.guanka.rules.evidence.SuppliedPaper;
import dev.guanka.store.EvidenceItems;
import dev.guanka.store.Json;
import dev.guanka.submission.CategoryApplication;
import dev.guanka.submission.Evidence;
import dev.guanka.submission.Evidence.EvidenceStatus;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What was accepted stays accepted: a new application begins with it, so that nobody asks twice.
 */
@Component
class CarriedEvidence {

  private final EvidenceItems items;
  private final EvidenceChecks checks;
  private final RuleBook rules;
  private final Json json;

  CarriedEvidence(EvidenceItems items, EvidenceChecks checks, RuleBook rules, Json json) {
    this.items = items;
    this.checks = checks;
    this.rules = rules;
    this.json = json;
  }

  /**
   * Repeats what the app's last application for the category had accepted and is still in force.
   */
  void into(CategoryApplication application) {
    for (Evidence accepted : items.acceptedBefore(application)) {
      EvidenceItem item = json.read(accepted.item(), new TypeReference<>() {});
      if (item.validOn(rules.today())) {
        items.add(repeated(application, accepted, item));
      }
    }
  }

  private Evidence repeated(CategoryApplication application, Evidence accepted, EvidenceItem item) {
    Reading reading =
        accepted.reading() == null ? null : json.read(accepted.reading(), new TypeReference<>() {});
    SuppliedPaper paper = new SuppliedPaper(item, reading);
    return new Evidence(
        UUID.randomUUID(),
        application.id(),
        null,
        accepted.kind(),
        accepted.item(),
        json.write(checks.of(application, paper, accepted.blobSha256())),
        accepted.mediaType(),
        accepted.fileName(),
        accepted.blobSha256(),
        EvidenceStatus.ACCEPTED,
        accepted.verdict(),
        accepted.suppliedBy(),
        null,
        accepted.reading(),
        accepted.id());
  }
}
