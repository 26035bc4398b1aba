package dev.guanka.store;

import dev.guanka.submission.Queue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The conditions that a filter names and no others, so that each statement is planned for what it
 * asks.
 */
final class InboxConditions {

  private static final Pattern PART_OF_AN_ID = Pattern.compile("[0-9a-fA-F-]+");
  private static final String SOUGHT = "strpos(sought, lower(:text)) > 0";
  private static final String SOUGHT_OR_WAITING =
      """
      (strpos(sought, lower(:text)) > 0 or exists (
        select from application_waiter w
        where w.application_id = inbox_item.application_id and strpos(w.submission_id::text, lower(:text)) > 0))
      """;
  private static final String NOT_PASSED_OVER =
      """
      not exists (select from inbox_skip s where s.task_id = inbox_item.task_id and s.person = :reader)
      """;
  private static final String FRESH_EYES =
      """
      (queue <> 'DISPUTE' or not exists (
        select from decision d where d.submission_id = inbox_item.submission_id and d.decided_by = :reader))
      """;

  private final StringBuilder sql = new StringBuilder();
  private final Map<String, Object> params = new LinkedHashMap<>();

  InboxConditions(InboxFilter filter) {
    params.put("queues", filter.queues().stream().map(Enum::name).toArray(String[]::new));
    where("assignee = :assignee", "assignee", filter.assignee());
    where("(assignee is null) = :unassigned", "unassigned", filter.unassigned());
    where("codes @> jsonb_build_array(:reason::text)", "reason", filter.reason());
    where(mayBePartOfAnId(filter) ? SOUGHT_OR_WAITING : SOUGHT, "text", filter.text());
    where(NOT_PASSED_OVER, "reader", filter.reader());
    if (filter.queues().contains(Queue.DISPUTE)) {
      where(FRESH_EYES, "reader", filter.reader());
    }
  }

  private static boolean mayBePartOfAnId(InboxFilter filter) {
    return filter.text() != null && PART_OF_AN_ID.matcher(filter.text()).matches();
  }

  private void where(String condition, String name, Object value) {
    if (value != null) {
      sql.append(" and ").append(condition);
      params.put(name, value);
    }
  }

  InboxConditions after(InboxLists.Position position) {
    if (position != null) {
      where("(due_at, task_id) > (:due, :task)", "due", Times.at(position.dueAt()));
      params.put("task", position.taskId());
    }
    return this;
  }

  /** To follow another condition. */
  String sql() {
    return sql.toString();
  }

  Map<String, Object> params() {
    return params;
  }
}
