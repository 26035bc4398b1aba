package dev.guanka.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets two steps meet at one row, the order being the test's. */
@TestComponent
class Turns {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final PlatformTransactionManager transactions;
  private final JdbcClient db;

  Turns(PlatformTransactionManager transactions, JdbcClient db) {
    this.transactions = transactions;
    this.db = db;
  }

  /** A step that is done and not yet committed. */
  record Held(int backend, CountDownLatch release, CompletableFuture<Void> transaction) {

    void commit() {
      release.countDown();
      transaction.join();
    }
  }

  Held holding(Runnable step) {
    CountDownLatch release = new CountDownLatch(1);
    CompletableFuture<Integer> done = new CompletableFuture<>();
    CompletableFuture<Void> transaction =
        CompletableFuture.runAsync(
            () ->
                new TransactionTemplate(transactions)
                    .executeWithoutResult(
                        status -> {
                          step.run();
                          done.complete(backend());
                          hold(release);
                        }));
    transaction.whenComplete((nothing, trouble) -> done.completeExceptionally(trouble));
    return new Held(done.join(), release, transaction);
  }

  /** Runs a step until the database says that it waits for the one that is held. */
  CompletableFuture<Void> behind(Held first, Runnable step) {
    CompletableFuture<Void> second = CompletableFuture.runAsync(step);
    Instant giveUp = Instant.now().plus(PATIENCE);
    while (!isBlockedBy(first.backend())) {
      assertThat(Instant.now()).as("the second step waits for the first").isBefore(giveUp);
      assertThat(second).as("the second step waits for the first").isNotDone();
      Thread.onSpinWait();
    }
    return second;
  }

  private boolean isBlockedBy(int backend) {
    return db.sql(
            "select exists (select from pg_stat_activity where ? = any(pg_blocking_pids(pid)))")
        .param(backend)
        .query(Boolean.class)
        .single();
  }

  private int backend() {
    return db.sql("select pg_backend_pid()").query(Integer.class).single();
  }

  private static void hold(CountDownLatch release) {
    try {
      assertThat(release.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
