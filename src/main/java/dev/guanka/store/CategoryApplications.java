package dev.guanka.store;

import dev.guanka.submission.ApplicationStatus;
import dev.guanka.submission.CategoryApplication;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Category applications and the submissions that wait for them. */
@Repository
public class CategoryApplications {

  private final JdbcClient db;

  CategoryApplications(JdbcClient db) {
    this.db = db;
  }

  /** Adds it unless the app has an open one for the category; says whether it was added. */
  public boolean open(CategoryApplication application) {
    return db.sql(
                """
                insert into category_application (id, app_id, category, organisation, owner, subject, demand)
                values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
                on conflict (app_id, category) where status in ('AWAITING_EVIDENCE', 'EVIDENCE_REVIEW') do nothing
                """)
            .params(
                application.id(),
                application.appId(),
                application.category(),
                application.organisation(),
                application.owner(),
                application.subject(),
                application.demand())
            .update()
        > 0;
  }

  /** The open one, its row kept until the transaction ends. */
  public Optional<CategoryApplication> lockOpen(String appId, String category) {
    return db.sql(
            """
            select * from category_application
            where app_id = ? and category = ? and status in ('AWAITING_EVIDENCE', 'EVIDENCE_REVIEW') for update
            """)
        .params(appId, category)
        .query(CategoryApplications::read)
        .optional();
  }

  public Optional<CategoryApplication> find(UUID id) {
    return db.sql("select * from category_application where id = ?")
        .param(id)
        .query(CategoryApplications::read)
        .optional();
  }

  public Optional<CategoryApplication> lock(UUID id) {
    return db.sql("select * from category_application where id = ? for update")
        .param(id)
        .query(CategoryApplications::read)
        .optional();
  }

  public List<CategoryApplication> ofApp(String appId) {
    return db.sql("select * from category_application where app_id = ? order by created_at, id")
        .param(appId)
        .query(CategoryApplications::read)
        .list();
  }

  /** Those that a submission waits for or waited for, oldest first. */
  public List<CategoryApplication> ofSubmission(UUID submissionId) {
    return db.sql(
            """
            select a.* from category_application a
            join application_waiter w on w.application_id = a.id
            where w.submission_id = ? order by a.created_at, a.id
            """)
        .param(submissionId)
        .query(CategoryApplications::read)
        .list();
  }

  public void move(UUID id, ApplicationStatus status) {
    db.sql("update category_application set status = ?, updated_at = now() where id = ?")
        .params(status.name(), id)
        .update();
  }

  public void refuse(UUID id, String reasons) {
    db.sql("update category_application set reasons = ?::jsonb, updated_at = now() where id = ?")
        .params(reasons, id)
        .update();
  }

  /** Takes back one that was opened in vain, in the transaction that opened it. */
  public void discard(UUID id) {
    db.sql("delete from category_application where id = ?").param(id).update();
  }

  public void join(UUID applicationId, UUID submissionId) {
    db.sql(
            """
            insert into application_waiter (application_id, submission_id) values (?, ?) on conflict do nothing
            """)
        .params(applicationId, submissionId)
        .update();
  }

  /** For each application the first submission that waits for it, where one does. */
  public Map<UUID, UUID> waiters(Collection<UUID> applicationIds) {
    Map<UUID, UUID> waiters = new HashMap<>();
    db.sql(
            """
            select w.application_id, w.submission_id from application_waiter w
            join submission s on s.id = w.submission_id
            where w.application_id = any(?) and s.status in ('AWAITING_EVIDENCE', 'EVIDENCE_REVIEW')
            order by w.submission_id
            """)
        .param(applicationIds.toArray(UUID[]::new))
        .query(
            (row, number) ->
                waiters.putIfAbsent(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
        .list();
    return waiters;
  }

  public List<UUID> waiters(UUID applicationId) {
    return db.sql(
            """
            select w.submission_id from application_waiter w
            join submission s on s.id = w.submission_id
            where w.application_id = ? and s.status in ('AWAITING_EVIDENCE', 'EVIDENCE_REVIEW')
            order by w.submission_id
            """)
        .param(applicationId)
        .query(UUID.class)
        .list();
  }

  private static CategoryApplication read(ResultSet row, int number) throws SQLException {
    return new CategoryApplication(
        row.getObject("id", UUID.class),
        row.getString("app_id"),
        row.getString("category"),
        row.getString("organisation"),
        row.getString("owner"),
        ApplicationStatus.valueOf(row.getString("status")),
        row.getString("subject"),
        row.getString("demand"),
        row.getString("reasons"),
        Times.instant(row, "created_at"),
        Times.instant(row, "updated_at"));
  }
}
