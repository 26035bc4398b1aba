package dev.guanka.store;

import dev.guanka.submission.CategoryApplication;
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
                                  blob_sha256, status, supplied_by, reading, carried_from)
            values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?::jsonb, ?)
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
            evidence.status().name(),
            evidence.suppliedBy(),
            evidence.reading(),
            evidence.carriedFrom())
        .update();
  }

  /** Replaces the automatic checks of a piece that nobody judged yet. */
  public void recheck(UUID id, String checks) {
    db.sql("update evidence set checks = ?::jsonb where id = ? and status = 'SUPPLIED'")
        .params(checks, id)
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

  /**
   * Where else a document was handed in.
   *
   * @param apps how many other apps
   * @param strangers how many of them of another organisation
   */
  public record Elsewhere(int apps, int strangers) {}

  public Elsewhere elsewhere(String blobSha256, String appId, String organisation) {
    return db.sql(
            """
            select count(distinct a.app_id) as apps,
                   count(distinct a.app_id) filter (where a.organisation <> :organisation) as strangers
            from evidence e
            join category_application a on a.id = e.application_id
            where e.blob_sha256 = :document and a.app_id <> :app
            """)
        .param("organisation", organisation)
        .param("document", blobSha256)
        .param("app", appId)
        .query((row, number) -> new Elsewhere(row.getInt("apps"), row.getInt("strangers")))
        .single();
  }

  /** What the app's last application for the same category before this one had accepted. */
  public List<Evidence> acceptedBefore(CategoryApplication application) {
    return db.sql(
            """
            select e.* from evidence e
            where e.status = 'ACCEPTED' and e.application_id = (
              select a.id from category_application a
              where a.app_id = ? and a.category = ? and a.id <> ?
              order by a.created_at desc, a.id limit 1)
            order by e.at, e.id
            """)
        .params(application.appId(), application.category(), application.id())
        .query(EvidenceItems::read)
        .list();
  }

  /** The last time that an app's same document was refused. */
  public Optional<Evidence> refusedBefore(String blobSha256, String appId) {
    return db.sql(
            """
            select e.* from evidence e
            join category_application a on a.id = e.application_id
            where e.blob_sha256 = ? and a.app_id = ? and e.status = 'REFUSED'
            order by e.at desc, e.id limit 1
            """)
        .params(blobSha256, appId)
        .query(EvidenceItems::read)
        .optional();
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
        Times.instant(row, "at"),
        row.getString("reading"),
        row.getObject("carried_from", UUID.class));
  }
}
