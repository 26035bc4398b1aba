package dev.guanka.outbox.mail;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks again and again for what is to be mailed; less often while the server is not there. */
final class MailRelay implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(MailRelay.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final MailQueue queue;
  private final MailRound round;
  private final MailSettings settings;
  private CountDownLatch stopped;
  private Thread thread;
  private int failures;

  MailRelay(MailQueue queue, MailRound round, MailSettings settings) {
    this.queue = queue;
    this.round = round;
    this.settings = settings;
  }

  @Override
  public void start() {
    stopped = new CountDownLatch(1);
    thread = new Thread(this::work, "mail-relay");
    thread.setDaemon(true);
    thread.start();
  }

  private void work() {
    try {
      Duration pause = turn();
      while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        pause = turn();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns how long to wait for the next. */
  private Duration turn() {
    try {
      queue.fill();
      failures = round.send() ? 0 : failures + 1;
    } catch (RuntimeException trouble) {
      failures++;
      LOG.warn("Mailing failed; it is tried again", trouble);
    }
    return failures == 0 ? POLL : settings.delay(failures);
  }

  @Override
  public void stop() {
    stopped.countDown();
    try {
      thread.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null && stopped.getCount() > 0;
  }

  @Override
  public boolean isAutoStartup() {
    return settings.enabled();
  }
}
