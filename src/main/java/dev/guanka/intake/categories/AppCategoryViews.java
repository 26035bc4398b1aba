package dev.guanka.intake.categories;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.guanka.intake.evidence.DemandViews;
import dev.guanka.intake.evidence.EvidenceViews;
import dev.guanka.process.Access;
import dev.guanka.process.Refusal;
import dev.guanka.process.identity.Person;
import dev.guanka.rules.Lang;
import dev.guanka.rules.Text;
import dev.guanka.store.Apps;
import dev.guanka.store.CategoryApplications;
import dev.guanka.store.CategoryGrants;
import dev.guanka.store.EvidenceItems;
import dev.guanka.store.Json;
import dev.guanka.store.Waits;
import dev.guanka.submission.CategoryApplication;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Shows an app's categories to those who may know of the app. */
@Component
class AppCategoryViews {

  private static final Pattern APP_ID = Pattern.compile("wx[0-9a-f]{16}");
  private static final TypeReference<Text> TEXT = new TypeReference<>() {};

  private final Apps apps;
  private final CategoryGrants grants;
  private final CategoryApplications applications;
  private final EvidenceItems evidence;
  private final Waits waits;
  private final EvidenceViews evidenceViews;
  private final DemandViews demandViews;
  private final Json json;
  private final Clock clock;

  AppCategoryViews(
      Apps apps,
      CategoryGrants grants,
      CategoryApplications applications,
      EvidenceItems evidence,
      Waits waits,
      EvidenceViews evidenceViews,
      DemandViews demandViews,
      Json json,
      Clock clock) {
    this.apps = apps;
    this.grants = grants;
    this.applications = applications;
    this.evidence = evidence;
    this.waits = waits;
    this.evidenceViews = evidenceViews;
    this.demandViews = demandViews;
    this.json = json;
    this.clock = clock;
  }

  static void requireAppId(String appId) {
    if (!APP_ID.matcher(appId).matches()) {
      throw Refusal.notFound();
    }
  }

  AppCategories all(Person person, String appId, Lang lang) {
    requireReadable(person, appId);
    return new AppCategories(
        appId,
        grants.of(appId).stream().map(grant -> held(grant, lang)).toList(),
        applications.ofApp(appId).stream().map(a -> of(a, lang)).toList());
  }

  /** Refuses an application that is not of this app, or not this person's to know of. */
  void require(Person person, String appId, UUID application) {
    requireReadable(person, appId);
    applications
        .find(application)
        .filter(found -> found.appId().equals(appId))
        .orElseThrow(Refusal::notFound);
  }

  private void requireReadable(Person person, String appId) {
    requireAppId(appId);
    apps.organisationOf(appId)
        .filter(organisation -> Access.mayRead(person, organisation))
        .orElseThrow(Refusal::notFound);
  }

  private AppCategories.Held held(CategoryGrants.Grant grant, Lang lang) {
    boolean inForce = grant.expiresAt() == null || grant.expiresAt().isAfter(clock.instant());
    return new AppCategories.Held(
        grant.id(),
        grant.category(),
        grant.applicationId(),
        grant.grantedAt(),
        grant.expiresAt(),
        inForce,
        grant.basis(),
        grant.reason(),
        grant.condition() == null ? null : json.read(grant.condition(), TEXT).in(lang),
        grant.replacedBy());
  }

  AppCategories.Applied of(CategoryApplication application, Lang lang) {
    return new AppCategories.Applied(
        application.id(),
        application.appId(),
        application.category(),
        application.status().name(),
        application.status().isOpen() ? waits.dueAt(application.key()).orElse(null) : null,
        application.createdAt(),
        application.updatedAt(),
        application.reasons(),
        demandViews.of(application, lang),
        evidence.ofApplication(application.id()).stream()
            .map(piece -> evidenceViews.of(piece, lang))
            .toList());
  }
}
