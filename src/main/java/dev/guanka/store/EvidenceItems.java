package dev.guanka.store;

import dev.guanka.submission.Evidence;
import dev.guanka.submission.Evidence.EvidenceStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The evidence that submitters supplied, and what became of it. */
@Repository
public class EvidenceItems {

  private final JdbcClient db;

  EvidenceItems(JdbcClient db) {
    this.db = db;
  }

  public void add(Evidence evidence) {
    db.sql(
            """
            insert into evidence (id, application_id, submission_id, kind, item, checks, media_type, file_name,
                                  blob_sha256, supplied_by)
            values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?)
            """)
        .params(
            evidence.id(),
            evidence.applicationId(),
            evidence.submissionId(),
            evidence.kind(),
            evidence.item(),
            evidence.checks(),
            evidence.mediaType(),
            evidence.fileName(),
            evidence.blobSha256(),
            evidence.suppliedBy())
        .update();
  }

  public void judge(UUID id, EvidenceStatus status, String verdict) {
    db.sql("update evidence set status = ?, verdict = ?::jsonb where id = ?")
        .params(status.name(), verdict, id)
        .update();
  }

  /** Accepts what the reviewer did not judge one by one. */
  public void acceptRest(UUID applicationId) {
    db.sql(
            "update evidence set status = 'ACCEPTED' where application_id = ? and status = 'SUPPLIED'")
        .param(applicationId)
        .update();
  }

  public Optional<Evidence> find(UUID id) {
    return db.sql("select * from evidence where id = ?")
        .param(id)
        .query(EvidenceItems::read)
        .optional();
  }

  public List<Evidence> ofApplication(UUID applicationId) {
    return db.sql("select * from evidence where application_id = ? order by at, id")
        .param(applicationId)
        .query(EvidenceItems::read)
        .list();
  }

  public List<Evidence> ofSubmission(UUID submissionId) {
    return db.sql(
            """
            select * from evidence e
            where e.submission_id = :id
               or e.application_id in (select application_id from application_waiter where submission_id = :id)
            order by e.at, e.id
            """)
        .param("id", submissionId)
        .query(EvidenceItems::read)
        .list();
  }

  /** How many other apps handed in the same document. */
  public int otherAppsWith(String blobSha256, String appId) {
    return db.sql(
            """
            select count(distinct a.app_id) from evidence e
            join category_application a on a.id = e.application_id
            where e.blob_sha256 = ? and a.app_id <> ?
            """)
        .params(blobSha256, appId)
        .query(Integer.class)
        .single();
  }

  private static Evidence read(ResultSet row, int number) throws SQLException {
    return new Evidence(
        row.getObject("id", UUID.class),
        row.getObject("application_id", UUID.class),
        row.getObject("submission_id", UUID.class),
        row.getString("kind"),
        row.getString("item"),
        row.getString("checks"),
        row.getString("media_type"),
        row.getString("file_name"),
        row.getString("blob_sha256"),
        EvidenceStatus.valueOf(row.getString("status")),
        row.getString("verdict"),
        row.getString("supplied_by"),
        Times.instant(row, "at"));
  }
}
