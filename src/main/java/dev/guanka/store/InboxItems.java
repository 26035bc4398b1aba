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

/** The reviewers' queue beside the engine's tasks: its query stays flat with any backlog. */
@Repository
public class InboxItems {

  private final JdbcClient db;

  InboxItems(JdbcClient db) {
    this.db = db;
  }

  /** What a page of the inbox is asked for; every field may be null. */
  public record Filter(
      List<Queue> queues, String assignee, Boolean unassigned, String reason, String text) {}

  /** Where a page ended. */
  public record Position(Instant dueAt, String taskId) {}

  public void add(InboxItem item) {
    db.sql(
            """
            insert into inbox_item (task_id, task_name, submission_id, application_id, app_id, app_name, queue, outcomes,
                                    reasons, due_at, assignee)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
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
            item.assignee())
        .update();
  }

  public void assign(String taskId, String assignee) {
    db.sql(
            """
            update inbox_item set assignee = :assignee, claimed_at = case when :assignee::text is null then null else now() end
            where task_id = :task
            """)
        .param("assignee", assignee)
        .param("task", taskId)
        .update();
  }

  public void due(String taskId, Instant dueAt) {
    db.sql("update inbox_item set due_at = ? where task_id = ?")
        .params(Times.at(dueAt), taskId)
        .update();
  }

  public void draft(String taskId, String draft) {
    db.sql("update inbox_item set draft = ?::jsonb where task_id = ?")
        .params(draft, taskId)
        .update();
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

  /** One page by due date. */
  public List<InboxItem> page(Filter filter, Position after, int limit) {
    return query(
            "select *",
            filter,
            "and (:due::timestamptz is null or (due_at, task_id) > (:due, :task)) "
                + "order by due_at, task_id limit :limit")
        .param("due", after == null ? null : Times.at(after.dueAt()))
        .param("task", after == null ? null : after.taskId())
        .param("limit", limit)
        .query(InboxItems::read)
        .list();
  }

  /** How many items paging would list. */
  public long count(Filter filter) {
    return query("select count(*)", filter, "").query(Long.class).single();
  }

  private JdbcClient.StatementSpec query(String select, Filter filter, String rest) {
    String text = filter.text() == null ? null : "%" + escape(filter.text()) + "%";
    return db.sql(
            select
                + """
                 from inbox_item
                where queue = any(:queues)
                  and (:assignee::text is null or assignee = :assignee)
                  and (:unassigned::boolean is null or (assignee is null) = :unassigned)
                  and (:reason::text is null or reasons @> jsonb_build_array(jsonb_build_object('code', :reason::text)))
                  and (:text::text is null or app_name ilike :text or app_id ilike :text or submission_id::text ilike :text)
                """
                + rest)
        .param("queues", filter.queues().stream().map(Enum::name).toArray(String[]::new))
        .param("assignee", filter.assignee())
        .param("unassigned", filter.unassigned())
        .param("reason", filter.reason())
        .param("text", text);
  }

  private static String escape(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  private static InboxItem read(ResultSet row, int number) throws SQLException {
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
        row.getString("assignee"),
        row.getString("draft"));
  }
}
