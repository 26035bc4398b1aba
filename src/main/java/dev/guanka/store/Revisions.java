package dev.guanka.store;

import dev.guanka.submission.Revision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was handed in, round by round. */
@Repository
public class Revisions {

  private final JdbcClient db;

  Revisions(JdbcClient db) {
    this.db = db;
  }

  public void add(Revision revision) {
    db.sql(
            """
            insert into revision (submission_id, number, package_sha256, declaration, note, handed_in_by)
            values (?, ?, ?, ?::jsonb, ?, ?)
            """)
        .params(
            revision.submissionId(),
            revision.number(),
            revision.packageSha256(),
            revision.declaration(),
            revision.note(),
            revision.handedInBy())
        .update();
  }

  public Revision latest(UUID submissionId) {
    return db.sql("select * from revision where submission_id = ? order by number desc limit 1")
        .param(submissionId)
        .query(Revisions::read)
        .single();
  }

  public Optional<Revision> find(UUID submissionId, int number) {
    return db.sql("select * from revision where submission_id = ? and number = ?")
        .params(submissionId, number)
        .query(Revisions::read)
        .optional();
  }

  public List<Revision> of(UUID submissionId) {
    return db.sql("select * from revision where submission_id = ? order by number")
        .param(submissionId)
        .query(Revisions::read)
        .list();
  }

  private static Revision read(ResultSet row, int number) throws SQLException {
    return new Revision(
        row.getObject("submission_id", UUID.class),
        row.getInt("number"),
        row.getString("package_sha256"),
        row.getString("declaration"),
        row.getString("note"),
        row.getString("handed_in_by"),
        Times.instant(row, "at"));
  }
}
