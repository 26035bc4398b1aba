package dev.guanka.process;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.guanka.rules.Deployment;
import dev.guanka.rules.evidence.Case;
import dev.guanka.rules.evidence.EvidenceItem;
import dev.guanka.rules.evidence.Providers;
import dev.guanka.rules.pack.Answer;
import dev.guanka.store.EvidenceItems;
import dev.guanka.store.Json;
import dev.guanka.submission.CategoryApplication;
import dev.guanka.submission.Evidence;
import dev.guanka.submission.Evidence.EvidenceStatus;
import dev.guanka.submission.GrantBasis;
import dev.guanka.submission.ReviewDetails;
import dev.guanka.submission.ReviewDetails.EvidenceVerdict;
import dev.guanka.submission.ReviewDetails.Judgement;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells on what a grant would rest, so that the diagram can part the ways of the exceptions. */
@Component
class GrantPaths {

  private static final Set<String> CLARIFYING = Set.of("NON_AI_DECLARATION", "SUPPORTING_MATERIAL");

  private final EvidenceItems items;
  private final ApplicationForms forms;
  private final RuleBook rules;
  private final Json json;

  GrantPaths(EvidenceItems items, ApplicationForms forms, RuleBook rules, Json json) {
    this.items = items;
    this.forms = forms;
    this.rules = rules;
    this.json = json;
  }

  /** The evidence that counts after a reviewer's verdicts: all that is not refused. */
  List<EvidenceItem> accepted(CategoryApplication application, ReviewDetails details) {
    Map<?, Judgement> said =
        details.evidence().stream()
            .collect(Collectors.toMap(EvidenceVerdict::id, EvidenceVerdict::verdict, (a, b) -> b));
    return items.ofApplication(application.id()).stream()
        .filter(item -> counts(item, said.get(item.id())))
        .map(item -> json.read(item.item(), new TypeReference<EvidenceItem>() {}))
        .toList();
  }

  private static boolean counts(Evidence item, Judgement said) {
    return said == null ? item.status() != EvidenceStatus.REFUSED : said == Judgement.ACCEPTED;
  }

  /** Empty where the evidence says that no AI is used: then there is nothing to grant. */
  Optional<GrantBasis> basis(CategoryApplication application, List<EvidenceItem> accepted) {
    if (clarifies(accepted)) {
      return Optional.empty();
    }
    List<Case> cases = forms.cases(application);
    return Optional.of(
        meetsTheRules(cases, accepted)
            ? GrantBasis.DOCUMENTS
            : exceptions(cases, accepted).iterator().next());
  }

  /** What of an application, as it lies there, the rules leave to a person. */
  Set<GrantBasis> exceptions(CategoryApplication application) {
    List<EvidenceItem> supplied = accepted(application, ReviewDetails.none());
    List<Case> cases = forms.cases(application);
    return meetsTheRules(cases, supplied) ? Set.of() : exceptions(cases, supplied);
  }

  private static boolean clarifies(List<EvidenceItem> accepted) {
    return has(accepted, "NON_AI_DECLARATION")
        && accepted.stream().map(EvidenceItem::kind).allMatch(CLARIFYING::contains);
  }

  private boolean meetsTheRules(List<Case> cases, List<EvidenceItem> accepted) {
    return cases.stream()
        .map(rules.demands()::forCase)
        .allMatch(wanted -> wanted.demand().answer(accepted, rules.today()) == Answer.YES);
  }

  /** Never empty; what stands first counts as the basis. */
  private Set<GrantBasis> exceptions(List<Case> cases, List<EvidenceItem> accepted) {
    Set<GrantBasis> found = EnumSet.noneOf(GrantBasis.class);
    if (has(accepted, "PENDING_FILING")) {
      found.add(GrantBasis.FILING_PENDING);
    }
    if (has(accepted, "LOCAL_POLICY_NOTE")) {
      found.add(GrantBasis.LOCAL_EXEMPTION);
    }
    cases.stream().map(this::circumstance).flatMap(Optional::stream).forEach(found::add);
    return found.isEmpty() ? EnumSet.of(GrantBasis.JUDGEMENT) : found;
  }

  /** What is special about the model behind a case, where anything is. */
  private Optional<GrantBasis> circumstance(Case about) {
    Providers providers = rules.demands().providers();
    if (providers.deployment(about.provider(), about.deployment())
        == Deployment.SELF_HOSTED_OPEN_MODEL) {
      return Optional.of(GrantBasis.OPEN_MODEL);
    }
    return Optional.ofNullable(
        switch (providers.standing(about.provider())) {
          case FOREIGN -> GrantBasis.FOREIGN_PROVIDER;
          case RESELLER -> GrantBasis.RESELLER;
          case ORDINARY, UNREGISTERED -> null;
        });
  }

  private static boolean has(List<EvidenceItem> accepted, String kind) {
    return accepted.stream().anyMatch(item -> item.kind().equals(kind));
  }
}
