package dev.guanka.store;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes a worker when the work for it is committed, so that nothing waits for a poll. */
public final class CommitBell {

  private final Semaphore rung = new Semaphore(0);

  /** Rings when the caller's transaction commits; at once where there is none. */
  public void ringAfterCommit() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      ring();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            ring();
          }
        });
  }

  public void ring() {
    rung.release();
  }

  /** Waits until it rings, or for so long; says whether it rang. */
  public boolean await(Duration longest) throws InterruptedException {
    return await(longest, Duration.ZERO);
  }

  /** The same, and once it has rung it gathers for a while whatever rings close behind. */
  public boolean await(Duration longest, Duration gathering) throws InterruptedException {
    boolean heard = rung.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
    if (heard) {
      TimeUnit.MILLISECONDS.sleep(gathering.toMillis());
    }
    rung.drainPermits();
    return heard;
  }
}
