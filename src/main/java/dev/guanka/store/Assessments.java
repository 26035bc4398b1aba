package dev.guanka.store;

import dev.guanka.rules.Report;
import dev.guanka.rules.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the rules said each time they were applied, with the findings as rows. */
@Repository
public class Assessments {

  private final JdbcClient db;
  private final JdbcTemplate template;

  Assessments(JdbcClient db, JdbcTemplate template) {
    this.db = db;
    this.template = template;
  }

  /** One application of the rules; {@code report} is its JSON in both languages. */
  public record Assessment(
      long id, UUID submissionId, int revision, Verdict verdict, String report, Instant at) {}

  public void add(UUID submissionId, int revision, Report report, String reportJson) {
    long id =
        db.sql(
                """
                insert into assessment (submission_id, revision, verdict, pack_version, report)
                values (?, ?, ?, ?, ?::jsonb) returning id
                """)
            .params(
                submissionId,
                revision,
                report.verdict().name(),
                report.rulePack().version(),
                StorableText.json(reportJson))
            .query(Long.class)
            .single();
    List<Object[]> rows = report.findings().stream().map(item -> row(id, item)).toList();
    if (!rows.isEmpty()) {
      template.batchUpdate(
          """
          insert into finding (assessment_id, ref, rule, capability, confidence, file, line, pointer, fingerprint,
                               blocking)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          rows);
    }
  }

  private static Object[] row(long assessment, Report.Item item) {
    return new Object[] {
      assessment,
      item.id(),
      item.finding().rule(),
      item.finding().capability(),
      item.finding().confidence().name(),
      item.finding().file(),
      item.finding().line(),
      item.pointer(),
      item.finding().judged(),
      item.blocking()
    };
  }

  public Optional<Assessment> latest(UUID submissionId) {
    return db.sql("select * from assessment where submission_id = ? order by id desc limit 1")
        .param(submissionId)
        .query(Assessments::read)
        .optional();
  }

  /** The last one of a revision, for what changed since. */
  public Optional<Assessment> latest(UUID submissionId, int revision) {
    return db.sql(
            "select * from assessment where submission_id = ? and revision = ? order by id desc limit 1")
        .params(submissionId, revision)
        .query(Assessments::read)
        .optional();
  }

  /** The last one before a moment, which is the one that a person answered to. */
  public Optional<Assessment> before(UUID submissionId, Instant moment) {
    return db.sql(
            "select * from assessment where submission_id = ? and at < ? order by id desc limit 1")
        .params(submissionId, Times.at(moment))
        .query(Assessments::read)
        .optional();
  }

  private static Assessment read(ResultSet row, int number) throws SQLException {
    return new Assessment(
        row.getLong("id"),
        row.getObject("submission_id", UUID.class),
        row.getInt("revision"),
        Verdict.valueOf(row.getString("verdict")),
        row.getString("report"),
        Times.instant(row, "at"));
  }
}
