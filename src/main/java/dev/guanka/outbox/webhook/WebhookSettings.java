package dev.guanka.outbox.webhook;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How subscribers are told.
 *
 * @param enabled false where other nodes do it
 * @param allowPrivateTargets opens private and loopback addresses, and every port
 * @param ports what is open without that
 * @param concurrency how many subscribers are told at once, half of them at most after a failure
 * @param timeout for one try
 * @param lease for how long a subscriber stays with a node that says nothing more
 * @param firstRetry after the first failure
 * @param longestRetry after many
 * @param pauseAfter for how long a subscriber may fail
 * @param keepDeliveries how long tries are remembered
 */
@ConfigurationProperties("guanka.webhooks")
public record WebhookSettings(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("false") boolean allowPrivateTargets,
    @DefaultValue({"80", "443", "8080", "8443"}) Set<Integer> ports,
    @DefaultValue("32") int concurrency,
    @DefaultValue("10s") Duration timeout,
    @DefaultValue("30s") Duration lease,
    @DefaultValue("1s") Duration firstRetry,
    @DefaultValue("10m") Duration longestRetry,
    @DefaultValue("5d") Duration pauseAfter,
    @DefaultValue("30d") Duration keepDeliveries) {

  Backoff backoff() {
    return new Backoff(firstRetry, longestRetry, Math::random);
  }
}
