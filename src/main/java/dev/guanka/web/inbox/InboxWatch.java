package dev.guanka.web.inbox;

import dev.guanka.store.InboxItems;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages that the queue has changed, whichever node changed it: it looks at the table,
 * and only while somebody watches.
 */
@Component
class InboxWatch implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(InboxWatch.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int QUIET_ROUNDS = 20;

  private final InboxItems items;
  private final Set<SseEmitter> watchers = ConcurrentHashMap.newKeySet();
  private volatile boolean running;
  private Thread thread;
  private String told = "";
  private int quiet;

  InboxWatch(InboxItems items) {
    this.items = items;
  }

  /** A stream that begins with the present state; the browser opens it anew when it ends. */
  SseEmitter open() {
    var watcher = new SseEmitter(Duration.ofMinutes(30).toMillis());
    watcher.onCompletion(() -> watchers.remove(watcher));
    watcher.onTimeout(watcher::complete);
    watcher.onError(trouble -> watchers.remove(watcher));
    watchers.add(watcher);
    send(watcher, SseEmitter.event().comment("open"));
    return watcher;
  }

  @Override
  public void start() {
    running = true;
    thread = new Thread(this::work, "inbox-watch");
    thread.setDaemon(true);
    thread.start();
  }

  private void work() {
    while (running) {
      try {
        Thread.sleep(PAUSE.toMillis());
        look();
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException trouble) {
        LOG.warn("Watching the queue failed; it is tried again", trouble);
      }
    }
  }

  private void look() {
    if (watchers.isEmpty()) {
      return;
    }
    String state = items.state();
    if (!state.equals(told)) {
      told = state;
      tell(state);
    } else if (++quiet % QUIET_ROUNDS == 0) {
      watchers.forEach(watcher -> send(watcher, SseEmitter.event().comment("quiet")));
    }
  }

  private void tell(String state) {
    watchers.forEach(watcher -> send(watcher, SseEmitter.event().name("inbox").data(state)));
  }

  private void send(SseEmitter watcher, SseEmitter.SseEventBuilder event) {
    try {
      watcher.send(event);
    } catch (IOException | IllegalStateException gone) {
      watchers.remove(watcher);
    }
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
    watchers.forEach(SseEmitter::complete);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Ends before the web server waits for open requests to finish. */
  @Override
  public int getPhase() {
    return DEFAULT_PHASE;
  }
}
