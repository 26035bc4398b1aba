package dev.guanka.store;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.guanka.submission.Decision;
import dev.guanka.submission.Decision.Outcome;
import dev.guanka.submission.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The decisions: added, overridden by later ones, never changed. */
@Repository
public class Decisions {

  private final JdbcClient db;
  private final Json json;

  Decisions(JdbcClient db, Json json) {
    this.db = db;
    this.json = json;
  }

  public void add(Decision decision) {
    db.sql(
            """
            insert into decision (id, submission_id, revision, outcome, decided_by, pack_version, reasons, remedies,
                                  comment, overrides)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?,
                    (select id from decision where submission_id = ? order by at desc, id limit 1))
            """)
        .params(
            decision.id(),
            decision.submissionId(),
            decision.revision(),
            decision.outcome().name(),
            decision.by(),
            decision.packVersion(),
            json.write(decision.reasons()),
            decision.remedies(),
            decision.comment(),
            decision.submissionId())
        .update();
  }

  public Optional<Decision> latest(UUID submissionId) {
    return db.sql("select * from decision where submission_id = ? order by at desc limit 1")
        .param(submissionId)
        .query(this::read)
        .optional();
  }

  /** What was decided last of an app before this round: its package is what to compare with. */
  public Optional<Decided> before(String appId, UUID submissionId, int revision) {
    return db.sql(
            """
            select d.submission_id, d.revision, d.outcome, r.package_sha256 from decision d
            join submission s on s.id = d.submission_id
            join revision r on r.submission_id = d.submission_id and r.number = d.revision
            where s.app_id = ? and not (d.submission_id = ? and d.revision = ?)
            order by d.at desc limit 1
            """)
        .params(appId, submissionId, revision)
        .query(
            (row, number) ->
                new Decided(
                    row.getObject(1, UUID.class),
                    row.getInt(2),
                    Outcome.valueOf(row.getString(3)),
                    row.getString(4)))
        .optional();
  }

  /** A round that was decided, with its package. */
  public record Decided(UUID submissionId, int revision, Outcome outcome, String packageSha256) {}

  public List<Decision> of(UUID submissionId) {
    return db.sql("select * from decision where submission_id = ? order by at")
        .param(submissionId)
        .query(this::read)
        .list();
  }

  private Decision read(ResultSet row, int number) throws SQLException {
    return new Decision(
        row.getObject("id", UUID.class),
        row.getObject("submission_id", UUID.class),
        row.getInt("revision"),
        Outcome.valueOf(row.getString("outcome")),
        row.getString("decided_by"),
        row.getString("pack_version"),
        json.read(row.getString("reasons"), new TypeReference<List<Reason>>() {}),
        row.getString("remedies"),
        row.getString("comment"),
        row.getObject("overrides", UUID.class),
        Times.instant(row, "at"));
  }
}
