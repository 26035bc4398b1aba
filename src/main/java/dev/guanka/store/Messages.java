package dev.guanka.store;

import dev.guanka.submission.Message;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said about submissions. It lands here before the process hears of it. */
@Repository
public class Messages {

  private final JdbcClient db;

  Messages(JdbcClient db) {
    this.db = db;
  }

  public void add(Message message) {
    db.sql(
            """
            insert into message (id, submission_id, revision, kind, finding_ref, fingerprint, body, author)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            message.id(),
            message.submissionId(),
            message.revision(),
            message.kind().name(),
            message.findingRef(),
            message.fingerprint(),
            message.body(),
            message.author())
        .update();
  }

  public List<Message> of(UUID submissionId) {
    return db.sql("select * from message where submission_id = ? order by at, id")
        .param(submissionId)
        .query(Messages::read)
        .list();
  }

  private static Message read(ResultSet row, int number) throws SQLException {
    return new Message(
        row.getObject("id", UUID.class),
        row.getObject("submission_id", UUID.class),
        row.getInt("revision"),
        Message.Kind.valueOf(row.getString("kind")),
        row.getString("finding_ref"),
        row.getString("fingerprint"),
        row.getString("body"),
        row.getString("author"),
        Times.instant(row, "at"));
  }
}
