package dev.guanka.store;

import dev.guanka.submission.ReviewClock;
import dev.guanka.submission.ReviewClock.Pause;
import dev.guanka.submission.ReviewClock.PauseReason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reviewers' clocks and their pauses, by the database's clock. */
@Repository
public class ReviewClocks {

  private final JdbcClient db;

  ReviewClocks(JdbcClient db) {
    this.db = db;
  }

  /** The one that is open for a process, if any, with its pauses. */
  public Optional<ReviewClock> open(String processKey) {
    return db.sql("select * from review_clock where process_key = ? and ended_at is null")
        .param(processKey)
        .query(this::read)
        .optional();
  }

  /** All of a process, oldest first. */
  public List<ReviewClock> of(String processKey) {
    return db.sql("select * from review_clock where process_key = ? order by id")
        .param(processKey)
        .query(this::read)
        .list();
  }

  public void begin(String processKey, String activity, Instant dueAt) {
    db.sql("insert into review_clock (process_key, activity, due_at) values (?, ?, ?)")
        .params(processKey, activity, Times.at(dueAt))
        .update();
  }

  /** Stands still from now on; one that does already goes on doing so. */
  public void pause(String processKey, PauseReason reason) {
    db.sql(
            """
            insert into clock_pause (clock_id, reason)
            select id, ? from review_clock where process_key = ? and ended_at is null
            on conflict (clock_id) where to_at is null do nothing
            """)
        .params(reason.name(), processKey)
        .update();
  }

  /** Ends the pause that lasts, if any, and returns it with its end. */
  public Optional<Pause> resume(long clock) {
    return db.sql(
            "update clock_pause set to_at = now() where clock_id = ? and to_at is null returning *")
        .param(clock)
        .query(ReviewClocks::pause)
        .optional();
  }

  public void move(long clock, Instant dueAt) {
    db.sql("update review_clock set due_at = ? where id = ?")
        .params(Times.at(dueAt), clock)
        .update();
  }

  public void end(long clock) {
    db.sql("update review_clock set ended_at = now() where id = ?").param(clock).update();
  }

  private ReviewClock read(ResultSet row, int number) throws SQLException {
    long id = row.getLong("id");
    return new ReviewClock(
        id,
        row.getString("process_key"),
        row.getString("activity"),
        Times.instant(row, "started_at"),
        Times.instant(row, "due_at"),
        Times.instant(row, "ended_at"),
        pauses(id));
  }

  private List<Pause> pauses(long clock) {
    return db.sql("select * from clock_pause where clock_id = ? order by id")
        .param(clock)
        .query(ReviewClocks::pause)
        .list();
  }

  private static Pause pause(ResultSet row, int number) throws SQLException {
    return new Pause(
        PauseReason.valueOf(row.getString("reason")),
        Times.instant(row, "from_at"),
        Times.instant(row, "to_at"));
  }
}
