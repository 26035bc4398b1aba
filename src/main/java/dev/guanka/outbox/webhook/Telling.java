package dev.guanka.outbox.webhook;

import dev.guanka.store.Events;
import dev.guanka.store.Events.Event;
import dev.guanka.store.WebhookDeliveries.Try;
import dev.guanka.store.WebhookLeases;
import dev.guanka.store.WebhookLeases.Lease;
import dev.guanka.submission.webhook.Webhook;
import dev.guanka.submission.webhook.Webhook.PauseReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tries one event at one subscriber and notes in the database how it went. */
@Component
class Telling {

  private final Events events;
  private final WebhookLeases leases;
  private final WebhookClient client;
  private final Formats formats;
  private final PauseNotice notice;
  private final WebhookSettings settings;
  private final Backoff backoff;

  Telling(
      Events events,
      WebhookLeases leases,
      WebhookClient client,
      Formats formats,
      PauseNotice notice,
      WebhookSettings settings) {
    this.events = events;
    this.leases = leases;
    this.client = client;
    this.formats = formats;
    this.notice = notice;
    this.settings = settings;
    this.backoff = settings.backoff();
  }

  /**
   * How one try ended.
   *
   * @param next the last event that is done with
   * @param ended null to go on; else how long to leave the subscriber alone
   */
  record Told(long next, Duration ended) {}

  List<Event> after(Webhook webhook, long seen, int limit) {
    List<String> whose = webhook.organisation() == null ? null : List.of(webhook.organisation());
    return events.after(seen, whose, limit);
  }

  void release(Lease lease, long seen) {
    leases.release(lease, seen);
  }

  Told tell(Lease lease, Event event, int attempt) {
    Wording wording = formats.of(lease.format());
    Instant now = Clock.systemUTC().instant();
    Optional<Outgoing> said = wording.of(event, lease, now);
    if (said.isEmpty()) {
      return new Told(event.seq(), null);
    }
    Answer answer =
        wording
            .greeting(event, lease, now)
            .map(client::send)
            .filter(greeted -> !greeted.isDelivered())
            .orElseGet(() -> greeted(wording, lease, said.get()));
    Try tried = new Try(event, attempt, answer.tookMs(), answer.status(), answer.fault());
    return answer.isDelivered() ? delivered(lease, tried) : failed(lease, tried, answer);
  }

  private Answer greeted(Wording wording, Lease lease, Outgoing said) {
    wording.greeted(lease);
    return client.send(said);
  }

  private Told delivered(Lease lease, Try tried) {
    return leases
        .advance(lease, tried, settings.lease())
        .map(next -> new Told(next, null))
        .orElse(new Told(tried.event().seq(), Duration.ZERO));
  }

  private Told failed(Lease lease, Try tried, Answer answer) {
    Duration delay = backoff.after(tried.attempt(), answer.retryAfter());
    if (answer.isGone()) {
      leases.pause(lease, tried, PauseReason.GONE);
      notice.give(lease.webhook(), PauseReason.GONE);
    } else if (leases.postpone(lease, tried, delay, settings.pauseAfter())) {
      notice.give(lease.webhook(), PauseReason.FAILING);
    }
    return new Told(tried.event().seq() - 1, delay);
  }
}
