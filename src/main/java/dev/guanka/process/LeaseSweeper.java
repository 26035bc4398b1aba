package dev.guanka.process;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks for tasks that were taken and left, on a thread of its own and on every node. */
@Component
class LeaseSweeper implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(LeaseSweeper.class);
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final LeaseReturn leases;
  private volatile boolean running;
  private Thread thread;

  LeaseSweeper(LeaseReturn leases) {
    this.leases = leases;
  }

  @Override
  public void start() {
    running = true;
    thread = new Thread(this::work, "lease-sweeper");
    thread.setDaemon(true);
    thread.start();
  }

  private void work() {
    while (running) {
      try {
        Thread.sleep(PAUSE.toMillis());
        leases.sweep();
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException trouble) {
        LOG.warn("Returning idle tasks failed; it is tried again", trouble);
      }
    }
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
