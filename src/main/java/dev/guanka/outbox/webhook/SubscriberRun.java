package dev.guanka.outbox.webhook;

import dev.guanka.store.Events.Event;
import dev.guanka.store.WebhookLeases.Lease;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Tells one subscriber of one event after the other, until it has heard all or fails. */
final class SubscriberRun {

  private static final int AT_ONCE = 100;
  private static final Duration SLICE = Duration.ofSeconds(5);

  private final Telling telling;
  private final Lease lease;
  private final BooleanSupplier stopped;
  private final long end = System.nanoTime() + SLICE.toNanos();
  private long seen;
  private int failures;

  SubscriberRun(Telling telling, Lease lease, BooleanSupplier stopped) {
    this.telling = telling;
    this.lease = lease;
    this.stopped = stopped;
    this.seen = lease.webhook().cursor();
    this.failures = lease.webhook().attempts();
  }

  /** Returns how long to leave the subscriber alone; zero where it has not failed. */
  Duration run() {
    while (true) {
      List<Event> batch = telling.after(lease.webhook(), seen, AT_ONCE);
      if (batch.isEmpty() || isOver()) {
        telling.release(lease, seen);
        return Duration.ZERO;
      }
      Optional<Duration> ended = tell(batch);
      if (ended.isPresent()) {
        return ended.get();
      }
    }
  }

  private boolean isOver() {
    return stopped.getAsBoolean() || System.nanoTime() > end;
  }

  private Optional<Duration> tell(List<Event> batch) {
    for (Event event : batch) {
      if (isOver()) {
        return Optional.empty();
      }
      if (!lease.webhook().wants(event.type())) {
        seen = event.seq();
        continue;
      }
      Telling.Told told = telling.tell(lease, event, failures + 1);
      failures = 0;
      seen = told.next();
      if (told.ended() != null || seen != event.seq()) {
        return Optional.ofNullable(told.ended());
      }
    }
    return Optional.empty();
  }
}
