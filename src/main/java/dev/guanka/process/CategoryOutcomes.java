package dev.guanka.process;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.guanka.rules.Text;
import dev.guanka.rules.evidence.EvidenceItem;
import dev.guanka.store.CategoryApplications;
import dev.guanka.store.CategoryGrants.Grant;
import dev.guanka.store.Json;
import dev.guanka.store.Reviews;
import dev.guanka.submission.CategoryApplication;
import dev.guanka.submission.GrantBasis;
import dev.guanka.submission.Review;
import dev.guanka.submission.ReviewDetails;
import dev.guanka.submission.ReviewDetails.GrantTerms;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the evidence team's answer makes of an application. */
@Component
class CategoryOutcomes {

  private final CategoryApplications applications;
  private final CategoryHoldings holdings;
  private final GrantPaths paths;
  private final GrantEnds ends;
  private final RuleBook rules;
  private final RefusedEvidence refused;
  private final Reviews reviews;
  private final Json json;

  CategoryOutcomes(
      CategoryApplications applications,
      CategoryHoldings holdings,
      GrantPaths paths,
      GrantEnds ends,
      RuleBook rules,
      RefusedEvidence refused,
      Reviews reviews,
      Json json) {
    this.applications = applications;
    this.holdings = holdings;
    this.paths = paths;
    this.ends = ends;
    this.rules = rules;
    this.refused = refused;
    this.reviews = reviews;
    this.json = json;
  }

  /** Grants the category on what was accepted; the status follows from the diagram. */
  void grant(UUID id) {
    CategoryApplication application = applications.lock(id).orElseThrow();
    Review review = reviews.latestOfApplication(id).orElseThrow();
    List<EvidenceItem> accepted = paths.accepted(application, ReviewDetails.none());
    GrantBasis basis = paths.basis(application, accepted).orElseThrow();
    GrantTerms terms = json.read(review.details(), new TypeReference<ReviewDetails>() {}).grant();
    Text condition = condition(basis, terms);
    holdings.begin(
        new Grant(
            UUID.randomUUID(),
            application.appId(),
            application.category(),
            id,
            review.reviewer(),
            null,
            ends.end(basis, accepted, terms),
            basis,
            review.comment(),
            condition == null ? null : json.write(condition),
            null));
  }

  /** The reviewer's own words before those of the rules. */
  private Text condition(GrantBasis basis, GrantTerms terms) {
    return terms == null || terms.condition() == null
        ? rules.pack().grant(basis.name()).condition()
        : new Text(terms.condition(), terms.condition());
  }

  /** Keeps why it was refused, and what is still missing; the status follows from the diagram. */
  void refuse(UUID id) {
    CategoryApplication application = applications.lock(id).orElseThrow();
    Review review = reviews.latestOfApplication(id).orElseThrow();
    applications.refuse(id, json.write(refused.reasons(application, review)));
  }
}
