package dev.guanka.process;

import dev.guanka.store.Apps;
import dev.guanka.store.CategoryGrants;
import dev.guanka.store.CategoryGrants.Grant;
import dev.guanka.store.Events;
import dev.guanka.submission.EventType;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Warns that an app is about to lose a category, unless another grant keeps it. */
@Component
class ExpiryWarnings {

  private final CategoryGrants grants;
  private final Apps apps;
  private final Events events;
  private final Clock clock;

  ExpiryWarnings(CategoryGrants grants, Apps apps, Events events, Clock clock) {
    this.grants = grants;
    this.apps = apps;
    this.events = events;
    this.clock = clock;
  }

  void warn(UUID id) {
    if (grants.isLast(id)) {
      tell(grants.find(id).orElseThrow());
    }
  }

  private void tell(Grant grant) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("appId", grant.appId());
    data.put("category", grant.category());
    data.put("applicationId", grant.applicationId());
    data.put("daysLeft", Duration.between(clock.instant(), grant.expiresAt()).toDays());
    data.putAll(GrantTold.of(grant));
    events.tell(
        EventType.CATEGORY_EXPIRING,
        null,
        grant.appId(),
        apps.organisationOf(grant.appId()).orElseThrow(),
        data);
  }
}
