package dev.guanka.store.wechat;

import dev.guanka.submission.Status;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a submission that does not move waits for: categories without papers, or a question. */
@Repository
public class DelayDetails {

  private final JdbcClient db;

  DelayDetails(JdbcClient db) {
    this.db = db;
  }

  public List<String> of(UUID submissionId, Status status) {
    return switch (status) {
      case AWAITING_EVIDENCE -> categories(submissionId);
      case AWAITING_ANSWER -> question(submissionId);
      case RECEIVED,
          SCANNING,
          ON_HOLD,
          CHECKING,
          EVIDENCE_REVIEW,
          IN_REVIEW,
          REJECTED,
          DISPUTE_REVIEW,
          APPROVED,
          WITHDRAWN,
          EXPIRED ->
          List.of();
    };
  }

  private List<String> categories(UUID submissionId) {
    return db.sql(
            """
            select a.category from category_application a join application_waiter w on w.application_id = a.id
            where w.submission_id = ? and a.status in ('AWAITING_EVIDENCE', 'EVIDENCE_REVIEW') order by a.category
            """)
        .param(submissionId)
        .query(String.class)
        .list();
  }

  private List<String> question(UUID submissionId) {
    return db.sql(
            """
            select body from message where submission_id = ? and kind = 'REVIEWER_QUESTION' order by at desc limit 1
            """)
        .param(submissionId)
        .query(String.class)
        .list();
  }
}
