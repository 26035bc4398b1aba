package dev.guanka.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets one node at a time set up what all nodes share, since they may all start at once. */
@Component
public class SetupLock {

  private static final long KEY = 0x6775616E6B61L;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  SetupLock(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Runs the whole of it in one transaction, behind every other node's. */
  public void hold(Runnable setup) {
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("select pg_advisory_xact_lock(:key)")
              .param("key", KEY)
              .query((row, number) -> number)
              .list();
          setup.run();
        });
  }
}
