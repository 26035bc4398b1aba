package dev.guanka.store;

import dev.guanka.submission.InboxItem;
import dev.guanka.submission.Queue;
import dev.guanka.submission.ReviewOutcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reviewers' queue beside the engine's tasks. */
@Repository
public class InboxItems {

  private final JdbcClient db;

  InboxItems(JdbcClient db) {
    this.db = db;
  }

  public void add(InboxItem item) {
    db.sql(
            """
            insert into inbox_item (task_id, task_name, submission_id, application_id, app_id, app_name, queue, outcomes,
                                    reasons, due_at, priority, assignee)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            """)
        .params(
            item.taskId(),
            item.taskName(),
            item.submissionId(),
            item.applicationId(),
            item.appId(),
            item.appName(),
            item.queue().name(),
            item.outcomes().stream().map(Enum::name).toArray(String[]::new),
            item.reasons(),
            Times.at(item.dueAt()),
            item.priority(),
            item.assignee())
        .update();
  }

  public void assign(String taskId, String assignee) {
    db.sql(
            """
            update inbox_item set assignee = :assignee,
              claimed_at = case when :assignee::text is null then null else now() end,
              active_at = case when :assignee::text is null then null else now() end
            where task_id = :task
            """)
        .param("assignee", assignee)
        .param("task", taskId)
        .update();
  }

  public void follow(String taskId, Instant dueAt, int priority) {
    db.sql("update inbox_item set due_at = ?, priority = ? where task_id = ?")
        .params(Times.at(dueAt), priority, taskId)
        .update();
  }

  public void draft(String taskId, String draft) {
    db.sql("update inbox_item set draft = ?::jsonb where task_id = ?")
        .params(draft, taskId)
        .update();
  }

  /** Keeps the words that somebody has typed so far. */
  public void comment(String taskId, String comment) {
    db.sql("update inbox_item set comment = ? where task_id = ?").params(comment, taskId).update();
  }

  public Optional<String> comment(String taskId) {
    return db.sql("select comment from inbox_item where task_id = ? and comment is not null")
        .param(taskId)
        .query(String.class)
        .optional();
  }

  public void remove(String taskId) {
    db.sql("delete from inbox_item where task_id = ?").param(taskId).update();
  }

  public Optional<InboxItem> find(String taskId) {
    return db.sql("select * from inbox_item where task_id = ?")
        .param(taskId)
        .query(InboxItems::read)
        .optional();
  }

  public List<InboxItem> ofSubmission(UUID submissionId) {
    return db.sql("select * from inbox_item where submission_id = ? order by due_at, task_id")
        .param(submissionId)
        .query(InboxItems::read)
        .list();
  }

  /** The open item of a submission, or of an application that it waits for; the first due. */
  public Optional<InboxItem> turnOf(UUID submission) {
    return db.sql(
            """
            select * from inbox_item where submission_id = :id
            union all
            select item.* from inbox_item item join application_waiter w using (application_id)
            where w.submission_id = :id
            order by due_at, task_id limit 1
            """)
        .param("id", submission)
        .query(InboxItems::read)
        .optional();
  }

  /** How many of the same queue are due before it. */
  public long ahead(InboxItem item) {
    return db.sql(
            """
            select count(*) from inbox_item where queue = ? and (due_at, task_id) < (?, ?)
            """)
        .params(item.queue().name(), Times.at(item.dueAt()), item.taskId())
        .query(Long.class)
        .single();
  }

  /** Changes whenever the queue does: what was added, taken, given back, decided or moved. */
  public String state() {
    return db.sql(
            """
            select count(*) || ':' || coalesce(sum(hashtextextended(concat_ws('|', task_id, assignee, due_at), 0)::numeric), 0)
            from inbox_item
            """)
        .query(String.class)
        .single();
  }

  static InboxItem read(ResultSet row, int number) throws SQLException {
    return new InboxItem(
        row.getString("task_id"),
        row.getString("task_name"),
        row.getObject("submission_id", UUID.class),
        row.getObject("application_id", UUID.class),
        row.getString("app_id"),
        row.getString("app_name"),
        Queue.valueOf(row.getString("queue")),
        Arrays.stream((String[]) row.getArray("outcomes").getArray())
            .map(ReviewOutcome::valueOf)
            .toList(),
        row.getString("reasons"),
        Times.instant(row, "due_at"),
        row.getInt("priority"),
        row.getString("assignee"),
        row.getString("draft"));
  }
}
