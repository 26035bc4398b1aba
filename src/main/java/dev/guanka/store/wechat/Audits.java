package dev.guanka.store.wechat;

import dev.guanka.submission.Submission;
import dev.guanka.submission.wechat.AppCode;
import dev.guanka.submission.wechat.Audit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Audits by their numbers, and how many of each kind of step were taken since when. */
@Repository
public class Audits {

  private final JdbcClient db;

  Audits(JdbcClient db) {
    this.db = db;
  }

  /** Numbers a submission. */
  public long add(Submission submission, AppCode code) {
    return db.sql(
            """
            insert into wechat_audit (submission_id, app_id, organisation, user_version, user_desc)
            values (?, ?, ?, ?, ?) returning auditid
            """)
        .params(
            submission.id(),
            submission.appId(),
            submission.organisation(),
            code.userVersion(),
            code.userDesc())
        .query(Long.class)
        .single();
  }

  public Optional<Audit> find(long auditId) {
    return one("where auditid = ?", auditId);
  }

  public Optional<Audit> ofSubmission(UUID submissionId) {
    return one("where submission_id = ?", submissionId);
  }

  public Optional<Audit> latest(String appId) {
    return one("where app_id = ? order by auditid desc limit 1", appId);
  }

  private Optional<Audit> one(String condition, Object value) {
    return db.sql("select * from wechat_audit " + condition)
        .param(value)
        .query(Audits::read)
        .optional();
  }

  public void undone(long auditId) {
    mark("update wechat_audit set undone_at = now() where auditid = ?", auditId);
  }

  public void spedUp(long auditId) {
    mark("update wechat_audit set sped_up_at = now() where auditid = ?", auditId);
  }

  public void released(long auditId) {
    mark("update wechat_audit set released_at = now() where auditid = ?", auditId);
  }

  private void mark(String update, long auditId) {
    db.sql(update).param(auditId).update();
  }

  public int undoneSince(String appId, Instant since) {
    return count(
        "select count(*) from wechat_audit where app_id = ? and undone_at >= ?", appId, since);
  }

  public int submittedSince(String organisation, Instant since) {
    return count(
        "select count(*) from wechat_audit where organisation = ? and submitted_at >= ?",
        organisation,
        since);
  }

  public int spedUpSince(String organisation, Instant since) {
    return count(
        "select count(*) from wechat_audit where organisation = ? and sped_up_at >= ?",
        organisation,
        since);
  }

  private int count(String query, String whose, Instant since) {
    return db.sql(query)
        .params(whose, since.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }

  private static Audit read(ResultSet row, int number) throws SQLException {
    return new Audit(
        row.getLong("auditid"),
        row.getObject("submission_id", UUID.class),
        row.getString("app_id"),
        row.getString("organisation"),
        row.getString("user_version"),
        row.getString("user_desc"),
        time(row, "submitted_at"),
        time(row, "undone_at"),
        time(row, "sped_up_at"),
        time(row, "released_at"));
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
