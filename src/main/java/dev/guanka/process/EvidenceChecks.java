package dev.guanka.process;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.guanka.rules.Declaration.Subject;
import dev.guanka.rules.evidence.Case;
import dev.guanka.rules.evidence.CheckContext;
import dev.guanka.rules.evidence.CheckResult;
import dev.guanka.rules.evidence.DocumentChecks;
import dev.guanka.rules.evidence.EvidenceItem;
import dev.guanka.rules.evidence.FieldFinder;
import dev.guanka.rules.evidence.Reading;
import dev.guanka.rules.evidence.SuppliedPaper;
import dev.guanka.store.EvidenceItems;
import dev.guanka.store.Json;
import dev.guanka.submission.CategoryApplication;
import dev.guanka.submission.Evidence;
import dev.guanka.submission.Evidence.EvidenceStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Reads and checks pieces of evidence; what that shows helps a person and is never final. */
@Component
class EvidenceChecks {

  private final EvidenceItems items;
  private final ApplicationForms forms;
  private final DocumentTraces traces;
  private final RuleBook rules;
  private final Json json;

  EvidenceChecks(
      EvidenceItems items,
      ApplicationForms forms,
      DocumentTraces traces,
      RuleBook rules,
      Json json) {
    this.items = items;
    this.forms = forms;
    this.traces = traces;
    this.rules = rules;
    this.json = json;
  }

  /** What was said of a piece, its gaps filled from its document, which may be null. */
  SuppliedPaper read(EvidenceItem item, Document document) {
    if (document == null) {
      return new SuppliedPaper(item, null);
    }
    Reading reading = new FieldFinder(rules.pack()).read(item, document.content());
    return new SuppliedPaper(item.filledFrom(reading), reading);
  }

  /** Every automatic check of a piece that joins an application. */
  List<CheckResult> of(CategoryApplication application, SuppliedPaper paper, String blobSha256) {
    return of(application, paper, blobSha256, others(application, null));
  }

  /** Checks what nobody judged yet once more, because another piece changes what it means. */
  void again(CategoryApplication application) {
    for (Evidence piece : items.ofApplication(application.id())) {
      if (piece.status() == EvidenceStatus.SUPPLIED) {
        List<CheckResult> results =
            of(application, paper(piece), piece.blobSha256(), others(application, piece));
        items.recheck(piece.id(), json.write(results));
      }
    }
  }

  private List<CheckResult> of(
      CategoryApplication application,
      SuppliedPaper paper,
      String blobSha256,
      List<SuppliedPaper> others) {
    List<CheckResult> results =
        new ArrayList<>(DocumentChecks.check(paper, context(application, others)));
    if (blobSha256 != null) {
      results.addAll(traces.of(application, paper.item().kind(), blobSha256));
    }
    return results;
  }

  private List<SuppliedPaper> others(CategoryApplication application, Evidence but) {
    return items.ofApplication(application.id()).stream()
        .filter(piece -> piece.status() != EvidenceStatus.REFUSED)
        .filter(piece -> but == null || !piece.id().equals(but.id()))
        .map(this::paper)
        .toList();
  }

  private SuppliedPaper paper(Evidence piece) {
    return new SuppliedPaper(
        json.read(piece.item(), new TypeReference<EvidenceItem>() {}),
        piece.reading() == null
            ? null
            : json.read(piece.reading(), new TypeReference<Reading>() {}));
  }

  private CheckContext context(CategoryApplication application, List<SuppliedPaper> others) {
    List<Case> cases = forms.cases(application);
    Subject subject = forms.subject(application);
    return new CheckContext(
        application.appId(),
        subject == null ? null : subject.name(),
        cases.stream().map(Case::provider).filter(Objects::nonNull).distinct().toList(),
        cases.stream().map(Case::capability).findFirst().orElse(null),
        others,
        rules.today(),
        rules.pack());
  }
}
