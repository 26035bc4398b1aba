package dev.guanka.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How long a taken task has lain idle, and who passed which task over. */
@Repository
public class InboxLeases {

  private final JdbcClient db;

  InboxLeases(JdbcClient db) {
    this.db = db;
  }

  /** Somebody passed a task over. */
  public record Skip(String person, String reason, Instant at) {}

  public void renew(String taskId, String assignee) {
    db.sql("update inbox_item set active_at = now() where task_id = ? and assignee = ?")
        .params(taskId, assignee)
        .update();
  }

  /** Taken tasks on which nobody worked for so long, locked for the caller's transaction. */
  public List<String> idle(Duration longest, int atMost) {
    return db.sql(
            """
            select task_id from inbox_item
            where assignee is not null and active_at < now() - make_interval(secs => ?)
            order by active_at limit ? for update skip locked
            """)
        .params(longest.toMillis() / 1000.0, atMost)
        .query(String.class)
        .list();
  }

  public void skip(String taskId, String person, String reason) {
    db.sql(
            """
            insert into inbox_skip (task_id, person, reason) values (?, ?, ?)
            on conflict (task_id, person) do update set reason = excluded.reason, at = now()
            """)
        .params(taskId, person, reason)
        .update();
  }

  public List<Skip> skips(String taskId) {
    return db.sql("select * from inbox_skip where task_id = ? order by at")
        .param(taskId)
        .query(
            (row, number) ->
                new Skip(
                    row.getString("person"), row.getString("reason"), Times.instant(row, "at")))
        .list();
  }
}
