package dev.guanka.outbox.webhook;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;

/** Room for so many subscribers at once; those that failed have their own, and block no other. */
final class Lane {

  private final Semaphore room;
  private final ExecutorService threads;

  Lane(int width, ExecutorService threads) {
    this.room = new Semaphore(width);
    this.threads = threads;
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
