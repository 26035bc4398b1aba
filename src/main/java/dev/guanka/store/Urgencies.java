package dev.guanka.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Submissions that must be answered sooner than usual, and by when. */
@Repository
public class Urgencies {

  private final JdbcClient db;

  Urgencies(JdbcClient db) {
    this.db = db;
  }

  public void add(UUID submissionId, Instant dueAt) {
    db.sql(
            """
            insert into urgency (submission_id, due_at) values (?, ?)
            on conflict (submission_id) do update set due_at = least(urgency.due_at, excluded.due_at)
            """)
        .params(submissionId, Times.at(dueAt))
        .update();
  }

  public Optional<Instant> of(UUID submissionId) {
    return db.sql("select due_at from urgency where submission_id = ?")
        .param(submissionId)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }
}
