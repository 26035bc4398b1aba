package dev.guanka.store;

import dev.guanka.submission.Status;
import dev.guanka.submission.Submission;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The submissions and where they stand. */
@Repository
public class Submissions {

  private final JdbcClient db;

  Submissions(JdbcClient db) {
    this.db = db;
  }

  public void add(Submission submission) {
    db.sql(
            """
            insert into submission (id, app_id, app_name, app_version, organisation, owner, status, revision)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            submission.id(),
            submission.appId(),
            submission.appName(),
            submission.appVersion(),
            submission.organisation(),
            submission.owner(),
            submission.status().name(),
            submission.revision())
        .update();
  }

  public Optional<Submission> find(UUID id) {
    return db.sql("select * from submission where id = ?")
        .param(id)
        .query(Submissions::read)
        .optional();
  }

  /** Finds it and keeps its row until the transaction ends, so that deadlines and uploads queue. */
  public Optional<Submission> lock(UUID id) {
    return db.sql("select * from submission where id = ? for update")
        .param(id)
        .query(Submissions::read)
        .optional();
  }

  public Optional<Submission> openOf(String appId) {
    return db.sql(
            """
            select * from submission
            where app_id = ? and status not in ('REJECTED', 'APPROVED', 'WITHDRAWN', 'EXPIRED')
            """)
        .param(appId)
        .query(Submissions::read)
        .optional();
  }

  /** Moves it on; the loser of a race finds its version gone. */
  public void move(Submission submission, Status next) {
    int rows =
        db.sql(
                """
                update submission set status = ?, version = version + 1, updated_at = now()
                where id = ? and version = ?
                """)
            .params(submission.stepTo(next).name(), submission.id(), submission.version())
            .update();
    if (rows == 0) {
      throw new ChangedMeanwhile("submission " + submission.id());
    }
  }

  /** Counts the revision up; name and version follow the new declaration. */
  public void revise(Submission submission, String appName, String appVersion) {
    int rows =
        db.sql(
                """
                update submission
                set revision = revision + 1, app_name = ?, app_version = ?, version = version + 1, updated_at = now()
                where id = ? and version = ?
                """)
            .params(appName, appVersion, submission.id(), submission.version())
            .update();
    if (rows == 0) {
      throw new ChangedMeanwhile("submission " + submission.id());
    }
  }

  /** One page, newest first. {@code organisations}, {@code appId}, {@code status} may be null. */
  public List<Submission> page(
      List<String> organisations, String appId, Status status, Position after, int limit) {
    return db.sql(
            """
            select * from submission
            where (:organisations::text[] is null or organisation = any(:organisations))
              and (:appId::text is null or app_id = :appId)
              and (:status::text is null or status = :status)
              and (:at::timestamptz is null or (created_at, id) < (:at, :id))
            order by created_at desc, id desc limit :limit
            """)
        .param("organisations", organisations == null ? null : organisations.toArray(String[]::new))
        .param("appId", appId)
        .param("status", status == null ? null : status.name())
        .param("at", after == null ? null : Times.at(after.at()))
        .param("id", after == null ? null : after.id())
        .param("limit", limit)
        .query(Submissions::read)
        .list();
  }

  /** Where a page of submissions ended. */
  public record Position(Instant at, UUID id) {}

  private static Submission read(ResultSet row, int number) throws SQLException {
    return new Submission(
        row.getObject("id", UUID.class),
        row.getString("app_id"),
        row.getString("app_name"),
        row.getString("app_version"),
        row.getString("organisation"),
        row.getString("owner"),
        Status.valueOf(row.getString("status")),
        row.getInt("revision"),
        row.getLong("version"),
        Times.instant(row, "created_at"),
        Times.instant(row, "updated_at"));
  }
}
