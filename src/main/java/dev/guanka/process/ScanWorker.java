package dev.guanka.process;

import dev.guanka.store.CommitBell;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Fetches scans from the engine and does them one by one on its own thread, so that timers and
 * decisions never queue behind a scan.
 */
@Component
class ScanWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ScanWorker.class);
  private static final Duration POLL = Duration.ofSeconds(5);

  private final ScanJob job;
  private final CommitBell bell;
  private final Duration lock;
  private final boolean enabled;
  private final String name = "scan-" + UUID.randomUUID();
  private volatile boolean running;
  private Thread thread;

  ScanWorker(
      ScanJob job,
      @Qualifier("scanBell") CommitBell bell,
      @Value("${guanka.scan.lock:PT90S}") Duration lock,
      @Value("${guanka.scan.enabled:true}") boolean enabled) {
    this.job = job;
    this.bell = bell;
    this.lock = lock;
    this.enabled = enabled;
  }

  @Override
  public void start() {
    running = true;
    thread = new Thread(this::work, name);
    thread.setDaemon(true);
    thread.start();
  }

  private void work() {
    while (running) {
      try {
        if (!scanNext()) {
          bell.await(POLL);
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException trouble) {
        LOG.warn("The scan worker goes on after trouble", trouble);
        pause();
      }
    }
  }

  /** Does the next scan; says whether there was one. */
  boolean scanNext() {
    Optional<ScanJob.Fetched> fetched = job.fetch(name, lock);
    fetched.ifPresent(scan -> job.run(scan, name));
    return fetched.isPresent();
  }

  private void pause() {
    try {
      bell.await(POLL);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    running = false;
    bell.ring();
    try {
      thread.join(Duration.ofSeconds(20).toMillis());
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
    return enabled;
  }
}
