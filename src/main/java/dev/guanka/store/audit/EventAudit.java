package dev.guanka.store.audit;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Verifies the log of the running service. */
@Component
public class EventAudit {

  private final JdbcTemplate db;

  EventAudit(JdbcTemplate db) {
    this.db = db;
  }

  /**
   * Walks the whole log.
   *
   * @param kept a head that was kept elsewhere, or null
   */
  public Verification verify(Head kept) {
    return db.execute(
        (org.springframework.jdbc.core.ConnectionCallback<Verification>)
            connection -> EventChain.verify(connection, kept));
  }
}
