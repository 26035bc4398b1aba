package dev.guanka.store;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The submitters' waits: when each began and by when it must end, by the database's clock. */
@Repository
public class Waits {

  private final JdbcClient db;

  Waits(JdbcClient db) {
    this.db = db;
  }

  /** Begins a wait, or finds the one that has begun; returns its deadline. */
  public Instant begin(String processKey, String activity, Duration duration, Instant notAfter) {
    return db.sql(
            """
            insert into wait (process_key, activity, due_at)
            values (:key, :activity, least(now() + make_interval(secs => :seconds), :notAfter::timestamptz))
            on conflict (process_key, activity) where ended_at is null do update set due_at = wait.due_at
            returning due_at
            """)
        .param("key", processKey)
        .param("activity", activity)
        .param("seconds", duration.toSeconds())
        .param("notAfter", Times.at(notAfter))
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  public void end(String processKey, String activity, String by) {
    db.sql(
            """
            update wait set ended_at = now(), ended_by = ?
            where process_key = ? and activity = ? and ended_at is null
            """)
        .params(by, processKey, activity)
        .update();
  }

  /** One wait; {@code endedBy} says what ended it, null while it lasts. */
  public record Wait(
      String activity, Instant startedAt, Instant dueAt, Instant endedAt, String endedBy) {}

  /** All waits of a process, oldest first. */
  public List<Wait> of(String processKey) {
    return db.sql("select * from wait where process_key = ? order by id")
        .param(processKey)
        .query(
            (row, number) ->
                new Wait(
                    row.getString("activity"),
                    Times.instant(row, "started_at"),
                    Times.instant(row, "due_at"),
                    Times.instant(row, "ended_at"),
                    row.getString("ended_by")))
        .list();
  }

  /** When a process's last wait began. */
  public Optional<Instant> lastBegan(String processKey) {
    return db.sql("select started_at from wait where process_key = ? order by id desc limit 1")
        .param(processKey)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  /** The deadline that runs now for a process, if any. */
  public Optional<Instant> dueAt(String processKey) {
    return db.sql(
            "select due_at from wait where process_key = ? and ended_at is null order by id desc limit 1")
        .param(processKey)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }
}
