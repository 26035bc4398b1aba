package dev.guanka.outbox.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How letters are written; the server is configured as Spring does, by {@code spring.mail}.
 *
 * @param from the sender
 * @param link where people reach the pages; empty for letters without a link
 * @param enabled false where other nodes send
 * @param firstRetry after the first failure, doubling from then on
 * @param longestRetry after many
 * @param giveUpAfter for how long a letter may be refused that the server itself is there to take
 */
@ConfigurationProperties("guanka.mail")
record MailSettings(
    @DefaultValue("guanka@localhost") String from,
    @DefaultValue("") String link,
    @DefaultValue("true") boolean enabled,
    @DefaultValue("1s") Duration firstRetry,
    @DefaultValue("10m") Duration longestRetry,
    @DefaultValue("5d") Duration giveUpAfter) {

  private static final int MOST_DOUBLINGS = 30;

  /**
   * @param failures so far, at least one
   */
  Duration delay(int failures) {
    long doubled = firstRetry.toMillis() << Math.min(failures - 1, MOST_DOUBLINGS);
    return Duration.ofMillis(Math.min(doubled, longestRetry.toMillis()));
  }
}
