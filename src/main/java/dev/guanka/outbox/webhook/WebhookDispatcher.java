package dev.guanka.outbox.webhook;

import dev.guanka.store.CommitBell;
import dev.guanka.store.WebhookDeliveries;
import dev.guanka.store.WebhookLeases;
import dev.guanka.store.WebhookLeases.Lease;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Takes this node's share of the subscribers that have something to hear. */
@Component
class WebhookDispatcher implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(WebhookDispatcher.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);

  private final WebhookLeases leases;
  private final WebhookDeliveries deliveries;
  private final Telling telling;
  private final Alarm alarm;
  private final WebhookSettings settings;
  private final CommitBell bell;
  private volatile boolean running;
  private ExecutorService threads;
  private Lane sound;
  private Lane failing;
  private Thread thread;
  private long cleaned = System.nanoTime();

  WebhookDispatcher(
      WebhookLeases leases,
      WebhookDeliveries deliveries,
      Telling telling,
      Alarm alarm,
      WebhookSettings settings,
      @Qualifier("webhookBell") CommitBell bell) {
    this.leases = leases;
    this.deliveries = deliveries;
    this.telling = telling;
    this.alarm = alarm;
    this.settings = settings;
    this.bell = bell;
  }

  @Override
  public void start() {
    running = true;
    threads = Executors.newCachedThreadPool(work -> daemon(work, "webhook"));
    int half = Math.max(1, settings.concurrency() / 2);
    sound = new Lane(half, threads);
    failing = new Lane(half, threads);
    thread = daemon(this::work, "webhook-dispatcher");
    thread.start();
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  private void work() {
    while (running) {
      try {
        bell.await(POLL);
        fill();
        clean();
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException trouble) {
        LOG.warn("Telling subscribers failed; it is tried again", trouble);
      }
    }
  }

  private void fill() {
    int free = sound.free();
    int freeForFailing = failing.free();
    if (free + freeForFailing > 0 && running) {
      leases
          .claim(free, freeForFailing, settings.lease())
          .forEach(lease -> laneOf(lease).start(() -> tell(lease)));
    }
  }

  private Lane laneOf(Lease lease) {
    return lease.webhook().attempts() > 0 ? failing : sound;
  }

  /** Rings at the end, since something may have happened that the run did not see any more. */
  private void tell(Lease lease) {
    Duration pause = Duration.ZERO;
    try {
      pause = new SubscriberRun(telling, lease, () -> !running).run();
    } catch (RuntimeException trouble) {
      LOG.warn("Webhook {} waits for the end of its lease", lease.webhook().id(), trouble);
    } finally {
      ringAfter(pause);
    }
  }

  private void ringAfter(Duration pause) {
    bell.ring();
    if (!pause.isZero() && running) {
      alarm.after(pause, bell::ring);
    }
  }

  private void clean() {
    if (System.nanoTime() - cleaned > BETWEEN_CLEANINGS.toNanos()) {
      cleaned = System.nanoTime();
      deliveries.forget(settings.keepDeliveries());
    }
  }

  @Override
  public void stop() {
    running = false;
    bell.ring();
    try {
      thread.join(settings.timeout().toMillis());
      threads.shutdown();
      threads.awaitTermination(settings.timeout().toMillis() + 1000, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public boolean isAutoStartup() {
    return settings.enabled();
  }
}
