package dev.guanka.store;

import dev.guanka.submission.InboxItem;
import dev.guanka.submission.Queue;
import dev.guanka.submission.ReviewOutcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /**
   * What a page of the inbox is asked for; every field may be null.
   *
   * @param reader leaves out what this person passed over, and disputes of what they decided
   */
  public record Filter(
      List<Queue> queues,
      String assignee,
      Boolean unassigned,
      String reason,
      String text,
      String reader) {

    public Filter(
        List<Queue> queues, String assignee, Boolean unassigned, String reason, String text) {
      this(queues, assignee, unassigned, reason, text, null);
    }
  }

  /** Where a page ended. */
  public record Position(Instant dueAt, String taskId) {}

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
            select * from inbox_item
            where submission_id = :id
               or application_id in (select application_id from application_waiter where submission_id = :id)
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

  /** How many items give each reason; an item with two counts for both. */
  public Map<String, Long> reasons(Filter filter) {
    Map<String, Long> counts = new LinkedHashMap<>();
    query(
            "select reason ->> 'code' as code, count(*) as items",
            ", jsonb_array_elements(reasons) reason",
            filter,
            "group by 1 order by 2 desc, 1")
        .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
        .list()
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return counts;
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

  /** How many items paging would list. */
  public long count(Filter filter) {
    return query("select count(*)", filter, "").query(Long.class).single();
  }

  private JdbcClient.StatementSpec query(String select, Filter filter, String rest) {
    return query(select, "", filter, rest);
  }

  private JdbcClient.StatementSpec query(String select, String beside, Filter filter, String rest) {
    String text = filter.text() == null ? null : "%" + escape(filter.text()) + "%";
    return db.sql(
            select
                + " from inbox_item"
                + beside
                + """

                where queue = any(:queues)
                  and (:assignee::text is null or assignee = :assignee)
                  and (:unassigned::boolean is null or (assignee is null) = :unassigned)
                  and (:reason::text is null or reasons @> jsonb_build_array(jsonb_build_object('code', :reason::text)))
                  and (:text::text is null or app_name ilike :text or app_id ilike :text or submission_id::text ilike :text
                    or exists (select from application_waiter w
                               where w.application_id = inbox_item.application_id and w.submission_id::text ilike :text))
                  and (:reader::text is null or not exists (
                    select from inbox_skip s where s.task_id = inbox_item.task_id and s.person = :reader))
                  and (:reader::text is null or queue <> 'DISPUTE' or not exists (
                    select from decision d where d.submission_id = inbox_item.submission_id and d.decided_by = :reader))
                """
                + rest)
        .param("queues", filter.queues().stream().map(Enum::name).toArray(String[]::new))
        .param("assignee", filter.assignee())
        .param("unassigned", filter.unassigned())
        .param("reason", filter.reason())
        .param("text", text)
        .param("reader", filter.reader());
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
        row.getInt("priority"),
        row.getString("assignee"),
        row.getString("draft"));
  }
}
