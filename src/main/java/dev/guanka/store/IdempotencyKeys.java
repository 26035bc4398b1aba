package dev.guanka.store;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a caller's key made, for 24 hours. */
@Repository
public class IdempotencyKeys {

  private final JdbcClient db;

  IdempotencyKeys(JdbcClient db) {
    this.db = db;
  }

  /** What a key stands for: the submission, the piece of evidence, whatever the request made. */
  public record Use(String requestHash, UUID made) {}

  /**
   * Takes the key for something, or finds what it already stands for; a concurrent twin waits here
   * until the first commits.
   */
  public Optional<Use> take(String user, String key, String requestHash, UUID made) {
    forget(user, key);
    int added =
        db.sql(
                """
                insert into idempotency_key (user_id, key, request_hash, made) values (?, ?, ?, ?)
                on conflict do nothing
                """)
            .params(user, key, requestHash, made)
            .update();
    return added > 0 ? Optional.empty() : find(user, key);
  }

  /**
   * Clears the key itself where its day is over, and a few other old ones: no sweeper is needed.
   */
  private void forget(String user, String key) {
    db.sql(
            """
            delete from idempotency_key where (user_id, key) in (
              select user_id, key from idempotency_key
              where created_at < now() - interval '24 hours'
              order by (user_id, key) = (:user, :key) desc, created_at limit 20
              for update skip locked)
            """)
        .param("user", user)
        .param("key", key)
        .update();
  }

  /** Lets a key that was just taken stand for what was there before. */
  public void point(String user, String key, UUID made) {
    db.sql("update idempotency_key set made = ? where user_id = ? and key = ?")
        .params(made, user, key)
        .update();
  }

  private Optional<Use> find(String user, String key) {
    return db.sql("select request_hash, made from idempotency_key where user_id = ? and key = ?")
        .params(user, key)
        .query((row, n) -> new Use(row.getString(1), row.getObject(2, UUID.class)))
        .optional();
  }
}
