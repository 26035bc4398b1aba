package dev.guanka.store;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which submission a caller's key made, for 24 hours. */
@Repository
public class IdempotencyKeys {

  private final JdbcClient db;

  IdempotencyKeys(JdbcClient db) {
    this.db = db;
  }

  /** What a key stands for. */
  public record Use(String requestHash, UUID submissionId) {}

  /**
   * Takes the key for a submission, or finds what it already stands for; a concurrent twin waits
   * here until the first commits.
   */
  public Optional<Use> take(String user, String key, String requestHash, UUID submissionId) {
    db.sql(
            "delete from idempotency_key where user_id = ? and key = ? and created_at < now() - interval '24 hours'")
        .params(user, key)
        .update();
    int added =
        db.sql(
                """
                insert into idempotency_key (user_id, key, request_hash, submission_id) values (?, ?, ?, ?)
                on conflict do nothing
                """)
            .params(user, key, requestHash, submissionId)
            .update();
    return added > 0 ? Optional.empty() : find(user, key);
  }

  /** Lets a key that was just taken stand for a submission that was there before. */
  public void point(String user, String key, UUID submissionId) {
    db.sql("update idempotency_key set submission_id = ? where user_id = ? and key = ?")
        .params(submissionId, user, key)
        .update();
  }

  private Optional<Use> find(String user, String key) {
    return db.sql(
            "select request_hash, submission_id from idempotency_key where user_id = ? and key = ?")
        .params(user, key)
        .query((row, n) -> new Use(row.getString(1), row.getObject(2, UUID.class)))
        .optional();
  }
}
