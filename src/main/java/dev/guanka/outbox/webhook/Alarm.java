package dev.guanka.outbox.webhook;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Does something short after a while: ends what takes too long, wakes who has waited enough. */
@Component
class Alarm implements AutoCloseable {

  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, Alarm::thread);

  Alarm() {
    timer.setRemoveOnCancelPolicy(true);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "webhook-alarm");
    thread.setDaemon(true);
    return thread;
  }

  Future<?> after(Duration delay, Runnable work) {
    return timer.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
