package dev.guanka.process;

import dev.guanka.store.CategoryApplications;
import dev.guanka.store.CategoryGrants;
import dev.guanka.store.EvidenceItems;
import dev.guanka.store.Json;
import dev.guanka.store.Reviews;
import dev.guanka.submission.ApplicationStatus;
import dev.guanka.submission.CategoryApplication;
import dev.guanka.submission.Evidence;
import dev.guanka.submission.Evidence.EvidenceStatus;
import dev.guanka.submission.Reason;
import dev.guanka.submission.Review;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the evidence team's answer makes of an application. */
@Component
class CategoryOutcomes {

  private static final Set<String> CLARIFYING = Set.of("NON_AI_DECLARATION", "SUPPORTING_MATERIAL");
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final CategoryApplications applications;
  private final CategoryGrants grants;
  private final EvidenceItems evidence;
  private final Reviews reviews;
  private final ApplicationSteps steps;
  private final Json json;

  CategoryOutcomes(
      CategoryApplications applications,
      CategoryGrants grants,
      EvidenceItems evidence,
      Reviews reviews,
      ApplicationSteps steps,
      Json json) {
    this.applications = applications;
    this.grants = grants;
    this.evidence = evidence;
    this.reviews = reviews;
    this.steps = steps;
    this.json = json;
  }

  /** Grants the category; a statement that no AI is used only clarifies and grants nothing. */
  void accept(UUID id) {
    CategoryApplication application = applications.lock(id).orElseThrow();
    List<Evidence> accepted =
        evidence.ofApplication(id).stream()
            .filter(item -> item.status() != EvidenceStatus.REFUSED)
            .toList();
    if (clarifies(accepted)) {
      steps.enter(id, ApplicationStatus.CLARIFIED);
    } else {
      grants.add(grant(application, accepted));
      steps.enter(id, ApplicationStatus.GRANTED);
    }
  }

  private static boolean clarifies(List<Evidence> accepted) {
    return accepted.stream().anyMatch(item -> item.kind().equals("NON_AI_DECLARATION"))
        && accepted.stream().allMatch(item -> CLARIFYING.contains(item.kind()));
  }

  private CategoryGrants.Grant grant(CategoryApplication application, List<Evidence> accepted) {
    String reviewer =
        reviews.latestOfApplication(application.id()).map(Review::reviewer).orElseThrow();
    return new CategoryGrants.Grant(
        UUID.randomUUID(),
        application.appId(),
        application.category(),
        application.id(),
        reviewer,
        null,
        earliestEnd(accepted));
  }

  /** A grant holds as long as the shortest-lived document behind it. */
  private Instant earliestEnd(List<Evidence> accepted) {
    return accepted.stream()
        .map(this::expiresOn)
        .filter(day -> day != null)
        .min(LocalDate::compareTo)
        .map(day -> day.plusDays(1).atStartOfDay(CHINA).toInstant())
        .orElse(null);
  }

  private LocalDate expiresOn(Evidence item) {
    String day = json.tree(item.item()).path("expiresOn").asText("");
    return day.isEmpty() ? null : LocalDate.parse(day);
  }

  /** Keeps why it was refused; the status follows from the diagram. */
  void refuse(UUID id) {
    CategoryApplication application = applications.lock(id).orElseThrow();
    Review review = reviews.latestOfApplication(id).orElseThrow();
    List<Reason> reasons =
        new RefusedEvidence(json).reasons(application, review, evidence.ofApplication(id));
    applications.refuse(id, json.write(reasons));
  }
}
