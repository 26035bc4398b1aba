package dev.guanka.outbox;

import dev.guanka.store.CommitBell;
import dev.guanka.store.Events;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Numbers committed events, one after the other, so that every reader sees each of them once; what
 * is committed at about the same time is numbered, and told, in one go.
 */
@Component
class EventSequencer implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(EventSequencer.class);
  private static final int BATCH = 500;
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration GATHER = Duration.ofMillis(25);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Events events;
  private final CommitBell bell;
  private final List<CommitBell> followers;
  private volatile boolean running;
  private Thread thread;

  EventSequencer(
      Events events,
      @Qualifier("eventBell") CommitBell bell,
      @Qualifier("webhookBell") CommitBell webhooks,
      @Qualifier("streamBell") CommitBell streams) {
    this.events = events;
    this.bell = bell;
    this.followers = List.of(webhooks, streams);
  }

  @Override
  public void start() {
    running = true;
    thread = new Thread(this::work, "event-sequencer");
    thread.setDaemon(true);
    thread.start();
  }

  private void work() {
    while (running) {
      try {
        if (bell.await(POLL, GATHER) || events.anyUnnumbered()) {
          numberAll();
        }
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException trouble) {
        LOG.warn("Numbering events failed; it is tried again", trouble);
      }
    }
  }

  private void numberAll() {
    while (events.number(BATCH) == BATCH) {
      followers.forEach(CommitBell::ring);
    }
    followers.forEach(CommitBell::ring);
  }

  @Override
  public void stop() {
    running = false;
    bell.ring();
    try {
      thread.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
