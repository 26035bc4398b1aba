package dev.guanka.outbox.webhook;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;

/** Room for so many subscribers at once; those that failed have their own, and block no other. */
final class Lane {

  private final boolean failing;
  private final Semaphore room;
  private final ExecutorService threads;

  Lane(boolean failing, int width, ExecutorService threads) {
    this.failing = failing;
    this.room = new Semaphore(width);
    this.threads = threads;
  }

  boolean isForFailing() {
    return failing;
  }

  int free() {
    return room.availablePermits();
  }

  void start(Runnable run) {
    room.acquireUninterruptibly();
    threads.execute(
        () -> {
          try {
            run.run();
          } finally {
            room.release();
          }
        });
  }
}
