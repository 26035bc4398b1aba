package dev.guanka.process;

import dev.guanka.store.CategoryGrants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Turns a grant's end and the diagram's durations into dates; timers call it grantClock. */
@Component("grantClock")
public class GrantClock {

  private final CategoryGrants grants;
  private final Clock clock;

  GrantClock(CategoryGrants grants, Clock clock) {
    this.grants = grants;
    this.clock = clock;
  }

  /** When the grant ends. */
  public Date end(DelegateExecution execution) {
    return Date.from(endOf(execution));
  }

  /**
   * Some time before the end. Where that was over when the grant was given, the end itself: the
   * grant's own event has just named it, and nothing warns then.
   */
  public Date ahead(DelegateExecution execution, String duration) {
    Instant end = endOf(execution);
    Instant warning = end.minus(Duration.parse(duration));
    return Date.from(warning.isAfter(clock.instant()) ? warning : end);
  }

  private Instant endOf(DelegateExecution execution) {
    UUID grant = UUID.fromString(execution.getProcessBusinessKey());
    return grants.find(grant).orElseThrow().expiresAt();
  }
}
