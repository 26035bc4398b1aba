package dev.guanka.store;

import dev.guanka.submission.Queue;
import dev.guanka.submission.Review;
import dev.guanka.submission.ReviewOutcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people answered to their tasks. */
@Repository
public class Reviews {

  private final JdbcClient db;

  Reviews(JdbcClient db) {
    this.db = db;
  }

  public void add(Review review) {
    db.sql(
            """
            insert into review (task_id, queue, submission_id, application_id, revision, outcome, reviewer, comment,
                                details)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            """)
        .params(
            review.taskId(),
            review.queue().name(),
            review.submissionId(),
            review.applicationId(),
            review.revision(),
            review.outcome().name(),
            review.reviewer(),
            review.comment(),
            review.details())
        .update();
  }

  public Optional<Review> ofTask(String taskId) {
    return db.sql("select * from review where task_id = ?")
        .param(taskId)
        .query(Reviews::read)
        .optional();
  }

  public Optional<Review> latest(UUID submissionId) {
    return db.sql("select * from review where submission_id = ? order by id desc limit 1")
        .param(submissionId)
        .query(Reviews::read)
        .optional();
  }

  public Optional<Review> latestOfApplication(UUID applicationId) {
    return db.sql("select * from review where application_id = ? order by id desc limit 1")
        .param(applicationId)
        .query(Reviews::read)
        .optional();
  }

  public List<Review> of(UUID submissionId) {
    return db.sql(
            """
            select r.* from review r
            where r.submission_id = :id
               or r.application_id in (select application_id from application_waiter where submission_id = :id)
            order by r.id
            """)
        .param("id", submissionId)
        .query(Reviews::read)
        .list();
  }

  private static Review read(ResultSet row, int number) throws SQLException {
    return new Review(
        row.getLong("id"),
        row.getString("task_id"),
        Queue.valueOf(row.getString("queue")),
        row.getObject("submission_id", UUID.class),
        row.getObject("application_id", UUID.class),
        row.getObject("revision", Integer.class),
        ReviewOutcome.valueOf(row.getString("outcome")),
        row.getString("reviewer"),
        row.getString("comment"),
        row.getString("details"),
        Times.instant(row, "at"));
  }
}
